import type { YearContent } from "../cycle/yearContent.ts";
import type { PlanIndicator } from "../indicator/indicator.ts";
import type { PlanContent } from "../plan/planContent.ts";
import { indexYear } from "../publication/present/lookup.ts";
import { presetFor, type PlanPresets } from "../publication/present/planPresets.ts";
import { finalTarget, valueOf } from "../publication/present/planValues.ts";
import type { Line } from "./line.ts";
import { standingOf } from "./standing.ts";

/** Every series of a plan with its figures, in the order of the plan.
 * @param year what was recorded up to a year under review; null for the plan alone
 * @param isWanted which indicators are looked at; all of them unless given */
export function planLines(
  plan: PlanContent,
  year: YearContent | null,
  presets: PlanPresets,
  isWanted: (adopted: PlanIndicator) => boolean = () => true,
): Line[] {
  const recorded = year && indexYear(plan, year);
  const years = [...new Set(year?.observations.map(({ fiscalYear }) => fiscalYear))].toSorted(
    (a, b) => a - b,
  );
  const placements = Map.groupBy(plan.placements, ({ planIndicatorId }) => planIndicatorId);
  return plan.indicators.filter(isWanted).flatMap((adopted) => {
    const places = (placements.get(adopted.id) ?? []).toSorted(
      (a, b) => Number(a.isRepeat) - Number(b.isRepeat),
    );
    const home = places[0];
    return adopted.indicator.series
      .filter(({ isPart }) => !isPart)
      .map((series): Line => {
        const baseline = valueOf(adopted.baselines, series.id);
        const name = home?.printedName ?? adopted.indicator.name;
        return {
          plan,
          adopted,
          indicator: adopted.indicator,
          series,
          name: series.label === null ? name : `${name}（${series.label}）`,
          placements: places,
          nodeIds: places.map(({ nodeId }) => nodeId),
          baseline,
          baselineYear: baseline?.fiscalYear ?? (baseline ? plan.version.baselineYear : null),
          target: finalTarget(adopted.targets, series.id),
          targets: adopted.targets.filter(({ seriesId }) => seriesId === series.id),
          actuals: recorded
            ? years.map((fiscalYear) => ({
                fiscalYear,
                reading: recorded.actual(series.id, fiscalYear).reading,
              }))
            : [],
          cost:
            year && recorded && home ? recorded.cost(home.id, series.id, year.fiscalYear).reading : undefined,
          standing:
            year && recorded
              ? standingOf(
                  plan.version,
                  presetFor(presets, adopted),
                  adopted,
                  series,
                  year.fiscalYear,
                  (fiscalYear) => recorded.actual(series.id, fiscalYear).reading,
                )
              : undefined,
        };
      });
  });
}
