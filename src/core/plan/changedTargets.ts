import type { PlanIndicator } from "../indicator/indicator.ts";
import { readingToJson } from "../indicator/readingJson.ts";
import { isSame } from "./edit/isSame.ts";
import type { PlanContent } from "./planContent.ts";

/** The indicators of a revision whose targets differ from those of the version before it (目標値変更). One that only
 * the revision has is new, not changed. */
export function changedTargets(before: PlanContent, after: PlanContent): PlanIndicator[] {
  const earlier = new Map(before.indicators.map((adopted) => [adopted.indicator.id, adopted]));
  return after.indicators.filter((adopted) => {
    const known = earlier.get(adopted.indicator.id);
    return known !== undefined && !isSame(targetsOf(known), targetsOf(adopted));
  });
}

const targetsOf = ({ targets }: PlanIndicator) =>
  targets.map((target) => ({ ...target, note: null, source: null, reading: readingToJson(target.reading) }));
