import { parseFiscalYear } from "../../calendar/parseFiscalYear.ts";
import type { NumberReading } from "../../indicator/reading.ts";
import { isKnownUnit } from "../../text/unit.ts";
import { sentencesOf } from "./sentences.ts";
import { readUnit } from "./readUnit.ts";

/** A figure with its unit inside a sentence. */
export interface TextNumber {
  readonly reading: NumberReading;
  readonly unit: string;
  /** As it stands, without what is around it: 35件. */
  readonly raw: string;
  readonly sentence: string;
  /** Where it begins and ends in the sentence. */
  readonly from: number;
  readonly to: number;
  /** The year that stands straight before it: H30 35%, 令和2年度は35件. */
  readonly fiscalYear: number | null;
}

const figure = /(?<![\d.,])\d[\d,]*(?:\.\d+)?(?:億|万|千|百万)?/gu;
const yearBefore =
  /((?:[RHS]|令和|平成|昭和|FY|20|19)\s*(?:元|\d{1,2})年?度?)\s*(?:[(（]\d{4}年?度?[)）])?\s*(?:実績|末|には|では|の|は|に|が|[:：=、(（])*\s*$/u;

/** Finds the figures with a known unit in a text, sentence by sentence. Years, dates and shares of a range are left out. */
export function textNumbers(text: string): TextNumber[] {
  return sentencesOf(text).flatMap((sentence) =>
    [...sentence.matchAll(figure)].flatMap((match): TextNumber[] => {
      const rest = sentence.slice(match.index + match[0].length);
      const unit = unitAt(rest);
      const before = sentence.slice(0, match.index);
      if (!unit || /[~〜～]\s*$/.test(before) || /^\s*[~〜～]/.test(rest.slice(unit.length))) return [];
      // 「年」 and 「月」 are dates far more often than figures.
      if (["年", "月", "日", "歳", "位", "か年", "年度"].includes(unit) || /[RHS令平]$/.test(before))
        return [];
      const reading = readUnit(`${match[0]}${unit}`);
      if (!reading) return [];
      return [
        {
          reading,
          unit,
          raw: `${match[0]}${unit}`,
          sentence,
          from: match.index,
          to: match.index + match[0].length + unit.length,
          fiscalYear: parseFiscalYear(yearBefore.exec(before)?.[1] ?? "") ?? null,
        },
      ];
    }),
  );
}

/** The longest known unit at the start of a text. */
function unitAt(rest: string): string | undefined {
  const run = /^[^\s\d、。,（）()「」はがをにのでも]{1,6}/u.exec(rest)?.[0] ?? "";
  for (let length = run.length; length > 0; length--) {
    if (isKnownUnit(run.slice(0, length))) return run.slice(0, length);
  }
  return undefined;
}
