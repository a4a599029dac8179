import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type {
  PublishedNode,
  PublishedPlanSeries,
  PublishedPlanValue,
} from "../../core/publication/planDocument.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { cellText } from "../parts/cellText.ts";
import { scrollRegion } from "../parts/scrollRegion.ts";
import { sharedText } from "../parts/sharedText.ts";
import { yearHead } from "../parts/yearHead.ts";
import type { View } from "../view.ts";
import type { PlanContext } from "./planContext.ts";

/** A row asks for an indicator by the name that its place prints. */
export type TargetRow = PublishedNode["indicators"][number];

interface Column {
  readonly term: PublishedPlanValue["term"];
  /** The one year of the column; null where its cells have several or none. */
  readonly fiscalYear: number | null;
}

/** The indicator table of a plan: where each starts and where it is to go. */
export function targetTable(context: PlanContext, rows: readonly TargetRow[], labelId: string): Markup {
  const { view, indicator } = context;
  const m = view.m.plan;
  const series = rows.flatMap(({ id }) => indicator.get(id)?.series ?? []);
  const columns = columnsOf(series);
  const baselineYear = oneYear(series.flatMap(({ baselines }) => baselines));
  const hasDepartment = rows.some(({ department }) => department !== "");
  return scrollRegion(
    view,
    labelId,
    html`<table class="targets">
      <thead>
        <tr>
          <th scope="col">${m.indicator}</th>
          <th scope="col" class="figure">${columnHead(view, m.baseline, baselineYear)}</th>
          ${columns.map(({ term, fiscalYear }) => html`<th scope="col" class="figure">${columnHead(view, term ? m.terms[term] : m.target, fiscalYear)}</th>`)}
          ${hasDepartment && html`<th scope="col">${m.department}</th>`}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowsOf(context, row, columns, baselineYear, hasDepartment))}
      </tbody>
    </table>`,
  );
}

/** Heads of a table that has no rows yet, as the city prints them, and that it waits to be filled in. */
export function emptyTable(view: View, columns: readonly string[], labelId: string): Markup {
  return scrollRegion(
    view,
    labelId,
    html`<table class="targets empty">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" ${view.ja}>${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        <tr>
          <td colspan="${columns.length}" class="quiet">${view.m.plan.emptyTable}</td>
        </tr>
      </tbody>
    </table>`,
  );
}

function columnsOf(series: readonly PublishedPlanSeries[]): Column[] {
  const targets = series.flatMap((one) => one.targets);
  const annual = [
    ...new Set(targets.flatMap(({ term, fiscalYear }) => (term === "annual" ? [fiscalYear] : []))),
  ];
  const of = (term: Column["term"]) => targets.filter((target) => target.term === term);
  return [
    ...annual
      .toSorted((a, b) => (a ?? 0) - (b ?? 0))
      .map((fiscalYear): Column => ({ term: "annual", fiscalYear })),
    ...(["mid", "final", null] as const)
      .filter((term) => of(term).length > 0 || (term === "final" && targets.length === 0))
      .map((term): Column => ({ term, fiscalYear: oneYear(of(term)) })),
  ];
}

/** The year that all values share. */
function oneYear(values: readonly PublishedPlanValue[]): number | null {
  const years = new Set(values.filter(({ period }) => period === null).map(({ fiscalYear }) => fiscalYear));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

function columnHead(view: View, word: string, fiscalYear: number | null): Piece {
  return fiscalYear === null ? word : html`<small>${word}</small>${yearHead(view, fiscalYear)}`;
}

function rowsOf(
  context: PlanContext,
  { id, name, department, isRepeat }: TargetRow,
  columns: readonly Column[],
  baselineYear: number | null,
  hasDepartment: boolean,
): Piece {
  const { view, indicator, indicatorHref } = context;
  const m = view.m.plan;
  const known = indicator.get(id);
  const href = indicatorHref(id);
  const nameOf = (label: string | null) => html`${name}${label !== null && html`（${label}）`}`;
  const head = (label: string | null) =>
    html`<th scope="row">
      ${href === undefined ? view.data(nameOf(label)) : html`<a href="${href}" ${view.ja}>${nameOf(label)}</a>`}${isRepeat && !name.includes("再掲") && html` <span class="tag">${m.repeated}</span>`}${known?.marks.map((mark) => html` <span class="tag" ${view.ja}>${mark}</span>`)}
    </th>`;
  const lines: readonly PublishedPlanSeries[] = known?.series ?? [];
  if (lines.length === 0)
    return html`<tr>
      ${head(null)}
      <td colspan="${columns.length + 1}" class="quiet">${m.noValue}</td>
      ${hasDepartment && html`<td${view.ja}>${department}</td>`}
    </tr>`;
  return lines.map(
    (line) =>
      html`<tr>
        ${head(line.label)}
        <td class="figure">${cellValues(view, line, line.baselines, baselineYear)}</td>
        ${columns.map(({ term, fiscalYear }) => {
          const here = line.targets.filter(
            (target) => target.term === term && (term !== "annual" || target.fiscalYear === fiscalYear),
          );
          return html`<td class="figure">${cellValues(view, line, here, fiscalYear)}</td>`;
        })}
        ${hasDepartment && html`<td${view.ja}>${department}</td>`}
      </tr>`,
  );
}

function cellValues(
  view: View,
  { unit }: PublishedPlanSeries,
  found: readonly PublishedPlanValue[],
  headYear: number | null,
): Piece {
  if (found.length === 0)
    return html`<span class="quiet" aria-hidden="true">–</span
      ><span class="visually-hidden">${view.m.plan.noValue}</span>`;
  return found.map((value) => planValueText(view, value, unit, headYear));
}

/** A baseline or target with what the plan prints beside the figure.
 * @param headYear the year that the head of the column says already */
export function planValueText(
  view: View,
  { cell, period, fiscalYear, source, sharedWith, operator, accumulated }: PublishedPlanValue,
  unit: string | null,
  headYear: number | null,
): Markup {
  const m = view.m.plan;
  const raw = cell.reading.raw;
  const time =
    period !== null
      ? view.data(period)
      : fiscalYear !== null && fiscalYear !== headYear && fiscalYearLabel(fiscalYear, view.language, "full");
  if (sharedWith !== null) return html`<small>${sharedText(view, sharedWith)}</small>`;
  return html`${cellText(view, cell, unit)}${operator === "maintain" && !raw.includes("維持") && html`<small>${m.maintain}</small>`}${accumulated && !/計/u.test(`${raw}${period ?? ""}${cell.note ?? ""}`) && html`<small>${m.accumulated}</small>`}${time && html`<small class="quiet">${time}</small>`}${source && html`<small class="quiet">${m.figureSource}${view.data(source)}</small>`}`;
}
