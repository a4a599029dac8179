import { isSameUnit, toUnit } from "../../text/unit.ts";
import type { Stated } from "./stated.ts";
import type { TextSource } from "./textSource.ts";
import { textNumbers } from "./textNumbers.ts";

const yearBehind = /(?:[RHS]|令和|平成|昭和|FY|20|19)\s*(?:元|\d{1,2})年?度?\D{0,8}$/u;

/** Figures of several years in a row inside a text: 「就職率は、H30 35%、R1 32%、R2 42%」. */
export function textSeries(source: TextSource): Stated[] {
  const bySentence = Map.groupBy(
    textNumbers(source.text).filter(({ fiscalYear }) => fiscalYear !== null),
    ({ sentence }) => sentence,
  );
  return [...bySentence].flatMap(([sentence, all]): Stated[] => {
    const first = all[0];
    if (!first) return [];
    const numbers = all.filter(({ unit }) => isSameUnit(toUnit(unit), toUnit(first.unit)));
    const label = sentence
      .slice(0, first.from)
      .replace(yearBehind, "")
      .split(/[、。，]/)
      .filter((part) => part.trim() !== "")
      .at(-1)
      ?.replace(/(?:の(?:推移|実績))?(?:については|については|では|は|が|も|の|：|:|[(（])*\s*$/u, "")
      .trim();
    if (!label || new Set(numbers.map(({ fiscalYear }) => fiscalYear)).size < 2) return [];
    return [
      {
        what: "text",
        label,
        unit: first.unit,
        values: numbers.map(({ fiscalYear, reading }) => ({ fiscalYear: fiscalYear ?? 0, reading })),
        place: source.place,
        owner: source.label,
      },
    ];
  });
}
