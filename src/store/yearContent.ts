import type { ReviewKind } from "../core/cycle/review.ts";
import type { YearContent } from "../core/cycle/yearContent.ts";
import type { Cost, Figure, Observation } from "../core/indicator/indicator.ts";
import { readingFromJson } from "../core/indicator/readingJson.ts";
import { withParts } from "../core/indicator/valueFinder.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { Db } from "./databases.ts";
import { findYearForm } from "./evaluationForms.ts";
import { listEvaluations, listOwnGrades } from "./evaluations.ts";
import { listGrantRecords } from "./grantRecords.ts";
import { formerPlaces } from "./formerPlaces.ts";
import { listKeptFigures } from "./reviewedDepartments.ts";

/** What a plan's sheets of a fiscal year print: all values up to that year, in their newest revision, and the
 * evaluations of the review of that year (of the yearly one unless another kind is named). Of one node's sheet alone where it is named. */
export async function findYearContent(
  tx: Db,
  plan: PlanContent,
  year: { readonly fiscalYear: number; readonly workYear: number; readonly kind?: ReviewKind },
  nodeId?: string,
): Promise<YearContent> {
  const scope = scopeOf(plan, nodeId);
  const reviewed = { planVersionId: plan.version.id, ...year };
  const form = await findYearForm(tx, reviewed);
  const ownGrades = form ? await listOwnGrades(tx, scope.seriesIds, reviewed) : [];
  const grants = await listGrantRecords(tx, plan, scope.nodeIds, year.fiscalYear);
  const linked = grants.flatMap(({ project }) => project.kpis.flatMap(({ seriesId }) => seriesId ?? []));
  const places = await formerPlaces(tx, plan, scope);
  return {
    fiscalYear: year.fiscalYear,
    workYear: year.workYear,
    observations: await listObservations(tx, [...new Set([...scope.seriesIds, ...linked])], year.fiscalYear),
    costs: await listCosts(tx, places.placements, year.fiscalYear),
    evaluations: await listEvaluations(tx, scope.nodeIds, reviewed),
    ...(grants.length > 0 && { grants }),
    ...(form && { evaluationForm: form }),
    ...(ownGrades.length > 0 && { ownGrades }),
    figures: await listFigures(tx, places.nodes, year.fiscalYear, await keptFigures(tx, plan, year)),
  };
}

// The ids are known already. Joining the plan's tables again would leave it to the planner, who guesses badly
// while a city has just been loaded and nothing is analysed.
function scopeOf(plan: PlanContent, nodeId: string | undefined) {
  const at = plan.placements.filter((placement) => nodeId === undefined || placement.nodeId === nodeId);
  const adopted = new Set(at.map(({ planIndicatorId }) => planIndicatorId));
  // A repeated row prints the cost of its home place.
  const placements = plan.placements.filter(({ planIndicatorId }) => adopted.has(planIndicatorId));
  const printed = plan.indicators
    .filter(({ id }) => adopted.has(id))
    .flatMap(({ indicator }) => indicator.series.map(({ id }) => id));
  return {
    seriesIds: withParts(plan.indicators, printed),
    placementIds: placements.map(({ id }) => id),
    nodeIds: nodeId === undefined ? plan.nodes.map(({ id }) => id) : [nodeId],
  };
}

/** Values in force of some series, of all years up to one. */
export async function listObservations(
  tx: Db,
  seriesIds: readonly string[],
  upTo: number,
): Promise<Observation[]> {
  if (seriesIds.length === 0) return [];
  const rows = await tx
    .selectFrom("observation")
    .where("fiscal_year", "<=", upTo)
    .where("series_id", "in", seriesIds)
    .distinctOn(["series_id", "fiscal_year"])
    .selectAll()
    .orderBy("series_id")
    .orderBy("fiscal_year")
    .orderBy("revision", "desc")
    .execute();
  return rows.map((row) => ({
    seriesId: row.series_id,
    fiscalYear: row.fiscal_year,
    revision: row.revision,
    reading: readingFromJson(row.reading),
    status: row.status,
    note: row.note,
    asOf: row.as_of,
  }));
}

/** @param places placements, here and in earlier versions → the placement here */
async function listCosts(tx: Db, places: ReadonlyMap<string, string>, upTo: number): Promise<Cost[]> {
  if (places.size === 0) return [];
  const rows = await tx
    .selectFrom("cost")
    .where("placement_id", "in", [...places.keys()])
    .where("fiscal_year", "<=", upTo)
    .distinctOn(["placement_id", "series_id", "fiscal_year"])
    .selectAll()
    .orderBy("placement_id")
    .orderBy("series_id")
    .orderBy("fiscal_year")
    .orderBy("revision", "desc")
    .execute();
  // What was recorded at this very place counts last, and so wins.
  const order = new Map([...places.keys()].map((id, place) => [id, place]));
  return rows
    .toSorted((a, b) => (order.get(a.placement_id) ?? 0) - (order.get(b.placement_id) ?? 0))
    .map((row) => ({
      placementId: places.get(row.placement_id) ?? row.placement_id,
      seriesId: row.series_id,
      fiscalYear: row.fiscal_year,
      reading: readingFromJson(row.reading),
    }));
}

const keptFigures = (tx: Db, { version }: PlanContent, year: { fiscalYear: number; kind?: ReviewKind }) =>
  listKeptFigures(tx, {
    planVersionId: version.id,
    fiscalYear: year.fiscalYear,
    kind: year.kind ?? "annual",
  });

/** @param places nodes, here and in earlier versions → the node here
 * @param departments of figures that had others in this review than they have now */
async function listFigures(
  tx: Db,
  places: ReadonlyMap<string, string>,
  upTo: number,
  departments: ReadonlyMap<string, string>,
): Promise<Figure[]> {
  if (places.size === 0) return [];
  const figures = await tx
    .selectFrom("figure")
    .where("node_id", "in", [...places.keys()])
    .selectAll()
    .orderBy("node_id")
    .orderBy("org_unit_id")
    .orderBy("position")
    .execute();
  if (figures.length === 0) return [];
  const values = await tx
    .selectFrom("figure_value")
    .where(
      "figure_id",
      "in",
      figures.map(({ id }) => id),
    )
    .where("fiscal_year", "<=", upTo)
    .distinctOn(["figure_id", "fiscal_year"])
    .selectAll()
    .orderBy("figure_id")
    .orderBy("fiscal_year")
    .orderBy("revision", "desc")
    .execute();
  const valuesOf = Map.groupBy(values, (row) => row.figure_id);
  return figures.map((row) => ({
    id: row.id,
    nodeId: places.get(row.node_id) ?? row.node_id,
    orgUnitId: departments.get(row.id) ?? row.org_unit_id,
    position: row.position,
    label: row.label,
    values: (valuesOf.get(row.id) ?? []).map((value) => ({
      fiscalYear: value.fiscal_year,
      reading: readingFromJson(value.reading),
    })),
  }));
}
