import type { PlanIndicator, PlanValue, Series } from "../../indicator/indicator.ts";
import type { PlanNode, PlanVersion } from "../../plan/plan.ts";
import type { PlanContent } from "../../plan/planContent.ts";
import type { PeriodRow } from "../periodReviewDocument.ts";
import { notEntered, presentCell } from "./cell.ts";
import { periodTargets } from "./periodTargets.ts";
import { presentOwnGrade } from "./presentEvaluation.ts";
import { presetFor } from "./planPresets.ts";
import { valueOf } from "./planValues.ts";
import type { Presenting } from "./presentSheet.ts";
import { presentProgress } from "./progress.ts";

/** What a row needs to know of its review. */
export interface ReviewedPeriod {
  readonly kind: "midTerm" | "final";
  readonly years: readonly number[];
  /** Earlier versions of the plan by which some of the years were judged. */
  readonly earlier: readonly PlanContent[];
}

/** One series over the years under review: where it began, what came of each year, what it is held against. A mid-term
 * review takes the mid target and the time until it; without one it takes the final target, as a final review does. */
export function presentPeriodRow(
  presented: Presenting,
  review: ReviewedPeriod,
  node: PlanNode,
  adopted: PlanIndicator,
  series: Series,
): PeriodRow {
  const { plan, year, recorded, at, presets } = presented;
  const { indicator } = adopted;
  const { mid, final } = periodTargets(adopted, series.id, year.fiscalYear);
  const against = review.kind === "midTerm" && mid ? "mid" : "final";
  const baseline = valueOf(adopted.baselines, series.id);
  const [version, judged] = heldAgainst(plan.version, adopted, against === "mid" ? mid : undefined);
  return {
    indicatorId: indicator.id,
    seriesId: series.id,
    seriesLabel: series.label,
    name: indicator.name,
    unit: series.unit,
    department: at.orgUnit.get(indicator.ownerId ?? "")?.name ?? "",
    node: { id: node.id, number: node.number, title: node.title },
    baseline: {
      fiscalYear: baseline?.fiscalYear ?? plan.version.baselineYear,
      cell: presentCell(baseline?.reading ?? notEntered),
    },
    actuals: review.years.map((fiscalYear) => {
      const { reading, ...more } = recorded.actual(series.id, fiscalYear);
      return presentCell(reading, more);
    }),
    mid: mid ? presentTarget(mid) : null,
    final: final ? presentTarget(final) : null,
    against,
    formerTargets: review.earlier.flatMap((before) =>
      formerTarget(before, presented, adopted, series, against),
    ),
    progress: presentProgress(
      version,
      presetFor(presets, adopted),
      judged,
      series,
      year.fiscalYear,
      (fiscalYear) => recorded.actual(series.id, fiscalYear).reading,
    ),
    ...presentOwnGrade(presented, series.id),
  };
}

/** The version and the indicator as if the plan ended with its mid target. */
function heldAgainst(
  version: PlanVersion,
  adopted: PlanIndicator,
  mid: PlanValue | undefined,
): [PlanVersion, PlanIndicator] {
  if (!mid) return [version, adopted];
  const { period } = version;
  const end = mid.fiscalYear;
  const until = period && end !== null && end >= period.start ? { start: period.start, end } : period;
  const others = adopted.targets.filter(
    ({ seriesId, term }) => seriesId !== mid.seriesId || term === "annual",
  );
  return [
    { ...version, period: until },
    { ...adopted, targets: [...others, mid] },
  ];
}

const presentTarget = ({ fiscalYear, reading }: PlanValue) => ({ fiscalYear, cell: presentCell(reading) });

function formerTarget(
  before: PlanContent,
  { plan, year }: Presenting,
  adopted: PlanIndicator,
  series: Series,
  against: "mid" | "final",
): PeriodRow["formerTargets"] {
  const then = before.indicators.find(({ indicator }) => indicator.id === adopted.indicator.id);
  const target = then && periodTargets(then, series.id, year.fiscalYear)[against];
  const now = periodTargets(adopted, series.id, year.fiscalYear)[against];
  if (!target || before.version.number === plan.version.number) return [];
  const [former, current] = [target, now].map((one) => one && JSON.stringify(presentCell(one.reading)));
  return former === current ? [] : [{ ...presentTarget(target), version: before.version.number }];
}
