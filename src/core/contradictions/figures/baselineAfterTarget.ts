import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import { baselineCell, targetCell } from "../evidence.ts";
import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import type { Line } from "../line.ts";

/** A baseline of the year of its target, or of a later one; or of a year after the one under review. */
export function baselineAfterTarget(line: Line): Hint[] {
  const { baselineYear, target, standing } = line;
  if (baselineYear === null || line.baseline?.reading.kind !== "number") return [];
  const targetYear = target?.fiscalYear ?? null;
  const label = (year: number) => fiscalYearLabel(year, "ja", "full");
  const from = label(baselineYear);
  if (targetYear !== null && baselineYear >= targetYear) {
    return [
      hintOf(
        "baseline-after-target",
        "contradiction",
        [line],
        {
          ja: `「${line.name}」の基準値は${from}のもので、目標の${label(targetYear)}より前ではありません。`,
          en: `The baseline of “${line.name}” is of FY${baselineYear}, which is not before the target's FY${targetYear}.`,
        },
        [...baselineCell(line), ...targetCell(line)],
      ),
    ];
  }
  if (!standing || baselineYear <= standing.fiscalYear || standing.actual.kind !== "number") return [];
  return [
    hintOf(
      "baseline-after-target",
      "contradiction",
      [line],
      {
        ja: `「${line.name}」の基準値は${from}のもので、検証する${label(standing.fiscalYear)}より後です。`,
        en: `The baseline of “${line.name}” is of FY${baselineYear}, after the year under review, FY${standing.fiscalYear}.`,
      },
      baselineCell(line),
    ),
  ];
}
