import type { Observation, PlanIndicator, PlanValue } from "../indicator/indicator.ts";
import { copyVersion } from "./copyVersion.ts";
import type { Plan, PlanVersion } from "./plan.ts";
import type { PlanContent } from "./planContent.ts";

interface NextPlan {
  readonly id: string;
  readonly title: string;
  readonly period: { readonly start: number; readonly end: number };
}

/** The first draft of the plan of the next generation: tree, texts, programmes and indicators of the plan before it,
 * without targets. The baseline of a series is its last known actual, where there is any.
 * @param actuals the last known value of each series */
export function nextGeneration(
  content: PlanContent,
  { id, title, period }: NextPlan,
  actuals: ReadonlyMap<string, Observation>,
): PlanContent {
  const plan: Plan = { ...content.plan, id, title, nickname: null, predecessorId: content.plan.id };
  const years = new Set([...actuals.values()].map(({ fiscalYear }) => fiscalYear));
  const [onlyYear = null] = years.size === 1 ? years : [];
  const version: PlanVersion = {
    ...content.version,
    id: `${id}-v1`,
    planId: id,
    number: 1,
    status: "draft",
    label: null,
    period,
    issued: null,
    generation: content.version.generation === null ? null : content.version.generation + 1,
    predecessor: null,
    previousVersionId: null,
    effectiveYear: null,
    revisionReason: null,
    baselineYear: onlyYear,
    source: "",
  };
  const copied = copyVersion(content, version, plan);
  return {
    ...copied,
    indicators: copied.indicators.map((adopted) => ({
      ...adopted,
      // They say which figures the plan before expected.
      rateOptions: withoutYears(adopted),
      baselines: adopted.indicator.series.flatMap(({ id: seriesId }) => toBaseline(actuals.get(seriesId))),
      targets: [],
    })),
    placements: copied.placements.map((placed) => ({ ...placed, printedOtherwise: {} })),
  };
}

function withoutYears({ rateOptions }: PlanIndicator): PlanIndicator["rateOptions"] {
  const { path: _path, plannedIncrements: _planned, ...kept } = rateOptions;
  return kept;
}

function toBaseline(actual: Observation | undefined): PlanValue[] {
  if (!actual) return [];
  const { seriesId, fiscalYear, reading, asOf, note } = actual;
  return [
    {
      seriesId,
      fiscalYear,
      term: null,
      reading,
      operator: null,
      sharedWithSeriesId: null,
      period: asOf,
      source: null,
      note,
      accumulated: false,
    },
  ];
}
