import { partsOf } from "../../indicator/deriveReading.ts";
import type { Derivation, PlanIndicator, Series } from "../../indicator/indicator.ts";
import type { Bilingual } from "../cell.ts";
import type { PublishedPart } from "../documents.ts";
import { presentCell } from "./cell.ts";
import type { Presenting } from "./presentSheet.ts";

/** What an indicator's values are worked out of, with the figures of its years: its own parts (分子, 分母), and the
 * series of other indicators that it takes. None of them is judged. */
export function presentParts(presented: Presenting, adopted: PlanIndicator): PublishedPart[] {
  const { series } = adopted.indicator;
  const used = series.flatMap(({ derivation }) => (derivation ? partsOf(derivation) : []));
  const own = series.filter(({ isPart }) => isPart).map(({ id }) => id);
  const shown = new Set(series.filter(({ isPart }) => !isPart).map(({ id }) => id));
  return [...new Set([...own, ...used])]
    .filter((id) => !shown.has(id))
    .flatMap((id) => {
      const home = homeOf(presented, id);
      return home ? [presentPart(presented, home.adopted, home.series)] : [];
    });
}

/** The parts that are typed for an indicator itself: rows of data files, never of a sheet. */
export function presentOwnParts(presented: Presenting, adopted: PlanIndicator): PublishedPart[] {
  return adopted.indicator.series
    .filter(({ isPart }) => isPart)
    .map((series) => presentPart(presented, adopted, series));
}

/** How a series is worked out of others, in words: 分子 ÷ 分母 × 100. */
export function derivationWords(
  presented: Presenting,
  adopted: PlanIndicator,
  derivation: Derivation,
): Bilingual {
  const names = partsOf(derivation).map((id) => {
    const home = homeOf(presented, id);
    if (!home) return id;
    const { indicator } = home.adopted;
    const label = home.series.label;
    if (indicator === adopted.indicator) return label ?? indicator.name;
    return label === null ? indicator.name : `${indicator.name}（${label}）`;
  });
  const isPercent = derivation.kind === "ratio" && derivation.percent;
  const ja = { ratio: " ÷ ", sum: " ＋ ", difference: " － " }[derivation.kind];
  const en = { ratio: " ÷ ", sum: " + ", difference: " − " }[derivation.kind];
  const times = isPercent ? " × 100" : "";
  return { ja: names.join(ja) + times, en: names.join(en) + times };
}

function homeOf({ plan }: Presenting, seriesId: string) {
  for (const adopted of plan.indicators) {
    const series = adopted.indicator.series.find(({ id }) => id === seriesId);
    if (series) return { adopted, series };
  }
  return undefined;
}

function presentPart(
  { recorded, year }: Presenting,
  { indicator }: PlanIndicator,
  series: Series,
): PublishedPart {
  return {
    indicatorId: indicator.id,
    indicatorName: indicator.name,
    seriesId: series.id,
    label: series.label,
    unit: series.unit,
    actuals: recorded.actualYears
      .filter((fiscalYear) => fiscalYear <= year.fiscalYear)
      .map((fiscalYear) => {
        const { reading, ...more } = recorded.actual(series.id, fiscalYear);
        return { fiscalYear, cell: presentCell(reading, more) };
      }),
  };
}
