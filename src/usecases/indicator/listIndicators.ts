import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { PlanVersion } from "../../core/plan/plan.ts";
import type { BandCount, PublishedBand, PublishedCell } from "../../core/publication/cell.ts";
import type { Bilingual } from "../../core/publication/cell.ts";
import { presentCell } from "../../core/publication/present/cell.ts";
import type { PlanPresets } from "../../core/publication/present/planPresets.ts";
import { countBands, presentBands } from "../../core/publication/present/presentBands.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { filterLines, type IndicatorFilter } from "./filterLines.ts";
import { loadLines, type JudgedLine } from "./loadLines.ts";

export const pageSize = 50;

export interface IndicatorRow {
  readonly indicatorId: string;
  readonly seriesId: string;
  readonly name: string;
  readonly seriesLabel: string | null;
  readonly unit: string | null;
  readonly node: { readonly number: string; readonly title: string; readonly sheetNo: number | null };
  readonly departments: readonly string[];
  /** How many further places print it (再掲). */
  readonly repeats: number;
  readonly baseline: PublishedCell;
  readonly actual: PublishedCell;
  readonly target: PublishedCell;
  readonly band: string;
}

export interface IndicatorList {
  readonly planTitle: string;
  readonly fiscalYear: number;
  readonly years: readonly number[];
  readonly bands: readonly PublishedBand[];
  /** Counts of everything that the filter lets through, the band filter itself left out. */
  readonly counts: readonly BandCount[];
  readonly goals: readonly {
    readonly id: string;
    readonly title: string;
    readonly counts: readonly BandCount[];
  }[];
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    readonly counts: readonly BandCount[];
  }[];
  readonly levelName: Bilingual;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly IndicatorRow[];
}

/** The indicators of a plan in a year, filtered, fifty at a time. An indicator counts once however often it is
 * printed (再掲を除く); in the counts by department it counts for its owner. */
export async function listIndicators(
  context: Pick<Context, "databases">,
  actor: Actor,
  query: { planId: string; fiscalYear: number | null; page: number; filter: IndicatorFilter },
): Promise<IndicatorList> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const loaded = await loadLines(tx, query.planId, query.fiscalYear);
    const { band: _, ...others } = query.filter;
    const among = filterLines(loaded.lines, others);
    const found = filterLines(among, { band: query.filter.band });
    const pages = Math.max(1, Math.ceil(found.length / pageSize));
    const page = Math.min(Math.max(1, query.page), pages);
    return {
      planTitle: loaded.planTitle,
      fiscalYear: loaded.fiscalYear,
      years: loaded.years,
      bands: presentBands(loaded.presets),
      counts: countLines(loaded.presets, among),
      goals: loaded.goals.map((goal) => ({
        id: goal.id,
        title: `${goal.number} ${goal.title}`.trim(),
        counts: countLines(
          loaded.presets,
          loaded.lines.filter(({ goalId }) => goalId === goal.id),
        ),
      })),
      departments: loaded.orgUnits.flatMap(({ id, name }) => {
        const own = loaded.lines.filter(({ departments }) => departments[0] === id);
        return own.length > 0 ? [{ id, name, counts: countLines(loaded.presets, own) }] : [];
      }),
      levelName: levelName(loaded.version),
      total: found.length,
      page,
      pages,
      rows: found
        .slice((page - 1) * pageSize, page * pageSize)
        .map((line) => toRow(line, new Map(loaded.orgUnits.map(({ id, shortName }) => [id, shortName])))),
    };
  });
}

function countLines(presets: PlanPresets, lines: readonly JudgedLine[]): BandCount[] {
  return countBands(
    presets,
    lines.map(({ judged }) => judged.judgement.band.id),
  );
}

function levelName({ levels }: PlanVersion): Bilingual {
  return levels[0] ?? { ja: "", en: "" };
}

function toRow(line: JudgedLine, shortNames: ReadonlyMap<string, string>): IndicatorRow {
  const { judged, node } = line;
  const cell = (value: { readonly reading: Parameters<typeof presentCell>[0] } | undefined) =>
    presentCell(value?.reading ?? { kind: "missing", reason: "notEntered", raw: "" });
  return {
    indicatorId: line.indicatorId,
    seriesId: line.series.id,
    name: line.name,
    seriesLabel: line.series.label,
    unit: line.series.unit,
    node: { number: node?.number ?? "", title: node?.title ?? "", sheetNo: node?.sheetNo ?? null },
    departments: line.departments.map((id) => shortNames.get(id) ?? id),
    repeats: line.repeats,
    baseline: cell(judged.baseline),
    actual: presentCell(line.actual, line.status ? { status: line.status } : {}),
    target: cell(judged.target),
    band: judged.judgement.band.id,
  };
}
