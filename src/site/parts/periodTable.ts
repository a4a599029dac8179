import { d } from "../../core/decimal.ts";
import type { PeriodReviewDocument, PeriodRow } from "../../core/publication/periodReviewDocument.ts";
import { printedReading } from "../../core/publication/printedReading.ts";
import { formatPercent } from "../../core/text/formatPercent.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";
import { cellText } from "./cellText.ts";
import { gradeTag } from "./evaluation.ts";
import { scrollRegion } from "./scrollRegion.ts";
import { yearHead } from "./yearHead.ts";

/** Every indicator over the years under review: baseline, actuals, mid and final target, judgement. */
export function periodTable(view: View, review: PeriodReviewDocument): Markup {
  const { sheet: m, periodReview: p } = view.m;
  const isMid = review.reviewKind === "midTerm" || review.rows.some(({ mid }) => mid !== null);
  return scrollRegion(
    view,
    "rows",
    html`<table class="indicators">
      <thead>
        <tr>
          <th scope="col" class="stick">${m.indicator}</th>
          <th scope="col">${m.state}</th>
          <th scope="col" class="figure">${m.baseline}</th>
          ${review.years.map(
            ({ fiscalYear, version }) =>
              html`<th scope="col" class="figure${fiscalYear === review.fiscalYear && " now"}">
                ${yearHead(view, fiscalYear)}${version !== review.version && html`<small>${p.byVersion(version)}</small>`}
              </th>`,
          )}
          ${isMid && html`<th scope="col" class="figure">${p.mid}</th>`}
          <th scope="col" class="figure">${p.final}</th>
          <th scope="col">${m.department}</th>
        </tr>
      </thead>
      <tbody>
        ${review.rows.map((row) => tableRow(view, review, row, isMid))}
      </tbody>
    </table>`,
  );
}

function tableRow(view: View, review: PeriodReviewDocument, row: PeriodRow, isMid: boolean): Markup {
  const p = view.m.periodReview;
  const { rate } = row.progress;
  return html`<tr>
<th scope="row" class="stick"><span${view.ja}>${row.name}${row.seriesLabel && html`（${row.seriesLabel}）`}</span><small class="quiet"${view.ja}>${`${row.node.number} ${row.node.title}`.trim()}</small></th>
<td class="state">${gradeTag(view, review.bands, row)}${rate.kind === "rate" && html`<small>${view.m.sheet.rate(formatPercent(d(rate.value)))}</small>`}<small>${view.say(row.progress.summary)}</small>${review.reviewKind === "midTerm" && row.against === "final" && row.final && html`<small class="quiet">${p.againstFinal}</small>`}
<details><summary>${view.m.indicator.calculation}</summary>${row.progress.explanation.map((line) => html`<p>${view.say(line)}</p>`)}</details></td>
<td class="figure">${targetText(view, row.baseline, row.unit)}</td>
${row.actuals.map((cell, index) => html`<td class="figure${review.years[index]?.fiscalYear === review.fiscalYear && " now"}">${cellText(view, cell, row.unit)}</td>`)}
${isMid && html`<td class="figure">${row.mid ? html`${targetText(view, row.mid, row.unit)}${former(view, row, "mid")}` : html`<span class="quiet">${p.noMid}</span>`}</td>`}
<td class="figure">${row.final ? targetText(view, row.final, row.unit) : html`<span class="quiet">${p.noTarget}</span>`}${former(view, row, "final")}</td>
<td${view.ja}>${row.department}</td>
</tr>`;
}

function targetText(view: View, { fiscalYear, cell }: PeriodRow["baseline"], unit: string | null): Markup {
  const year = fiscalYear !== null && html`<small class="quiet">${view.m.year(fiscalYear)}</small>`;
  return html`${cellText(view, cell, unit)}${year}`;
}

/** The target as earlier versions had it, beside the one that took its place. */
function former(view: View, row: PeriodRow, against: PeriodRow["against"]): Piece {
  if (row.against !== against) return null;
  return row.formerTargets.map(({ version, cell }) => {
    const words = view.m.periodReview.former(version, printedReading(cell.reading, row.unit));
    return html`<small class="quiet">${words}</small>`;
  });
}
