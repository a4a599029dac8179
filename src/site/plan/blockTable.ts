import type { PublishedReading } from "../../core/publication/cell.ts";
import type { PublishedBlock } from "../../core/publication/planDocument.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { cellText } from "../parts/cellText.ts";
import { scrollRegion } from "../parts/scrollRegion.ts";
import type { View } from "../view.ts";
import type { PlanContext } from "./planContext.ts";

/** A table of the plan with its unit, footnotes and source, in a region that scrolls by itself. */
export function blockTable(
  { view }: PlanContext,
  { unit, columns, rows, notes, source }: Extract<PublishedBlock, { kind: "table" }>,
  labelId: string,
): Markup {
  const m = view.m.plan;
  const hasLabels = rows.some(({ label }) => label !== "");
  // Columns of figures alone stand to the right; one word among them keeps the column as it is read.
  const isFigures = columns.map((_, index) =>
    rows.every(({ cells }) => {
      const kind = cells[index]?.reading.kind;
      return kind === undefined || kind === "number" || kind === "missing";
    }),
  );
  return html`${unit !== null && html`<p class="unit quiet">${m.tableUnit}${view.data(unit)}</p>`}
  ${scrollRegion(
    view,
    labelId,
    html`<table class="block">
      <thead>
        <tr>
          ${hasLabels && html`<td><span class="visually-hidden">${m.item}</span></td>`}
          ${columns.map((column, index) => html`<th scope="col" ${isFigures[index] && html` class="figure"`}${view.ja}>${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ label, cells }) =>
            html`<tr>
              ${hasLabels && html`<th scope="row" ${view.ja}>${label}</th>`}
              ${cells.map(
                ({ reading, note }, index) =>
                  html`<td${isFigures[index] && html` class="figure"`}>${tableCell(view, reading, note)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>`,
  )}
  ${
    notes.length > 0 &&
    html`<ul class="notes" role="list" ${view.ja}>
      ${notes.map(({ mark, text }) => html`<li><span class="number">${mark}</span>${text}</li>`)}
    </ul>`
  }${source && html`<p class="notes quiet">${m.figureSource}${view.data(source)}</p>`}`;
}

/** A cell of words that the city left empty says so quietly; one of figures says why there is none. */
function tableCell(view: View, reading: PublishedReading, note: string | null): Piece {
  if (reading.kind === "text" && reading.raw.trim() === "" && note === null)
    return html`<span class="quiet" aria-hidden="true">–</span
      ><span class="visually-hidden">${view.m.value.noValue}</span>`;
  return cellText(view, { reading, ...(note !== null && { note }) }, null);
}

/** Which goal of a higher plan belongs to which of the city's own. */
export function mappingTable(
  { view, nodeByLineage, hrefOf }: PlanContext,
  { heads, rows }: Extract<PublishedBlock, { kind: "mapping" }>,
  labelId: string,
): Markup {
  return scrollRegion(
    view,
    labelId,
    html`<table class="block mapping">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col" ${view.ja}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ theirs, number, ours, lineageId }) => {
          const node = lineageId === null ? undefined : nodeByLineage.get(lineageId);
          const text = html`${number && html`<span class="number">${number}</span>`}${ours}`;
          return html`<tr>
            <th scope="row"${view.ja}>${theirs}</th>
            <td${view.ja}>${node ? html`<a href="${hrefOf(node.id)}">${text}</a>` : text}</td>
          </tr>`;
        })}
      </tbody>
    </table>`,
  );
}
