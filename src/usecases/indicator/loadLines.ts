import type { PlanIndicator, Series } from "../../core/indicator/indicator.ts";
import type { Reading, ValueStatus } from "../../core/indicator/reading.ts";
import { valueFinder } from "../../core/indicator/valueFinder.ts";
import type { OrgUnit } from "../../core/organisation/orgUnit.ts";
import type { PlanVersion } from "../../core/plan/plan.ts";
import { notEntered } from "../../core/publication/present/cell.ts";
import { judgeSeries, type JudgedSeries } from "../../core/publication/present/judgeSeries.ts";
import { presetFor, type PlanPresets } from "../../core/publication/present/planPresets.ts";
import type { Db } from "../../store/databases.ts";
import { indicatorStamp, listIndicatorLines } from "../../store/indicatorLines.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { listNodeHeads, type NodeHead } from "../../store/planNodes.ts";
import { findVersion, findVersionInForce } from "../../store/planVersions.ts";
import { listPlanReviews } from "../../store/reviews.ts";
import { findPresets } from "../judgement/findPresets.ts";
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
  readonly presets: PlanPresets;
  readonly fiscalYear: number;
  readonly years: readonly number[];
  readonly lines: readonly JudgedLine[];
  readonly goals: readonly NodeHead[];
  readonly orgUnits: readonly OrgUnit[];
}

/** All indicators of a plan with their grades in a year: the newest year under review unless named, the last of
 * the period where none was ever opened. In the order of the plan. */
export async function loadLines(tx: Db, planId: string, wanted: number | null): Promise<LoadedLines> {
  const inForce = await findVersionInForce(tx, planId);
  const plan = await tx.selectFrom("plan").select("title").where("id", "=", planId).executeTakeFirst();
  if (!inForce || !plan) throw noSuchPlan(planId);
  const reviews = await listPlanReviews(tx, planId);
  const years = reviews.map((review) => review.fiscalYear);
  const fiscalYear = wanted ?? years.at(-1) ?? inForce.period?.end ?? inForce.effectiveYear ?? 0;
  // A year keeps the version, and so the targets, by which it was judged.
  const review = reviews.find((one) => one.fiscalYear === fiscalYear);
  const version = (review && (await findVersion(tx, review.planVersionId))) ?? inForce;
  const judged = await judgedLines(tx, version, fiscalYear);
  return {
    planTitle: plan.title,
    version,
    fiscalYear,
    years,
    ...judged,
    orgUnits: await listOrgUnits(tx),
  };
}

type Judged = Pick<LoadedLines, "presets" | "lines" | "goals">;
const recent = new Map<string, Judged>();
const recentLimit = 8;

/** Judging thousands takes longer than a page may: it is done once for every state of the figures. */
async function judgedLines(tx: Db, version: PlanVersion, fiscalYear: number): Promise<Judged> {
  const { municipality_id: city } = await tx
    .selectFrom("municipality")
    .select("municipality_id")
    .executeTakeFirstOrThrow();
  const stamp = await indicatorStamp(tx, fiscalYear);
  const key = JSON.stringify([city, version.id, fiscalYear, version.judgementPresetId, stamp]);
  const known = recent.get(key);
  if (known) return known;
  const judged = await judgeLines(tx, version, fiscalYear);
  recent.set(key, judged);
  const [oldest] = recent.keys();
  if (recent.size > recentLimit && oldest !== undefined) recent.delete(oldest);
  return judged;
}

/** Judges all indicators of a version in a year.
 * @param adopting turns the presets of the version into those to judge by, to try another */
export async function judgeLines(
  tx: Db,
  version: PlanVersion,
  fiscalYear: number,
  adopting = (presets: PlanPresets) => presets,
): Promise<Judged> {
  const nodes = await listNodeHeads(tx, version.id);
  const at = new Map(nodes.map((node, order) => [node.id, { node, order }]));
  const goalOf = goalFinder(nodes);
  const { indicators, homes, measured, earlier } = await listIndicatorLines(tx, version.id, fiscalYear);
  const presets = adopting(await findPresets(tx, { version, indicators }));
  const valueOf = valueFinder(
    indicators,
    (seriesId, year) => (year === fiscalYear ? measured.get(seriesId) : earlier.get(`${seriesId} ${year}`)),
    { reading: notEntered },
  );
  const placed = indicators.map((adopted) => {
    const home = homes.get(adopted.id);
    const stand = at.get(home?.nodeId ?? "");
    return { adopted, home, stand };
  });
  const lines = placed
    .toSorted(
      (a, b) => orderOf(a.stand) - orderOf(b.stand) || (a.home?.position ?? 0) - (b.home?.position ?? 0),
    )
    .flatMap(({ adopted, home, stand }) =>
      adopted.indicator.series
        .filter(({ isPart }) => !isPart)
        .map((series): JudgedLine => {
          const actual = valueOf(series.id, fiscalYear);
          const { ownerId, contributorIds } = adopted.indicator;
          return {
            indicatorId: adopted.indicator.id,
            name: adopted.indicator.name,
            adopted,
            series,
            departments: ownerId === null ? contributorIds : [ownerId, ...contributorIds],
            marks: adopted.marks,
            repeats: home?.repeats ?? 0,
            node: stand?.node,
            goalId: goalOf(home?.nodeId ?? null),
            actual: actual.reading,
            status: actual.status ?? null,
            judged: judgeSeries(
              version,
              presetFor(presets, adopted),
              adopted,
              series,
              fiscalYear,
              (year) => valueOf(series.id, year).reading,
            ),
          };
        }),
    );
  return { presets, lines, goals: nodes.filter(({ parentId }) => parentId === null) };
}

const orderOf = (stand: { readonly order: number } | undefined) => stand?.order ?? Number.MAX_SAFE_INTEGER;

/** The topmost node above a node. */
function goalFinder(nodes: readonly NodeHead[]): (nodeId: string | null) => string | null {
  const parentOf = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  return (nodeId) => {
    let step = nodeId;
    for (let above = step && parentOf.get(step); above; above = parentOf.get(above)) step = above;
    return step;
  };
}
