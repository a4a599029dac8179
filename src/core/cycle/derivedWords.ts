import { partsOf } from "../indicator/deriveReading.ts";
import type { Derivation, Series } from "../indicator/indicator.ts";
import type { Reading } from "../indicator/reading.ts";
import { formatReading } from "../text/formatReading.ts";
import { missingWords } from "../text/missingWords.ts";
import type { Locale, Words } from "../text/words.ts";

/** What a value that is worked out rests on: its formula with the figures, or what it lacks. */
export interface DerivedWords {
  /** 45 ÷ 97 ＝ 46.4%; null while there is no result. */
  readonly formula: Words | null;
  /** Why there is no result, one line for each part that has no figure. */
  readonly gaps: readonly Words[];
}

/** Shows how a series is worked out of others, with their figures.
 * @param nameOf what the part is called beside the form */
export function derivedWords(
  derivation: Derivation,
  { unit, decimals }: Pick<Series, "unit" | "decimals">,
  result: Reading,
  readingOf: (seriesId: string) => Reading,
  nameOf: (seriesId: string) => string,
): DerivedWords {
  const parts = partsOf(derivation).map((id) => ({ name: nameOf(id), reading: readingOf(id) }));
  if (result.kind === "number") {
    const line = (locale: Locale) => {
      const figures = parts.map(({ reading }) => formatReading(reading, locale));
      const sign = {
        ratio: "÷",
        sum: locale === "ja" ? "＋" : "+",
        difference: locale === "ja" ? "－" : "−",
      };
      const shown = formatReading(result, locale, {
        unit,
        // A share that comes out even is printed like the others: 50.0%.
        decimals: derivation.kind === "ratio" ? (decimals ?? 1) : (decimals ?? undefined),
      });
      return `${figures.join(` ${sign[derivation.kind]} `)} ${locale === "ja" ? "＝" : "="} ${shown}`;
    };
    return { formula: { ja: line("ja"), en: line("en") }, gaps: [] };
  }
  const gaps = parts.flatMap(({ name, reading }) => gapOf(name, reading) ?? []);
  return { formula: null, gaps: gaps.length > 0 ? gaps : [zeroWords] };
}

function gapOf(name: string, reading: Reading): Words | undefined {
  if (reading.kind === "missing") {
    const why = missingWords[reading.reason];
    return {
      ja: `「${name}」の値がないため計算できません（${why.ja}）。`,
      en: `It cannot be worked out: “${name}” has no figure (${why.en}).`,
    };
  }
  if (reading.kind === "number" && reading.qualifier === undefined) return undefined;
  return {
    ja: `「${name}」が正確な数ではないため計算できません（${formatReading(reading, "ja")}）。`,
    en: `It cannot be worked out: “${name}” is no exact figure (${formatReading(reading, "en")}).`,
  };
}

const zeroWords: Words = {
  ja: "分母が0のため計算できません。",
  en: "It cannot be worked out: the denominator is 0.",
};
