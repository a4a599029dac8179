import type { PlanIndicator, PlanValue, Series } from "../../indicator/indicator.ts";
import type { Reading } from "../../indicator/reading.ts";
import type { PlanVersion } from "../../plan/plan.ts";
import { achieved } from "../../progress/achieved.ts";
import { explain } from "../../progress/explanation/explain.ts";
import { judge } from "../../progress/judgement/judge.ts";
import type { JudgementPreset } from "../../progress/judgement/preset.ts";
import { rateOf } from "../../progress/rateOf.ts";
import type { PublishedProgress } from "../cell.ts";
import { progressSummary } from "./progressSummary.ts";

/** Works out rate, achievement and grade of one series in one year, with words for all of it. */
export function presentProgress(
  version: PlanVersion,
  preset: JudgementPreset,
  adopted: PlanIndicator,
  series: Series,
  fiscalYear: number,
  actual: Reading,
): PublishedProgress {
  const baseline = valueOf(adopted.baselines, series.id);
  const target = valueOf(adopted.targets, series.id);
  const input = {
    baseline: baseline?.reading,
    target: target?.reading,
    actual,
    direction: adopted.direction,
    ...yearOfPlan(version, fiscalYear),
  };
  const rate = rateOf(adopted.rateMethod, input);
  const judgement = judge(preset, { ...input, rate, timeBasis: adopted.indicator.timeBasis });
  const reached = achieved(target?.reading, actual, adopted.direction, { operator: target?.operator });
  const lines = [explain(rate, { achieved: reached }), explain(judgement)].flatMap(
    (explained) => explained.lines,
  );
  // What has no rate has no grade for the same reason: it is said once.
  const explanation = [...new Map(lines.map(({ ja, en }) => [ja, { ja, en }])).values()];
  return {
    rate:
      rate.kind === "rate"
        ? { kind: "rate", value: rate.value.toFixed(), method: rate.method }
        : { kind: "noRate", reason: rate.reason },
    achieved: reached ?? null,
    summary: progressSummary({ rate, reached, baseline, target, actual, unit: series.unit, adopted }),
    band: judgement.band.id,
    explanation,
  };
}

/** The value of a series. A cell merged with another series' holds no figure of its own: the units differ. */
export function valueOf(values: readonly PlanValue[], seriesId: string): PlanValue | undefined {
  return values.find((value) => value.seriesId === seriesId);
}

function yearOfPlan({ period }: PlanVersion, fiscalYear: number): { yearIndex?: number; years?: number } {
  if (!period || fiscalYear < period.start || fiscalYear > period.end) return {};
  return { yearIndex: fiscalYear - period.start + 1, years: period.end - period.start + 1 };
}
