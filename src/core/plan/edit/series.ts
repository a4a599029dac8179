import { partsOf } from "../../indicator/deriveReading.ts";
import type { PlanIndicator, PlanValue, Series } from "../../indicator/indicator.ts";
import type { PlanContent } from "../planContent.ts";
import { notPossible } from "./refusals.ts";

export const emptySeries: Omit<Series, "id" | "unit"> = {
  label: null,
  printedUnit: null,
  decimals: null,
  isPart: false,
  derivation: null,
  position: 0,
};

/** @throws UserError `wrong-state` when a series is the only one of its indicator, or others are worked out of it */
export function refuseNeededSeries(
  content: PlanContent,
  { indicator }: PlanIndicator,
  seriesId: string,
): void {
  if (indicator.series.length === 1) {
    throw notPossible(
      "指標には系列が一つ以上必要です。指標そのものをやめるときは、指標を項目から外してください。",
      "An indicator needs at least one series. To give the indicator up, take it off its entries.",
    );
  }
  const all = content.indicators.flatMap((adopted) => adopted.indicator.series);
  const user = all.find(({ derivation }) => derivation && partsOf(derivation).includes(seriesId));
  if (!user) return;
  throw notPossible(
    `この系列は「${user.label ?? indicator.name}」の計算に使われています。先に、そちらの計算のもとを変えてください。`,
    `“${user.label ?? indicator.name}” is worked out of this series. Change that first.`,
  );
}

/** The indicator without one of its series and what stands in its cells, shared ones too. */
export function withoutSeries(adopted: PlanIndicator, seriesId: string): PlanIndicator {
  const stays = (value: PlanValue) => value.seriesId !== seriesId && value.sharedWithSeriesId !== seriesId;
  return {
    ...adopted,
    indicator: {
      ...adopted.indicator,
      series: adopted.indicator.series.filter(({ id }) => id !== seriesId),
    },
    baselines: adopted.baselines.filter(stays),
    targets: adopted.targets.filter(stays),
  };
}
