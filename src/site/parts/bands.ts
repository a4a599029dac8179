import { bandBar } from "../../charts/bandBar.ts";
import type { BandCount, PublishedBand } from "../../core/publication/cell.ts";
import { html, safe, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";

/** A judgement: word with its symbol; the colour only repeats what they say. */
export function bandTag(view: View, bands: readonly PublishedBand[], id: string): Piece {
  const band = bands.find((candidate) => candidate.id === id);
  // A band that the legend does not know can only come from a broken record; its id still says something.
  if (!band) return html`<span class="band">${id}</span>`;
  return html`<span class="band band-${band.tone}"
    ><span class="symbol" aria-hidden="true">${band.symbol}</span>${view.say(band.word)}</span
  >`;
}

/** How many indicators have each judgement, as a short list of symbols, words and counts. Bands without any
 * indicator are left out unless `all` is asked for. */
export function bandCounts(
  view: View,
  bands: readonly PublishedBand[],
  counts: readonly BandCount[],
  { all = false }: { all?: boolean } = {},
): Markup {
  const countOf = new Map(counts.map(({ band, count }) => [band, count]));
  // Of a scale that only some indicators have, what nobody got says nothing.
  const shown = bands.filter(({ id, scale }) => (all && !scale) || (countOf.get(id) ?? 0) > 0);
  if (shown.length === 0) return html`<p class="quiet">${view.m.review.noIndicators}</p>`;
  return html`<ul class="counts" role="list">
    ${shown.map(
      ({ id, symbol, tone, word, scale }) =>
        html`<li>
          <span class="symbol band-${tone}" aria-hidden="true">${symbol}</span>${view.say(word)}
          <b>${countOf.get(id) ?? 0}</b>${scale && html` <small>${view.say(scale)}</small>`}
        </li>`,
    )}
  </ul>`;
}

/** The bar of counts. */
export function bandBarOf(bands: readonly PublishedBand[], counts: readonly BandCount[]): Markup {
  return safe(bandBar(counts, bands));
}

/** The city's judgements with their symbols and rules. */
export function bandLegend(view: View, bands: readonly PublishedBand[]): Markup {
  const { review: m } = view.m;
  return html`<table class="plain">
    <thead>
      <tr>
        <th scope="col">${m.band}</th>
        <th scope="col">${m.rule}</th>
      </tr>
    </thead>
    <tbody>
      ${bands.map(
        ({ id, rule, scale }) =>
          html`<tr>
            <th scope="row">${bandTag(view, bands, id)}</th>
            <td>${view.say(rule)}${scale && html` <small>${view.say(scale)}</small>`}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
