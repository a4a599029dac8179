import { d } from "../../core/decimal.ts";
import type { SheetDocument, SheetRow } from "../../core/publication/documents.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import { formatPercent } from "../../core/text/formatPercent.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";
import { cellText } from "./cellText.ts";
import { gradeTag } from "./evaluation.ts";
import { scrollRegion } from "./scrollRegion.ts";
import { yearHead } from "./yearHead.ts";

/** The Do part of a sheet: one row for each series, baseline and years as columns, cost, target, judgement. */
export function indicatorTable(view: View, sheet: SheetDocument): Markup {
  const { sheet: m } = view.m;
  const { baselineYear, actualYears, targetYear, fiscalYear, rows } = sheet;
  return scrollRegion(
    view,
    "indicators",
    html`<table class="indicators">
      <thead>
        <tr>
          <th scope="col" class="stick">${m.indicator}</th>
          <th scope="col">${m.state}</th>
          <th scope="col" class="figure"><small>${m.baseline}</small>${yearHead(view, baselineYear)}</th>
          ${actualYears.map((year) => html`<th scope="col" class="figure${year === fiscalYear && " now"}">${yearHead(view, year)}</th>`)}
          <th scope="col" class="figure">${m.cost}<small>${m.thousandYen}</small></th>
          <th scope="col" class="figure"><small>${m.target}</small>${yearHead(view, targetYear)}</th>
          <th scope="col">${m.department}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => tableRow(view, sheet, row))}
      </tbody>
    </table>`,
  );
}

function tableRow(view: View, sheet: SheetDocument, row: SheetRow): Markup {
  const { municipality, plan, fiscalYear, actualYears, bands } = sheet;
  const path = publicationPath.indicator(municipality.id, plan.id, fiscalYear, row.indicatorId);
  return html`<tr>
<th scope="row" class="stick"><a href="${view.to(`${path}/`)}"${view.ja}>${row.name}${row.seriesLabel && html`（${row.seriesLabel}）`}</a>${repeatMark(view, row)}</th>
<td class="state">${gradeTag(view, bands, row)}${rateText(view, row)}<small>${view.say(row.progress.summary)}</small></td>
<td class="figure">${cellText(view, row.baseline, row.unit)}</td>
${row.actuals.map((cell, index) => {
  const year = actualYears[index] ?? fiscalYear;
  return html`<td class="figure${year === fiscalYear && " now"}">
    ${cellText(view, cell, row.unit, year > fiscalYear)}
  </td>`;
})}
<td class="figure">${cellText(view, row.cost, null)}</td>
${row.targetRowSpan > 0 && html`<td class="figure" ${row.targetRowSpan > 1 && html` rowspan="${row.targetRowSpan}"`}>${cellText(view, row.target, row.unit)}</td>`}
<td${view.ja}>${row.department}</td>
</tr>`;
}

// A printed name often ends in （再掲） already.
function repeatMark(view: View, { isRepeat, name }: SheetRow): Piece {
  return isRepeat && !name.includes("再掲") && html` <span class="tag">${view.m.sheet.repeat}</span>`;
}

function rateText(view: View, { progress: { rate } }: SheetRow): Piece {
  return rate.kind === "rate" && html`<small>${view.m.sheet.rate(formatPercent(d(rate.value)))}</small>`;
}
