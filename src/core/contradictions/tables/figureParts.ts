import { isSameUnit, toUnit } from "../../text/unit.ts";
import type { NumberReading } from "../../indicator/reading.ts";
import type { Evidence, Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import type { Stated } from "../texts/stated.ts";
import { addsUp } from "./addsUp.ts";

const whole = /^(.+?)[・･](?:合計|総計|計|総数|総額|全体)(?:[（(].*)?$/;
const changed = /^(.+?)の?(?:対?前年度?(?:比|差|増減))$/;

/** Supporting figures against each other: 商談件数・合計 against 海外 and 国内, and a change from last year against the two
 * years themselves. */
export function figureParts(stated: readonly Stated[]): Hint[] {
  return stated.flatMap((total) => {
    const siblings = stated.filter(
      (one) => one !== total && one.owner === total.owner && hasUnitOf(one, total),
    );
    const name = whole.exec(total.label)?.[1];
    if (name !== undefined) {
      const parts = siblings.filter(({ label }) => label.startsWith(`${name}・`) && !/うち/.test(label));
      return parts.length >= 2 ? yearsOf(total).flatMap((year) => totalAgainstParts(total, parts, year)) : [];
    }
    const base = changed.exec(total.label)?.[1];
    const level = siblings.find(({ label }) => label === base);
    return level ? yearsOf(total).flatMap((year) => changeAgainstYears(total, level, year)) : [];
  });
}

function totalAgainstParts(total: Stated, parts: readonly Stated[], year: number): Hint[] {
  const sum = valueOf(total, year);
  const readings = parts.map((part) => valueOf(part, year));
  const known = readings.filter((reading): reading is NumberReading => reading !== undefined);
  if (!sum || known.length < readings.length || addsUp(known, sum)) return [];
  const unit = total.unit ?? "";
  const terms = parts.map(
    (part, place) => `${part.label.split(/[・･]/).at(-1) ?? ""}${known[place]?.raw ?? ""}${unit}`,
  );
  return [
    hintOf(
      "parts-do-not-add-up",
      "contradiction",
      [],
      {
        ja: `「${total.label}」の${sum.raw}${unit}が、内訳（${terms.join("、")}）の和と合いません。`,
        en: `“${total.label}”, ${sum.raw}${unit}, is not the sum of its parts (${terms.join(", ")}).`,
      },
      [
        cell(total, year, sum),
        ...parts.flatMap((part, place) => (known[place] ? [cell(part, year, known[place])] : [])),
      ],
      `${total.place.planId}/${total.place.nodeId ?? ""} ${total.label} ${year}`,
    ),
  ];
}

function changeAgainstYears(change: Stated, level: Stated, year: number): Hint[] {
  const [now, before, said] = [valueOf(level, year), valueOf(level, year - 1), valueOf(change, year)];
  if (!now || !before || !said || change.unit === "%") return [];
  const difference = now.value.minus(before.value);
  if (difference.eq(said.value)) return [];
  return [
    hintOf(
      "change-does-not-fit",
      "contradiction",
      [],
      {
        ja: `「${change.label}」は${said.raw}ですが、「${level.label}」は${before.raw}から${now.raw}で、差は${difference.toFixed()}です。`,
        en: `“${change.label}” says ${said.raw}, but “${level.label}” goes from ${before.raw} to ${now.raw}, a difference of ${difference.toFixed()}.`,
      },
      [cell(change, year, said), cell(level, year - 1, before), cell(level, year, now)],
      `${change.place.planId}/${change.place.nodeId ?? ""} ${change.label} ${year}`,
    ),
  ];
}

const yearsOf = ({ values }: Stated) => values.map(({ fiscalYear }) => fiscalYear);
const valueOf = ({ values }: Stated, year: number) =>
  values.find(({ fiscalYear }) => fiscalYear === year)?.reading;

function hasUnitOf(a: Stated, b: Stated): boolean {
  return isSameUnit(toUnit(a.unit ?? ""), toUnit(b.unit ?? ""));
}

function cell({ what, label, place }: Stated, fiscalYear: number, { raw }: NumberReading): Evidence {
  return { what, label, fiscalYear, raw, place };
}
