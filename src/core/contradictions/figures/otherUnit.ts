import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import type { Line } from "../line.ts";
import { isInOtherUnit } from "../row/isInOtherUnit.ts";
import { readUnit } from "../texts/readUnit.ts";
import { cellsOf } from "./cellsOf.ts";

/** A baseline, target or actual written with another unit than the indicator has. */
export function otherUnit(line: Line): Hint[] {
  const { unit } = line.series;
  if (unit === null) return [];
  return cellsOf(line)
    .filter(
      ({ reading }) =>
        isInOtherUnit(reading, unit) || (reading.kind === "text" && isFigureOf(reading.raw, unit)),
    )
    .map(({ evidence }) =>
      hintOf(
        "other-unit",
        "contradiction",
        [line],
        {
          ja: `「${line.name}」の単位は「${unit}」ですが、「${evidence.raw.trim()}」と書かれています。`,
          en: `“${line.name}” is counted in “${unit}”, but a cell says “${evidence.raw.trim()}”.`,
        },
        [evidence],
        `${evidence.what}.${evidence.fiscalYear ?? ""}`,
      ),
    );
}

/** A cell that is just a figure with a known unit, which is not the indicator's. */
function isFigureOf(raw: string, unit: string): boolean {
  const other = readUnit(raw.trim());
  return other !== undefined && isInOtherUnit(other, unit);
}
