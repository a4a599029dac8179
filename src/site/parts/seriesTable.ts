import { d } from "../../core/decimal.ts";
import type { PublishedCell } from "../../core/publication/cell.ts";
import type { IndicatorDocument } from "../../core/publication/documents.ts";
import { formatNumber } from "../../core/text/formatNumber.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";
import { cellText } from "./cellText.ts";
import { scrollRegion } from "./scrollRegion.ts";
import { sharedText } from "./sharedText.ts";

type Series = IndicatorDocument["series"][number];

interface Line {
  readonly fiscalYear: number | null;
  readonly kind: string;
  readonly cell: PublishedCell;
  readonly cost?: PublishedCell | undefined;
  /** What stands instead of the value. */
  readonly instead?: Piece;
}

/** All values of a series by year: baseline, actuals with their costs, the forecast, target. Columns for status and notes
 * stand there only where some value has one. */
export function seriesTable(view: View, series: Series, reviewed: number, labelIds: string): Markup {
  const { indicator: m } = view.m;
  const lines = linesOf(view, series);
  const hasStatus = lines.some(({ cell }) => cell.status !== undefined);
  const hasNote = lines.some(({ cell }) => cell.note !== undefined);
  return scrollRegion(
    view,
    labelIds,
    html`<table class="series">
      <thead>
        <tr>
          <th scope="col">${m.yearHead}</th>
          <th scope="col">${m.kind}</th>
          <th scope="col" class="figure">${m.value}</th>
          ${hasStatus && html`<th scope="col">${m.status}</th>`}
          <th scope="col" class="figure">${m.cost}</th>
          ${hasNote && html`<th scope="col">${m.note}</th>`}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ fiscalYear, kind, cell, cost, instead }) =>
            html`<tr>
              <th scope="row">${view.m.yearWithWestern(fiscalYear)}</th>
              <td>${kind}</td>
              <td class="figure">
                ${instead || cellText(view, figureOf(cell), series.unit, (fiscalYear ?? 0) > reviewed)}
              </td>
              ${hasStatus && html`<td>${cell.status ? m.statuses[cell.status] : nothing(m.noStatus)}</td>`}
              <td class="figure">
                ${cost ? cellText(view, cost, null, (fiscalYear ?? 0) > reviewed) : nothing(m.noCost)}
              </td>
              ${hasNote && html`<td>${cell.note ? view.data(cell.note) : nothing(m.noNote)}</td>`}
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

function linesOf(view: View, { baseline, actuals, costs, forecast, target, unit }: Series): Line[] {
  const { indicator: m } = view.m;
  const costOf = new Map(costs.map(({ fiscalYear, cell }) => [fiscalYear, cell]));
  return [
    { ...baseline, kind: m.baseline },
    ...actuals.map(({ fiscalYear, cell }) => ({
      fiscalYear,
      cell,
      kind: m.actual,
      cost: costOf.get(fiscalYear),
    })),
    ...(forecast?.kind === "forecast" ? forecast.years : []).map(({ fiscalYear, median, low, high }) => ({
      fiscalYear,
      cell: figure(median),
      kind: m.forecast,
      instead: html`<span class="value">${printed(view, median)}${unit && view.data(unit)}</span><br /><small
          >${m.band(printed(view, low), printed(view, high))}</small
        >`,
    })),
    {
      fiscalYear: target.fiscalYear,
      cell: target.cell,
      kind: m.target,
      instead: target.sharedWith !== null && html`<small>${sharedText(view, target.sharedWith)}</small>`,
    },
  ];
}

/** Status and note have columns of their own; the time of a figure stands with it. */
const figureOf = ({ reading, asOf }: PublishedCell): PublishedCell => ({
  reading,
  ...(asOf !== undefined && { asOf }),
});

const figure = (value: string): PublishedCell => ({ reading: { kind: "number", value, raw: value } });

const printed = (view: View, value: string) =>
  formatNumber(d(value), { negative: view.language === "ja" ? "△" : "-" });

/** A quiet dash that says in words, to those who listen, what is not there. */
function nothing(words: string): Markup {
  return html`<span class="quiet" aria-hidden="true">–</span><span class="visually-hidden">${words}</span>`;
}
