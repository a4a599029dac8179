import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type {
  PlanDocument,
  PublishedNode,
  PublishedPlanIndicator,
  PublishedPlanSeries,
  PublishedPlanValue,
} from "../../core/publication/planDocument.ts";
import { printed, word } from "./blockElements.ts";
import type { BookCell, BookElement } from "./bookElement.ts";

/** The table of indicators of a node: baseline, targets by term, unit, department; its heads wait for rows where
 * the city prints an empty one. Nothing where the city prints no table. */
export function indicatorTable(node: PublishedNode, plan: PlanDocument): BookElement[] {
  const known = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const lines = node.indicators.flatMap(({ id, name, department, isRepeat }) => {
    const indicator = known.get(id);
    return (indicator?.series ?? []).map((series) => ({ name, department, isRepeat, indicator, series }));
  });
  if (lines.length === 0) return emptyTable(node);
  const values = lines.map(({ series }) => series);
  const columns = targetColumns(values);
  const hasDepartment = lines.some(({ department }) => department !== "");
  const baselineYear = commonYear(values.flatMap(({ baselines }) => baselines));
  const reasons = lines.flatMap(({ name, indicator }) =>
    indicator?.changeReason ? [`${name}：目標値変更（${indicator.changeReason}）`] : [],
  );
  return [
    {
      kind: "table",
      caption: null,
      head: [
        "指標",
        "単位",
        withYear("現況値", baselineYear),
        ...columns.map(({ head }) => head),
        ...(hasDepartment ? ["担当"] : []),
      ],
      rows: lines.map(({ name, department, isRepeat, indicator, series }) => [
        word(nameOf(name, series, indicator, isRepeat)),
        word(series.printedUnit ?? series.unit ?? ""),
        cellOf(series.baselines[0], baselineYear),
        ...columns.map(({ of, year }) => cellOf(of(series), year)),
        ...(hasDepartment ? [word(department)] : []),
      ]),
      widths: [5, 2, 2.5, ...columns.map(() => 2.5), ...(hasDepartment ? [2] : [])],
      notes: [...(node.indicatorNote ? [node.indicatorNote] : []), ...new Set(reasons)],
    },
  ];
}

function emptyTable({ indicatorColumns, indicatorNote }: PublishedNode): BookElement[] {
  const note: BookElement[] = indicatorNote ? [{ kind: "note", text: indicatorNote }] : [];
  if (indicatorColumns === null) return note;
  return [
    {
      kind: "table",
      caption: null,
      head: indicatorColumns,
      rows: [indicatorColumns.map(() => word(""))],
      widths: indicatorColumns.map((_, index) => (index === 0 ? 3 : 1)),
      notes: ["指標はまだ記入されていません。"],
    },
    ...note,
  ];
}

function nameOf(
  name: string,
  { label }: PublishedPlanSeries,
  indicator: PublishedPlanIndicator | undefined,
  isRepeat: boolean,
): string {
  const marks = (indicator?.marks ?? []).filter((mark) => !name.includes(mark)).map((mark) => `【${mark}】`);
  const repeat = isRepeat && !name.includes("再掲") ? "（再掲）" : "";
  return `${name}${label ? `　${label}` : ""}${marks.join("")}${repeat}`;
}

const termHeads = { annual: "目標値", mid: "中間目標", final: "最終目標" } as const;

/** One column for every term and year that some series has a target for, in the order of the years. */
function targetColumns(all: readonly PublishedPlanSeries[]) {
  const targets = all.flatMap(({ targets: own }) => own);
  const hasMid = targets.some(({ term }) => term === "mid");
  const annual = [...new Set(targets.filter(({ term }) => term === "annual").map((t) => t.fiscalYear))];
  return [
    ...annual
      .toSorted((a, b) => (a ?? 0) - (b ?? 0))
      .map((year) => ({
        year,
        head: withYear(termHeads.annual, year),
        of: (series: PublishedPlanSeries) =>
          series.targets.find(({ term, fiscalYear }) => term === "annual" && fiscalYear === year),
      })),
    ...(["mid", "final"] as const)
      .filter((term) => targets.some((target) => target.term === term))
      .map((term) => {
        const year = commonYear(targets.filter((target) => target.term === term));
        return {
          year,
          head: withYear(term === "final" && !hasMid ? termHeads.annual : termHeads[term], year),
          of: (series: PublishedPlanSeries) => series.targets.find((target) => target.term === term),
        };
      }),
  ];
}

/** The year that all values share, so that the head can say it once. */
function commonYear(values: readonly PublishedPlanValue[]): number | null {
  const years = new Set(values.map(({ fiscalYear, period }) => (period ? null : fiscalYear)));
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}

function withYear(head: string, year: number | null): string {
  return year === null ? head : `${head}\n（${fiscalYearLabel(year, "ja", "full")}）`;
}

/** The cell as printed, with its own time where the head does not say it. */
function cellOf(value: PublishedPlanValue | undefined, headYear: number | null): BookCell {
  if (!value) return word("");
  if (value.sharedWith !== null) return word(`（${value.sharedWith}と共通）`);
  const text = printed(value.cell.reading, null);
  const time =
    value.period ?? (value.fiscalYear === null ? null : fiscalYearLabel(value.fiscalYear, "ja", "full"));
  const isKnown = headYear !== null || time === null || text.includes(time);
  return { text: isKnown ? text : `${text}\n（${time}）`, isFigure: value.cell.reading.kind === "number" };
}
