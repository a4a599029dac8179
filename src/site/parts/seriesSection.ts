import { chartSentence, indicatorChart } from "../../charts/indicatorChart.ts";
import type { PublishedCell } from "../../core/publication/cell.ts";
import type { IndicatorDocument } from "../../core/publication/documents.ts";
import { html, safe, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";
import { cellText } from "./cellText.ts";
import { gradeTag } from "./evaluation.ts";
import { sharedText } from "./sharedText.ts";
import { seriesTable } from "./seriesTable.ts";

type Series = IndicatorDocument["series"][number];

/** Everything about one series of an indicator: how it stands, its chart, how that was worked out, its table. */
export function seriesSection(
  view: View,
  indicator: IndicatorDocument,
  series: Series,
  index: number,
): Markup {
  const { indicator: m } = view.m;
  const id = `series-${index + 1}`;
  const sub = series.label !== null;
  return html`<section>
    ${sub && html`<h2 id="${id}">${view.data(series.label)}</h2>`} ${standing(view, indicator, series)}
    ${sub ? html`<h3>${m.chart}</h3>` : html`<h2>${m.chart}</h2>`}
    <div class="trend">
      <div>${chart(view, series)} ${outlook(view, series)}</div>
      ${calculation(view, indicator, series)}
    </div>
    ${sub ? html`<h3 id="${id}-table">${m.table}</h3>` : html`<h2 id="${id}-table">${m.table}</h2>`}
    ${seriesTable(view, series, indicator.fiscalYear, sub ? `${id} ${id}-table` : `${id}-table`)}
  </section>`;
}

function standing(view: View, { bands, fiscalYear }: IndicatorDocument, series: Series): Markup {
  const { indicator: m } = view.m;
  const { progress, baseline, target } = series;
  const reviewed = series.actuals.find((actual) => actual.fiscalYear === fiscalYear);
  return html`<div class="standing">
    <p class="lead">${gradeTag(view, bands, series)} ${view.say(progress.summary)}</p>
    <dl class="key">
      ${reviewed && keyValue(view, m.actual, reviewed.fiscalYear, reviewed.cell, series.unit)}
      ${keyValue(view, m.target, target.fiscalYear, target.cell, series.unit, target.sharedWith !== null && html`<small class="quiet">${sharedText(view, target.sharedWith)}</small>`)}
      ${keyValue(view, m.baseline, baseline.fiscalYear, baseline.cell, series.unit)}
    </dl>
  </div>`;
}

function keyValue(
  view: View,
  name: string,
  fiscalYear: number | null,
  cell: PublishedCell,
  unit: string | null,
  more: Piece = false,
): Markup {
  return html`<div>
    <dt>${name} <small>${view.m.yearWithWestern(fiscalYear)}</small></dt>
    <dd>${more || cellText(view, cell, unit)}</dd>
  </div>`;
}

function chart(view: View, series: Series): Markup {
  const svg = indicatorChart(series, { language: view.language });
  return svg
    ? html`<figure>
        <figcaption>${chartSentence(series, view.language)}</figcaption>
        ${safe(svg)}
      </figure>`
    : html`<p class="quiet">${view.m.indicator.noChart}</p>`;
}

/** How the forecast was found, folded in; or why there is none. What it says stands above the chart. */
function outlook(view: View, { forecast }: Series): Markup | false {
  if (!forecast) return false;
  if (forecast.kind === "noForecast") return html`<p class="quiet">${view.say(forecast.summary)}</p>`;
  return html`<details class="calculation">
    <summary>${view.m.indicator.forecastHow}</summary>
    <ol>
      ${forecast.explanation.map((line) => html`<li>${view.say(line)}</li>`)}
    </ol>
  </details>`;
}

function calculation(view: View, { judgementTitle }: IndicatorDocument, { progress }: Series): Markup {
  const { indicator: m } = view.m;
  return html`<details class="calculation" open>
    <summary>${m.calculation}</summary>
    <ol>
      ${progress.explanation.map((line) => html`<li>${view.say(line)}</li>`)}
    </ol>
    <p>${m.judgedBy(view.say(judgementTitle))}</p>
  </details>`;
}
