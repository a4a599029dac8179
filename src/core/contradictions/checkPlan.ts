import type { YearContent } from "../cycle/yearContent.ts";
import type { PlanContent } from "../plan/planContent.ts";
import type { PlanPresets } from "../publication/present/planPresets.ts";
import { baselineAfterTarget } from "./figures/baselineAfterTarget.ts";
import { impossibleShare } from "./figures/impossibleShare.ts";
import { negativeCount } from "./figures/negativeCount.ts";
import { notComparable } from "./figures/notComparable.ts";
import { otherUnit } from "./figures/otherUnit.ts";
import { repeatDiffers } from "./figures/repeatDiffers.ts";
import { sameFigures } from "./figures/sameFigures.ts";
import { sameTargetOtherYear } from "./figures/sameTargetOtherYear.ts";
import { sharedTarget } from "./figures/sharedTarget.ts";
import { shiftedDigits } from "./figures/shiftedDigits.ts";
import { targetAgainstBaseline } from "./figures/targetAgainstBaseline.ts";
import { targetSteps } from "./figures/targetSteps.ts";
import { totalFalls } from "./figures/totalFalls.ts";
import type { Hint } from "./hint.ts";
import type { Line } from "./line.ts";
import { planLines } from "./planLines.ts";
import { answersAgainstCount } from "./tables/answersAgainstCount.ts";
import { blocksAgainstIndicators } from "./tables/blocksAgainstIndicators.ts";
import { placedBlocks } from "./tables/placedBlocks.ts";
import { tableDifferences } from "./tables/tableDifferences.ts";
import { tableTotals } from "./tables/tableTotals.ts";
import { checkSheet } from "./texts/checkSheet.ts";

/** What a check of a plan looks at. */
export interface CheckInput {
  readonly plan: PlanContent;
  /** What was recorded up to a year under review; null for the plan alone. */
  readonly year: YearContent | null;
  readonly presets: PlanPresets;
  /** The other plans of the city: an indicator of theirs may be the same under another name. */
  readonly others: readonly PlanContent[];
}

const lineChecks: readonly ((line: Line) => Hint[])[] = [
  totalFalls,
  targetAgainstBaseline,
  targetSteps,
  notComparable,
  baselineAfterTarget,
  impossibleShare,
  negativeCount,
  otherUnit,
  shiftedDigits,
  repeatDiffers,
];

/** Finds figures and words of a plan that do not fit together, in the order of its sheets. Every finding is a hint with
 * its evidence; nothing waits for it. docs/guide/contradiction-checks.md lists the checks. */
export function checkPlan({ plan, year, presets, others }: CheckInput): Hint[] {
  const lines = planLines(plan, year, presets);
  const elsewhere = others.flatMap((other) => planLines(other, null, presets));
  const blocks = placedBlocks(plan);
  const hints = [
    ...lines.flatMap((line) => lineChecks.flatMap((check) => check(line))),
    ...[...Map.groupBy(lines, ({ indicator }) => indicator.id).values()].flatMap(sharedTarget),
    ...sameFigures(lines, elsewhere),
    ...sameTargetOtherYear(lines, elsewhere),
    ...(year ? plan.nodes.flatMap((node) => checkSheet(plan, year, node, lines)) : []),
    ...blocks.flatMap((placed) => [
      ...tableDifferences(placed),
      ...tableTotals(placed),
      ...answersAgainstCount(placed),
      ...blocksAgainstIndicators(placed, lines),
    ]),
  ];
  const order = new Map(plan.nodes.map(({ id }, place) => [id, place]));
  const placeOf = ({ nodeIds: [first = ""] }: Hint) => order.get(first) ?? plan.nodes.length;
  return [...new Map(hints.map((hint) => [hint.key, hint])).values()].toSorted(
    (a, b) => placeOf(a) - placeOf(b),
  );
}
