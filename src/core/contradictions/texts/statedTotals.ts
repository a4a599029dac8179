import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { addsUp } from "../tables/addsUp.ts";
import { isSameUnit, toUnit } from "../../text/unit.ts";
import { sentencesOf } from "./sentences.ts";
import { textNumbers, type TextNumber } from "./textNumbers.ts";
import type { TextSource } from "./textSource.ts";

/** A total in a text beside its parts: 「35件（海外0件、国内51件）」, 「海外5件、国内30件の計36件」. Where the parts are only some
 * (うち, など), none of them may exceed the total. */
export function statedTotals(source: TextSource): Hint[] {
  return sentencesOf(source.text)
    .flatMap((sentence) => [...inBrackets(sentence), ...beforeTotal(sentence)])
    .flatMap(({ total, parts, isPartial }): Hint[] => {
      const fitting = parts.filter(({ unit }) => isSameUnit(toUnit(unit), toUnit(total.unit)));
      const above = fitting.find(({ reading }) => reading.value.gt(total.reading.value));
      const isWrong = isPartial
        ? above !== undefined
        : fitting.length === parts.length &&
          fitting.length >= 2 &&
          !addsUp(
            fitting.map(({ reading }) => reading),
            total.reading,
          );
      if (!isWrong) return [];
      const sum = fitting.map(({ raw }) => raw).join("＋");
      return [
        hintOf(
          isPartial ? "part-above-whole" : "parts-do-not-add-up",
          "contradiction",
          [],
          isPartial
            ? {
                ja: `本文の「${total.raw}」より、その内数の「${above?.raw ?? ""}」の方が大きくなっています。`,
                en: `In the text the part “${above?.raw ?? ""}” is larger than its whole “${total.raw}”.`,
              }
            : {
                ja: `本文の合計「${total.raw}」が、内訳の和（${sum}）と合いません。`,
                en: `In the text the total “${total.raw}” is not the sum of its parts (${fitting.map(({ raw }) => raw).join(" + ")}).`,
              },
          [
            {
              what: "text",
              label: source.label,
              fiscalYear: source.fiscalYear,
              raw: total.sentence,
              place: source.place,
            },
          ],
          `${source.place.planId}/${source.place.nodeId ?? source.place.sectionId ?? ""} ${total.raw}`,
        ),
      ];
    });
}

interface Split {
  readonly total: TextNumber;
  readonly parts: readonly TextNumber[];
  readonly isPartial: boolean;
}

function inBrackets(sentence: string): Split[] {
  const numbers = textNumbers(sentence);
  return [...sentence.matchAll(/\(([^()]*)\)|（([^（）]*)）/g)].flatMap((match): Split[] => {
    const inside = match[1] ?? match[2] ?? "";
    const total = numbers.find(({ to }) => to === match.index);
    const parts = numbers.filter(({ from, to }) => from > match.index && to <= match.index + match[0].length);
    // 「35件（前年48件）」 and 「35件（目標40件）」 hold another figure, not a part.
    if (
      !total ||
      parts.length === 0 ||
      /前年|昨年|目標|計画|基準|比|増|減|[RH]\d|令和|平成|当たり|あたり|平均|定員/.test(inside)
    )
      return [];
    return [{ total, parts, isPartial: /うち|内数|など|ほか|他|等|主な/.test(inside) }];
  });
}

function beforeTotal(sentence: string): Split[] {
  const numbers = textNumbers(sentence);
  return numbers.flatMap((total, place): Split[] => {
    const between = sentence.slice(numbers[place - 1]?.to ?? 0, total.from);
    if (!/^(?:の|で|、|と)?(?:合計|合わせて|あわせて|計)(?:で|して)?$/.test(between.trim())) return [];
    const parts: TextNumber[] = [];
    for (let at = place - 1; at >= 0; at--) {
      const part = numbers[at];
      const gap = part && sentence.slice(part.to, numbers[at + 1]?.from ?? 0);
      if (
        !part ||
        gap === undefined ||
        (at < place - 1 && !/^[、とや及びそして][^、。()（）]{0,20}$/.test(gap))
      )
        break;
      parts.unshift(part);
    }
    const lead = sentence.slice(0, parts[0]?.from ?? 0);
    if (/前年|目標|うち[^、]{0,10}$/.test(lead)) return [];
    return parts.length >= 2 ? [{ total, parts, isPartial: false }] : [];
  });
}
