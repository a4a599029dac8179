import {
  directions,
  type PlanIndicator,
  type PlanValue,
  type Series,
} from "../../core/indicator/indicator.ts";
import type { Locale } from "../../core/text/words.ts";
import type { EditorView } from "../../usecases/planEdit/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { yearLabel } from "../present/year.ts";
import type { GridColumn, GridKind, GridRow } from "./gridCells.ts";
import { yearsOf } from "./presentIndicator.ts";
import { departmentOptions, nodeTitle } from "./presentNode.ts";

type Words = Pick<Dictionary, "grid" | "indicatorForm">;

interface GridTable {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** All indicators, programmes or nodes of a version as a table of texts. */
export function presentGrid(
  view: EditorView,
  kind: GridKind,
  base: string,
  locale: Locale,
  words: Words,
): GridTable {
  if (kind === "indicators") return indicatorGrid(view, base, locale, words);
  const { grid } = words;
  const { content } = view;
  if (kind === "nodes") {
    const node = (field: string, label: string, width: number): GridColumn => ({
      key: field,
      label,
      width,
      of: { on: "node", field },
    });
    return {
      columns: [
        node("number", grid.number, 7),
        node("title", grid.title_column, 30),
        node("page", grid.page, 6),
        node("sheetNo", grid.sheetNo, 8),
        node("marks", grid.marks, 16),
      ],
      rows: content.nodes.map((one) => ({
        ...noReading,
        id: one.id,
        name: nodeTitle(one),
        href: `${base}/nodes/${one.id}`,
        ids: { node: one.id },
        cells: [
          one.number,
          one.title,
          String(one.page ?? ""),
          String(one.sheetNo ?? ""),
          one.marks.join("、"),
        ],
      })),
    };
  }
  const programme = (field: string, label: string, width: number): GridColumn => ({
    key: field,
    label,
    width,
    of: { on: "programme", field },
  });
  const titles = new Map(content.nodes.map((node) => [node.id, nodeTitle(node)]));
  return {
    columns: [
      { key: "at", label: grid.title_column, width: 16, of: null },
      programme("number", grid.number, 7),
      programme("name", grid.name, 26),
      programme("departments", grid.departments, 14),
      programme("marks", grid.marks, 14),
    ],
    rows: content.programmes.map((one) => ({
      ...noReading,
      id: one.id,
      name: one.name,
      href: `${base}/nodes/${one.nodeId}`,
      ids: { programme: one.id },
      cells: [
        titles.get(one.nodeId) ?? "",
        one.number,
        one.name,
        one.departments.join("、"),
        one.marks.join("、"),
      ],
    })),
  };
}

const noReading = { unit: null, milestone: false, years: {} };

function indicatorGrid(view: EditorView, base: string, locale: Locale, words: Words): GridTable {
  const { content } = view;
  const { grid, indicatorForm } = words;
  const owners = content.indicators.flatMap(({ indicator }) =>
    indicator.ownerId ? [indicator.ownerId] : [],
  );
  const departments = [{ value: "", label: "" }, ...departmentOptions(view, owners)];
  const ways = directions.map((value) => ({ value, label: indicatorForm[`direction_${value}`] }));
  const years = annualYears(view);
  const value = (
    key: string,
    label: string,
    at: { kind: "baseline" | "target"; term: "annual" | "mid" | "final" | null; fiscalYear: number | null },
  ): GridColumn => ({ key, label, width: 7, of: { on: "value", ...at } });
  const end = content.version.period?.end ?? null;
  const columns: GridColumn[] = [
    { key: "number", label: grid.number, width: 5, of: null },
    { key: "name", label: grid.name, width: 20, of: { on: "indicator", field: "name" } },
    { key: "unit", label: grid.unit, width: 6, of: { on: "series", field: "unit" } },
    {
      key: "direction",
      label: grid.direction,
      width: 8,
      of: { on: "indicator", field: "direction" },
      options: ways,
    },
    {
      key: "ownerId",
      label: grid.department,
      width: 9,
      of: { on: "indicator", field: "ownerId" },
      options: departments,
    },
    value("baseline", grid.baseline, {
      kind: "baseline",
      term: null,
      fiscalYear: content.version.baselineYear,
    }),
    value("mid", grid.mid, { kind: "target", term: "mid", fiscalYear: null }),
    value("final", grid.final, { kind: "target", term: "final", fiscalYear: end }),
    ...years.map((year) =>
      value(`y${year}`, yearLabel(year, locale).short, { kind: "target", term: "annual", fiscalYear: year }),
    ),
  ];
  const numbers = new Map(content.nodes.map((node) => [node.id, node.number]));
  const homes = new Map(
    content.placements
      .filter(({ isRepeat }) => !isRepeat)
      .map(({ planIndicatorId, nodeId }) => [planIndicatorId, nodeId]),
  );
  const labels = {
    way: new Map(ways.map((way) => [way.value as string, way.label])),
    department: new Map(departments.map((one) => [one.value, one.label])),
  };
  const rows = content.indicators.flatMap((adopted) => {
    const number = numbers.get(homes.get(adopted.id) ?? "") ?? "";
    return adopted.indicator.series.map((series, index) =>
      indicatorRow({ adopted, series, isFirst: index === 0, number, years, labels, base, columns }),
    );
  });
  return { columns, rows };
}

function indicatorRow({
  adopted,
  series,
  isFirst,
  number,
  years,
  labels,
  base,
  columns,
}: {
  readonly adopted: PlanIndicator;
  readonly series: Series;
  /** What belongs to the indicator as a whole stands in its first row. */
  readonly isFirst: boolean;
  readonly number: string;
  readonly years: readonly number[];
  readonly labels: {
    readonly way: ReadonlyMap<string, string>;
    readonly department: ReadonlyMap<string, string>;
  };
  readonly base: string;
  readonly columns: readonly GridColumn[];
}): GridRow {
  const { indicator } = adopted;
  const targets = adopted.targets.filter(({ seriesId }) => seriesId === series.id);
  const of = (term: PlanValue["term"]) => targets.find((target) => target.term === term);
  const found: Readonly<Record<string, PlanValue | undefined>> = {
    baseline: adopted.baselines.find(({ seriesId }) => seriesId === series.id),
    mid: of("mid"),
    final: of("final"),
    ...Object.fromEntries(
      years.map((year) => [
        `y${year}`,
        targets.find(({ term, fiscalYear }) => term === "annual" && fiscalYear === year),
      ]),
    ),
  };
  const yearOf = new Map(columns.map(({ key, of: at }) => [key, at?.on === "value" ? at.fiscalYear : null]));
  const otherYears = Object.entries(found).flatMap(([key, value]) =>
    value && value.fiscalYear !== yearOf.get(key) ? [[key, value.fiscalYear] as const] : [],
  );
  const name = series.label ? `${indicator.name}（${series.label}）` : indicator.name;
  return {
    id: series.id,
    name,
    href: `${base}/indicators/${adopted.id}`,
    ids: { indicator: adopted.id, series: series.id },
    cells: [
      number,
      isFirst ? indicator.name : null,
      series.unit ?? "",
      isFirst ? (labels.way.get(adopted.direction) ?? adopted.direction) : null,
      isFirst ? (labels.department.get(indicator.ownerId ?? "") ?? "") : null,
      ...["baseline", "mid", "final", ...years.map((year) => `y${year}`)].map(
        (key) => found[key]?.reading.raw ?? "",
      ),
    ],
    years: Object.fromEntries(otherYears),
    unit: series.unit,
    milestone: adopted.direction === "milestone",
  };
}

/** The years of the plan, and those of targets outside of it. */
function annualYears({ content }: EditorView): number[] {
  const stated = content.indicators.flatMap(({ targets }) =>
    targets.flatMap(({ term, fiscalYear }) => (term === "annual" && fiscalYear !== null ? [fiscalYear] : [])),
  );
  const { period } = content.version;
  return [...new Set([...stated, ...(period ? yearsOf(period) : [])])].toSorted((a, b) => a - b);
}
