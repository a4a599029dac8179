import { partsOf } from "../indicator/deriveReading.ts";
import type { Indicator, Placement, PlanIndicator, Series } from "../indicator/indicator.ts";
import type { PlanNode } from "../plan/plan.ts";
import type { PlanContent } from "../plan/planContent.ts";

/** A row of the indicator table as one department sees it in its part of a sheet. */
export interface FormRow {
  readonly placement: Placement;
  readonly adopted: PlanIndicator;
  readonly series: Series;
  /** `owner` types the figures; `contributor` looks on; `repeat` rows are typed at their home sheet. */
  readonly part: "owner" | "contributor" | "repeat";
}

/** The rows of a sheet that concern a department: those it owns, contributes to, or repeats. What only enters another
 * series (分子, 分母) stands below it, for the department that types it. */
export function formRows(plan: PlanContent, node: PlanNode, orgUnitId: string): FormRow[] {
  const adoptedOf = new Map(plan.indicators.map((adopted) => [adopted.id, adopted]));
  return plan.placements
    .filter(({ nodeId }) => nodeId === node.id)
    .flatMap((placement) => {
      const adopted = adoptedOf.get(placement.planIndicatorId);
      const part = adopted && partOf(adopted, placement, orgUnitId);
      return adopted && part
        ? inFormOrder(adopted.indicator)
            .filter(({ isPart }) => part === "owner" || !isPart)
            .map((series) => ({ placement, adopted, series, part }))
        : [];
    });
}

/** Whether the value of a row is typed here: nothing that is worked out is ever typed. */
export function isTyped({ part, series }: FormRow): boolean {
  return part === "owner" && series.derivation === null;
}

/** Whether the row has a cost: a part is no row of the sheet. */
export function hasCost({ part, series }: FormRow): boolean {
  return part === "owner" && !series.isPart;
}

/** Whether the department may give the row a grade of its own: a part is no row of the sheet. */
export function isGraded(row: FormRow): boolean {
  return hasCost(row);
}

function partOf(
  { indicator }: PlanIndicator,
  { isRepeat }: Placement,
  orgUnitId: string,
): FormRow["part"] | undefined {
  if (indicator.ownerId === orgUnitId) return isRepeat ? "repeat" : "owner";
  return indicator.contributorIds.includes(orgUnitId) ? "contributor" : undefined;
}

/** Every series once, each with the parts that it is worked out of behind it. */
function inFormOrder({ series }: Indicator): readonly Series[] {
  const byId = new Map(series.map((one) => [one.id, one]));
  const ordered = new Set<Series>();
  for (const one of series.filter(({ isPart }) => !isPart)) {
    ordered.add(one);
    const parts = one.derivation ? partsOf(one.derivation).map((id) => byId.get(id)) : [];
    for (const part of parts) if (part?.isPart) ordered.add(part);
  }
  for (const one of series) ordered.add(one);
  return [...ordered];
}
