import type { TargetOperator } from "../indicator/indicator.ts";
import type { NumberReading, Reading } from "../indicator/reading.ts";
import type { BetterSide } from "./maintain.ts";

export type StatedTarget = {
  readonly baseline?: Reading | undefined;
  readonly target?: Reading | undefined;
  /** The sign that the plan prints with the target. */
  readonly operator?: TargetOperator | null | undefined;
};

/** True where the target is 現状維持 and stands for the level of the baseline. A figure of its own comes first. */
export function isLevelOfBaseline({ target, operator }: StatedTarget): boolean {
  return operator === "maintain" && target?.kind !== "number";
}

/** The side on which the plan's own words want the value to be: 3日以上, 5件以下. Undefined for a plain figure. */
export function wantedSide(
  { qualifier }: NumberReading,
  operator: StatedTarget["operator"],
): Exclude<BetterSide, "both"> | undefined {
  if (operator === ">=" || qualifier === "atLeast" || qualifier === "moreThan") return "higher";
  return operator === "<=" || qualifier === "atMost" || qualifier === "lessThan" ? "lower" : undefined;
}
