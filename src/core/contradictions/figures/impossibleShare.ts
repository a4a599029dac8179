import { toOwnUnit } from "../../text/unit.ts";
import { shown } from "../evidence.ts";
import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import type { Line } from "../line.ts";
import { cellsOf } from "./cellsOf.ts";
import { shareKind } from "./shareKind.ts";

/** A share of a whole above 100% or below 0%, in baseline, target or any actual. A name that may be something else
 * than a share gives a hint to look, one that may exceed 100 (達成率, 前年比 …) none. */
export function impossibleShare(line: Line): Hint[] {
  if (toOwnUnit(line.series.unit ?? "").base !== "%") return [];
  const kind = shareKind(line.name);
  if (kind === "mayExceed") return [];
  return cellsOf(line).flatMap(({ reading, evidence }): Hint[] => {
    if (reading.kind !== "number") return [];
    const isAbove = reading.value.gt(100);
    if (!isAbove && !(reading.value.lt(0) && kind === "share")) return [];
    const figure = shown(reading, line.series.unit);
    return [
      hintOf(
        isAbove ? "share-above-100" : "share-below-0",
        kind === "share" ? "contradiction" : "look",
        [line],
        isAbove
          ? {
              ja: `「${line.name}」が${figure.ja}です。全体に占める割合なら100％を超えません。`,
              en: `“${line.name}” is ${figure.en}. A share of a whole cannot exceed 100%.`,
            }
          : {
              ja: `「${line.name}」が${figure.ja}です。全体に占める割合は0％を下回りません。`,
              en: `“${line.name}” is ${figure.en}. A share of a whole cannot be negative.`,
            },
        [evidence],
        `${evidence.what}.${evidence.fiscalYear ?? ""}`,
      ),
    ];
  });
}
