import type { PlanIndicator, Series } from "../../indicator/indicator.ts";
import type { Reading } from "../../indicator/reading.ts";
import type { PlanVersion } from "../../plan/plan.ts";
import { explain } from "../../progress/explanation/explain.ts";
import type { JudgementPreset } from "../../progress/judgement/preset.ts";
import { pace } from "../../progress/pace.ts";
import type { NoRate, Rate } from "../../progress/rate.ts";
import { d } from "../../decimal.ts";
import { formatPercent } from "../../text/formatPercent.ts";
import type { Bilingual, PublishedProgress } from "../cell.ts";
import { judgeSeries, yearOfPlan } from "./judgeSeries.ts";
import { progressSummary } from "./progressSummary.ts";
import { targetChange } from "./targetChange.ts";

/** Works out rate, achievement and grade of one series in one year, with words for all of it.
 * @param actualOf the actual of a fiscal year */
export function presentProgress(
  version: PlanVersion,
  preset: JudgementPreset,
  adopted: PlanIndicator,
  series: Series,
  fiscalYear: number,
  actualOf: (fiscalYear: number) => Reading,
): PublishedProgress {
  const judged = judgeSeries(version, preset, adopted, series, fiscalYear, actualOf);
  const { baseline, target, rate, judgement, reached } = judged;
  const actual = actualOf(fiscalYear);
  const hasSeveral = adopted.targets.filter(({ seriesId }) => seriesId === series.id).length > 1;
  const aboutRate = explain(rate, {
    achieved: reached,
    decimals: series.decimals ?? undefined,
    // With one target of a first version there is nothing to tell apart.
    target: hasSeveral ? target : null,
    targetVersion: version.number > 1 ? version : null,
    baselineYear: baseline && baseline.period === null ? baseline.fiscalYear : undefined,
  });
  const lines = [aboutRate, explain(judgement)].flatMap((explained) => explained.lines);
  // What has no rate has no grade for the same reason: it is said once.
  const explanation = [
    ...new Map(lines.map(({ ja, en }) => [ja, { ja, en }])).values(),
    ...[targetChange(version, adopted)].filter((line) => line !== undefined),
    ...paceLine(rate, yearOfPlan(version, fiscalYear)),
  ];
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

/** How far the plan's period has gone by, beside a rate that is on its way to the final target: 20% is in time in
 * the first of five years. Information, no grade. */
function paceLine(rate: Rate | NoRate, { yearIndex, years }: ReturnType<typeof yearOfPlan>): Bilingual[] {
  if (rate.kind === "noRate" || yearIndex === undefined || years === undefined) return [];
  if (rate.value.lte(0) || rate.value.gte(1)) return [];
  const reached = pace(rate, { yearIndex, years });
  if (reached.kind === "noRate") return [];
  const expected = formatPercent(d(yearIndex).div(years));
  const ratio = formatPercent(reached.value);
  return [
    {
      ja: `参考：計画${years}年のうち${yearIndex}年目の目安は${expected}、目安に対する進度は${ratio}`,
      en: `For reference: year ${yearIndex} of ${years} would be at ${expected}; pace against that: ${ratio}`,
    },
  ];
}
