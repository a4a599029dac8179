import { partsOf } from "../../indicator/deriveReading.ts";
import type { Derivation, Indicator, Placement, PlanIndicator } from "../../indicator/indicator.ts";
import type { PlanContent } from "../planContent.ts";
import type { EditSteps, Making } from "./editTypes.ts";
import { adoptedOf, adoptedWithSeries, nodeOf, replaced } from "./find.ts";
import { inOrder, putInGroup } from "./ordered.ts";
import { goneMeanwhile, notPossible } from "./refusals.ts";
import { emptySeries, refuseNeededSeries, withoutSeries } from "./series.ts";
import { setField } from "./setField.ts";
import { setIndicator } from "./setIndicator.ts";
import { setValue } from "./setValue.ts";

/** Edits of the indicators that a plan version adopts, and of their definitions. */
export const editIndicators: EditSteps<
  "addIndicator" | "adoptIndicator" | "setIndicator" | "addSeries" | "setSeries" | "removeSeries" | "setValue"
> = {
  addIndicator(content, { nodeId, position, name, unit }, making) {
    const placementId = making.newId();
    const indicator: Indicator = {
      ...emptyIndicator,
      id: making.newId(),
      name,
      series: [{ ...emptySeries, id: making.newId(), unit }],
    };
    return withAdopted(content, indicator, { nodeId, position, placementId }, making);
  },

  adoptIndicator(content, { nodeId, position, indicatorId }, making) {
    if (content.indicators.some(({ indicator }) => indicator.id === indicatorId)) {
      throw notPossible(
        "この指標は、この版にすでにあります。ほかの項目にも置くときは、再掲してください。",
        "This version has the indicator already. To place it at a further entry, repeat it there.",
      );
    }
    const indicator = making.known.indicators.get(indicatorId);
    if (!indicator) throw goneMeanwhile();
    return withAdopted(content, indicator, { nodeId, position, placementId: making.newId() }, making);
  },

  setIndicator,

  addSeries(content, { planIndicatorId, label, unit }, { newId }) {
    const adopted = adoptedOf(content, planIndicatorId);
    const { series } = adopted.indicator;
    const position = Math.max(-1, ...series.map((line) => line.position)) + 1;
    const added = { ...emptySeries, id: newId(), label, unit, position };
    return withIndicator(content, adopted, { series: [...series, added] });
  },

  setSeries(content, { seriesId, change }) {
    const adopted = adoptedWithSeries(content, seriesId);
    const series = adopted.indicator.series.map((line) =>
      line.id === seriesId ? setField(line, seriesName(adopted, line.label), change) : line,
    );
    if (change.field === "derivation" && change.value) refuseUnknownParts(content, seriesId, change.value);
    return withIndicator(content, adopted, { series });
  },

  removeSeries(content, { seriesId }) {
    const adopted = adoptedWithSeries(content, seriesId);
    refuseNeededSeries(content, adopted, seriesId);
    return { ...content, indicators: replaced(content.indicators, withoutSeries(adopted, seriesId)) };
  },

  setValue,
};

const seriesName = ({ indicator }: PlanIndicator, label: string | null) =>
  [indicator.name, label].filter(Boolean).join(" ");

function withIndicator(
  content: PlanContent,
  adopted: PlanIndicator,
  change: Partial<Indicator>,
): PlanContent {
  const indicator = { ...adopted.indicator, ...change };
  return { ...content, indicators: replaced(content.indicators, { ...adopted, indicator }) };
}

function withAdopted(
  content: PlanContent,
  indicator: Indicator,
  { nodeId, position, placementId }: { nodeId: string; position: number; placementId: string },
  { newId }: Making,
): PlanContent {
  nodeOf(content, nodeId);
  const adopted: PlanIndicator = { ...emptyAdoption, id: newId(), indicator };
  const owner = content.orgUnits.find(({ id }) => id === indicator.ownerId);
  const placement: Placement = {
    id: placementId,
    planIndicatorId: adopted.id,
    nodeId,
    position,
    isRepeat: false,
    printedName: indicator.name,
    printedDepartment: owner?.name ?? "",
    printedOtherwise: {},
  };
  return {
    ...content,
    indicators: [...content.indicators, adopted],
    placements: inOrder(putInGroup(content.placements, placement, position, (placed) => placed.nodeId)),
  };
}

function refuseUnknownParts(content: PlanContent, seriesId: string, derivation: Derivation): void {
  const known = new Map(
    content.indicators.flatMap(({ indicator }) => indicator.series.map((series) => [series.id, series])),
  );
  // Everything that the series would rest on, also through others: itself must not be among it.
  const restsOn = new Set<string>();
  const follow = (parts: readonly string[]): void => {
    for (const part of parts) {
      if (restsOn.has(part)) continue;
      restsOn.add(part);
      const next = known.get(part)?.derivation;
      if (next) follow(partsOf(next));
    }
  };
  follow(partsOf(derivation));
  if (!restsOn.has(seriesId) && [...restsOn].every((id) => known.has(id))) return;
  throw notPossible(
    "計算のもとには、この版にあるほかの系列を選んでください。互いに計算し合う系列はつくれません。",
    "A series is worked out of other series of this version, and not of one that is worked out of it. Choose from those.",
  );
}

const emptyIndicator: Omit<Indicator, "id" | "name" | "series"> = {
  timeBasis: "unstated",
  definition: null,
  formula: null,
  source: null,
  publicationLag: null,
  actualKind: null,
  ownerId: null,
  contributorIds: [],
};

const emptyAdoption: Omit<PlanIndicator, "id" | "indicator"> = {
  role: "kpi",
  direction: "unstated",
  rateMethod: "baseline-relative",
  rateOptions: {},
  judgementPresetId: null,
  marks: [],
  changeReason: null,
  baselines: [],
  targets: [],
};
