import { readingFromJson } from "../../core/indicator/readingJson.ts";
import { deriveReading } from "../../core/indicator/deriveReading.ts";
import type { PlanIndicator, PlanValue, Series } from "../../core/indicator/indicator.ts";
import type { Reading, ValueStatus } from "../../core/indicator/reading.ts";
import type { OrgUnit } from "../../core/organisation/orgUnit.ts";
import type { PlanVersion } from "../../core/plan/plan.ts";
import { findJudgementPreset } from "../../core/progress/judgement/presets.ts";
import type { JudgementPreset } from "../../core/progress/judgement/preset.ts";
import { notEntered } from "../../core/publication/present/cell.ts";
import { judgeSeries, type JudgedSeries } from "../../core/publication/present/judgeSeries.ts";
import type { Db } from "../../store/databases.ts";
import { listIndicatorLines, type IndicatorLine } from "../../store/indicatorLines.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { listNodeHeads, type NodeHead } from "../../store/planNodes.ts";
import { listReviews } from "../../store/reviews.ts";
import { findVersionInForce } from "../../store/planVersions.ts";
import { presetOf } from "../plan/loadPlan.ts";
import { noSuchPlan } from "../plan/noSuchPlan.ts";

/** One series of an indicator with its grade in the year, and where it stands in the plan. */
export interface JudgedLine {
  readonly indicatorId: string;
  readonly name: string;
  readonly adopted: PlanIndicator;
  readonly series: Series;
  readonly departments: readonly string[];
  readonly marks: readonly string[];
  readonly repeats: number;
  readonly node: NodeHead | undefined;
  readonly goalId: string | null;
  readonly actual: Reading;
  readonly status: ValueStatus | null;
  readonly judged: JudgedSeries;
}

export interface LoadedLines {
  readonly planTitle: string;
  readonly version: PlanVersion;
  readonly preset: JudgementPreset;
  readonly fiscalYear: number;
  readonly years: readonly number[];
  readonly lines: readonly JudgedLine[];
  readonly goals: readonly NodeHead[];
  readonly orgUnits: readonly OrgUnit[];
}

/** All indicators of a plan with their grades in a year: the newest year under review unless named, the last of
 * the period where none was ever opened. In the order of the plan. */
export async function loadLines(tx: Db, planId: string, wanted: number | null): Promise<LoadedLines> {
  const version = await findVersionInForce(tx, planId);
  const plan = await tx.selectFrom("plan").select("title").where("id", "=", planId).executeTakeFirst();
  if (!version || !plan) throw noSuchPlan(planId);
  const reviews = await listReviews(tx, version.id);
  const years = reviews.map((review) => review.fiscalYear);
  const fiscalYear = wanted ?? years.at(-1) ?? version.period?.end ?? version.effectiveYear ?? 0;
  const preset = presetOf({ version });
  const nodes = await listNodeHeads(tx, version.id);
  const at = new Map(nodes.map((node, order) => [node.id, { node, order }]));
  const rows = await listIndicatorLines(tx, version.id, fiscalYear);
  const readings = new Map(
    rows.map((row) => [row.series_id, row.reading ? readingFromJson(row.reading) : notEntered]),
  );
  const goalOf = goalFinder(nodes);
  const lines = rows
    .filter((row) => !row.is_part)
    .map((row) => toLine(row, { version, preset, fiscalYear, readings, at, goalOf }))
    .toSorted((a, b) => orderOf(a, at) - orderOf(b, at) || a.place - b.place);
  return {
    planTitle: plan.title,
    version,
    preset,
    fiscalYear,
    years,
    lines,
    goals: nodes.filter(({ parentId }) => parentId === null),
    orgUnits: await listOrgUnits(tx),
  };
}

interface Known {
  readonly version: PlanVersion;
  readonly preset: JudgementPreset;
  readonly fiscalYear: number;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly at: ReadonlyMap<string, { readonly node: NodeHead; readonly order: number }>;
  readonly goalOf: (nodeId: string | null) => string | null;
}

function toLine(row: IndicatorLine, known: Known): JudgedLine & { readonly place: number } {
  const series: Series = {
    id: row.series_id,
    label: row.label,
    unit: row.unit,
    printedUnit: null,
    decimals: row.decimals,
    isPart: false,
    derivation: row.derivation,
    position: 0,
  };
  const adopted = toAdopted(row, series);
  const actual = row.derivation
    ? deriveReading(row.derivation, (id) => known.readings.get(id) ?? notEntered, row.decimals)
    : (known.readings.get(row.series_id) ?? notEntered);
  const own = row.judgement_preset_id === null ? undefined : findJudgementPreset(row.judgement_preset_id);
  return {
    indicatorId: row.indicator_id,
    name: row.name,
    adopted,
    series,
    departments: row.departments ?? [],
    marks: row.marks,
    repeats: row.repeats,
    node: known.at.get(row.node_id ?? "")?.node,
    goalId: known.goalOf(row.node_id),
    actual,
    status: row.status,
    judged: judgeSeries(known.version, own ?? known.preset, adopted, series, known.fiscalYear, actual),
    place: row.position ?? 0,
  };
}

function toAdopted(row: IndicatorLine, series: Series): PlanIndicator {
  const values = (kind: "baseline" | "target"): PlanValue[] =>
    (row.values ?? [])
      .filter((value) => value.kind === kind)
      .map((value) => ({
        seriesId: row.series_id,
        fiscalYear: value.fiscal_year,
        term: value.term,
        reading: readingFromJson(value.reading),
        operator: value.operator,
        sharedWithSeriesId: value.shared,
        period: null,
        source: null,
        note: null,
        accumulated: value.accumulated,
      }));
  return {
    id: row.plan_indicator_id,
    indicator: {
      id: row.indicator_id,
      name: row.name,
      timeBasis: row.time_basis,
      definition: null,
      formula: null,
      source: null,
      publicationLag: null,
      actualKind: null,
      ownerId: row.departments?.[0] ?? null,
      contributorIds: row.departments?.slice(1) ?? [],
      series: [series],
    },
    role: row.role,
    direction: row.direction,
    rateMethod: row.rate_method,
    rateOptions: row.rate_options,
    judgementPresetId: row.judgement_preset_id,
    marks: row.marks,
    changeReason: null,
    baselines: values("baseline"),
    targets: values("target"),
  };
}

function orderOf(line: JudgedLine, at: Known["at"]): number {
  return at.get(line.node?.id ?? "")?.order ?? Number.MAX_SAFE_INTEGER;
}

/** The topmost node above a node. */
function goalFinder(nodes: readonly NodeHead[]): (nodeId: string | null) => string | null {
  const parentOf = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  return (nodeId) => {
    let step = nodeId;
    for (let above = step && parentOf.get(step); above; above = parentOf.get(above)) step = above;
    return step;
  };
}
