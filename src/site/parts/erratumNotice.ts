import { formatDate } from "../../core/calendar/formatDate.ts";
import type { PublishedErratum } from "../../core/publication/erratumDocument.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";
import { scrollRegion } from "./scrollRegion.ts";

/** How many corrections the notice on a page names; the list has all of them. */
const named = 3;

/** Says at the head of a page that it was corrected: when, what, from what to what. */
export function erratumNotice(view: View, errata: readonly PublishedErratum[] | undefined): Piece {
  const newest = errata?.toReversed() ?? [];
  const [last] = newest;
  if (!last) return null;
  const m = view.m.errata;
  const rest = newest.length - named;
  return html`<div class="banner">
    <strong>${m.notice(last.issuedOn)}</strong>
    <ul role="list">
      ${newest
        .slice(0, named)
        .map((erratum) => html`<li>${view.say(erratum.what)}${m.colon}${change(view, erratum)}</li>`)}
    </ul>
    <p>${rest > 0 && html`${m.earlier(rest)} `}<a href="${view.to(`${last.list}/`)}">${m.link}</a></p>
  </div>`;
}

function change(view: View, { isText, wrong, correct }: PublishedErratum): Piece {
  const m = view.m.errata;
  if (isText) return html`<span>${m.text}</span>`;
  if (correct === null) return html`<span>${m.hidden}</span>`;
  if (wrong === null) return html`<ins${view.ja}>${correct}</ins>`;
  return html`<del${view.ja}>${wrong || m.empty}</del> → <ins${view.ja}>${correct || m.empty}</ins>`;
}

/** The list of errata (正誤表) as a table. */
export function errataTable(view: View, errata: readonly PublishedErratum[]): Markup {
  const m = view.m.errata;
  const { columns } = m;
  if (errata.length === 0) return html`<p>${m.none}</p>`;
  const rows = errata.toReversed().map(
    ({ number, issuedOn, place, what, wrong, correct, reason }) =>
      html`<tr id="e${number}">
        <th scope="row">${m.number(number)}</th>
        <td><time datetime="${issuedOn}">${formatDate(issuedOn, view.language)}</time></td>
        <td>${view.say(place)}<br />${view.say(what)}</td>
        <td class="erratum">
          ${wrong === null ? html`<span class="quiet">${m.hidden}</span>` : html`<del${view.ja}>${wrong || m.empty}</del>`}
        </td>
        <td class="erratum">
          ${correct === null ? html`<span class="quiet">${m.hidden}</span>` : html`<ins${view.ja}>${correct || m.empty}</ins>`}
        </td>
        <td${view.ja}>${reason}</td>
      </tr>`,
  );
  return scrollRegion(
    view,
    "errata",
    html`<table class="errata">
      <caption class="visually-hidden">
        ${m.title}
      </caption>
      <thead>
        <tr>
          ${Object.values(columns).map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );
}
