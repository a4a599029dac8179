import type { PlanIndicator, PlanValue, Series } from "../../indicator/indicator.ts";
import { formatReading } from "../../text/formatReading.ts";
import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import type { Bilingual } from "../cell.ts";
import type { IndicatorDocument } from "../documents.ts";
import { notEntered, presentCell } from "./cell.ts";
import { directionWords, timeBasisWords } from "./indicatorWords.ts";
import { presentOwnGrade } from "./presentEvaluation.ts";
import { presetFor } from "./planPresets.ts";
import { bandsOfPreset, judgementTitle } from "./presentBands.ts";
import { errataIn } from "./presentErrata.ts";
import { documentHead, type Presenting } from "./presentSheet.ts";
import { finalTarget, valueOf } from "./planValues.ts";
import { derivationWords, presentParts } from "./presentParts.ts";
import { presentForecast } from "./presentForecast.ts";
import { presentProgress } from "./progress.ts";

/** An indicator with its values of all years up to the year under review, and where it stands. */
export function presentIndicator(presented: Presenting, adopted: PlanIndicator): IndicatorDocument {
  const { at, presets } = presented;
  const preset = presetFor(presets, adopted);
  const { indicator } = adopted;
  const placements = at.placementsOf.get(adopted.id) ?? [];
  const home = placements.find(({ isRepeat }) => !isRepeat);
  const parts = presentParts(presented, adopted);
  return {
    kind: "indicator",
    ...documentHead(presented),
    id: indicator.id,
    name: indicator.name,
    department: [indicator.ownerId, ...indicator.contributorIds]
      .flatMap((id) => (id === null ? [] : [at.orgUnit.get(id)?.name ?? id]))
      .join("、"),
    timeBasis: timeBasisWords[indicator.timeBasis],
    direction: directionWords[adopted.direction],
    definition: indicator.definition,
    source: indicator.source,
    bands: bandsOfPreset(preset),
    judgementTitle: judgementTitle(preset),
    placements: placements.map((placement) => ({
      nodeId: placement.nodeId,
      sheetNo: at.node.get(placement.nodeId)?.sheetNo ?? null,
      title: at.node.get(placement.nodeId)?.title ?? "",
      name: placement.printedName,
      isRepeat: placement.isRepeat,
      printedOtherwise: Object.entries(placement.printedOtherwise).map(([cell, printed]) =>
        otherwiseWords(presented, cell, printed),
      ),
    })),
    series: indicator.series
      .filter(({ isPart }) => !isPart)
      .map((series) => presentSeries(presented, adopted, series, home?.id ?? "")),
    ...(parts.length > 0 && { parts }),
    ...errataIn(presented, ({ seriesId }) =>
      [...indicator.series.map(({ id }) => id), ...parts.map((part) => part.seriesId)].some(
        (id) => id === seriesId,
      ),
    ),
  };
}

function presentSeries(
  presented: Presenting,
  adopted: PlanIndicator,
  series: Series,
  homeId: string,
): IndicatorDocument["series"][number] {
  const { plan, presets, recorded, year } = presented;
  const years = recorded.actualYears.filter((fiscalYear) => fiscalYear <= year.fiscalYear);
  const baseline = valueOf(adopted.baselines, series.id);
  const target = finalTarget(adopted.targets, series.id);
  const forecast = presentForecast({
    adopted,
    series,
    baseline,
    baselineYear: plan.version.baselineYear,
    actuals: years.map((fiscalYear) => ({ fiscalYear, ...recorded.actual(series.id, fiscalYear) })),
    target,
    finalYear: plan.version.period?.end ?? null,
  });
  return {
    id: series.id,
    label: series.label,
    unit: series.unit,
    baseline: presentValue(baseline, plan.version.baselineYear),
    actuals: years.map((fiscalYear) => {
      const { reading, ...more } = recorded.actual(series.id, fiscalYear);
      return { fiscalYear, cell: presentCell(reading, more) };
    }),
    costs: years.map((fiscalYear) => ({
      fiscalYear,
      cell: presentCell(recorded.cost(homeId, series.id, fiscalYear).reading),
    })),
    target: {
      ...presentValue(target, plan.version.period?.end ?? year.fiscalYear),
      sharedWith: adopted.indicator.series.find(({ id }) => id === target?.sharedWithSeriesId)?.label ?? null,
    },
    progress: presentProgress(
      plan.version,
      presetFor(presets, adopted),
      adopted,
      series,
      year.fiscalYear,
      (fiscalYear) => recorded.actual(series.id, fiscalYear).reading,
    ),
    ...presentOwnGrade(presented, series.id),
    ...(series.derivation && { derivation: derivationWords(presented, adopted, series.derivation) }),
    ...(forecast && { forecast }),
  };
}

function presentValue(value: PlanValue | undefined, fiscalYear: number | null) {
  return { fiscalYear: value?.fiscalYear ?? fiscalYear, cell: presentCell(value?.reading ?? notEntered) };
}

/** In words: the cell `actual.<series>.<year>` of a place prints something else than the home place, or
 * `unit.<series>` something else than the indicator's unit. */
function otherwiseWords({ plan, recorded }: Presenting, cell: string, printed: string): Bilingual {
  const [what = "", seriesId = "", year = ""] = cell.split(".");
  if (what === "unit") {
    const lines = plan.indicators.flatMap(({ indicator }) => indicator.series);
    const unit = lines.find(({ id }) => id === seriesId)?.unit ?? "";
    return {
      ja: `単位の欄に「${printed}」と印字（指標の単位は「${unit}」）`,
      en: `Prints the unit “${printed}” (that of the indicator is “${unit}”)`,
    };
  }
  const home = recorded.actual(seriesId, Number(year)).reading;
  const label = (locale: "ja" | "en") =>
    what === "actual" ? fiscalYearLabel(Number(year), locale, "full") : what;
  return {
    ja: `${label("ja")}の欄に「${printed}」と印字（もとの欄は「${formatRaw(home)}」）`,
    en: `Prints “${printed}” for ${label("en")} (the home place prints “${formatRaw(home)}”)`,
  };
}

const formatRaw = (reading: Parameters<typeof formatReading>[0]) =>
  reading.raw === "" ? formatReading(reading, "ja") : reading.raw;
