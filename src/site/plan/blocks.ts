import { publicationPath } from "../../core/publication/publication.ts";
import type { PublishedBlock } from "../../core/publication/planDocument.ts";
import { pictureEnding } from "../../core/publication/pictureDocument.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { cellText } from "../parts/cellText.ts";
import { blockTable, mappingTable } from "./blockTable.ts";
import type { PlanContext } from "./planContext.ts";

/** What stands below a heading of a plan: texts, lists, figures, events, tables, pictures, in the city's order.
 * @param headingId id of the heading, which names tables that have no label of their own */
export function blocks(context: PlanContext, content: readonly PublishedBlock[], headingId: string): Piece {
  return content.map((block, index) => blockOf(context, block, `${headingId}.b${index + 1}`, headingId));
}

function blockOf(context: PlanContext, block: PublishedBlock, id: string, headingId: string): Piece {
  const { view } = context;
  const label = block.label && html`<p class="label" id="${id}" ${view.ja}>${block.label}</p>`;
  const labelId = block.label ? `${headingId} ${id}` : headingId;
  switch (block.kind) {
    case "text":
      return html`${label}
        <p class="text" ${view.ja}>${block.text}</p>`;
    case "list":
      return html`${label}${list(context, block.items)}`;
    case "figures":
      return html`${label}
        <dl class="stated">${block.items.map((figure) => statedFigure(context, figure))}</dl>`;
    case "events":
      return html`${label}
        <ol class="events" role="list">
          ${block.items.map((one) => event(context, one))}
        </ol>`;
    case "table":
      return html`${label}${blockTable(context, block, labelId)}`;
    case "mapping":
      return html`${label}${mappingTable(context, block, labelId)}`;
    case "picture":
      return html`${label}${picture(context, block.pictureId)}`;
  }
}

function list({ view }: PlanContext, items: Extract<PublishedBlock, { kind: "list" }>["items"]): Markup {
  // Numbers are printed as the city prints them, so the list has none of its own.
  const isNumbered = items.some(({ number }) => number !== null && number !== "");
  return html`<ul
    class="${isNumbered ? "numbered" : "bullets"}"
    ${isNumbered && html` role="list"`}${view.ja}
  >
    ${items.map(
      ({ number, title, text }) =>
        html`<li>
          ${isNumbered && html`<span class="number">${number ?? ""}</span>`}<span
            >${text !== null && title !== "" ? html`<strong>${title}</strong>` : title}${text !== null && html`${title !== "" && "　"}<span class="text">${text}</span>`}</span
          >
        </li>`,
    )}
  </ul>`;
}

function statedFigure(
  { view }: PlanContext,
  figure: Extract<PublishedBlock, { kind: "figures" }>["items"][number],
): Markup {
  const { label, reading, unit, time, source, note } = figure;
  const about = [
    time && view.data(time),
    source && html`${view.m.plan.figureSource}${view.data(source)}`,
    note && view.data(note),
  ].filter((piece) => piece !== null && piece !== "");
  return html`<div>
    <dt${view.ja}>${label}</dt>
    <dd>
      <b>${cellText(view, { reading }, unit)}</b>${about.length > 0 && html`<small class="quiet">${about.map((piece, index) => html`${index > 0 && html`<span class="gap"> </span>`}${piece}`)}</small>`}
    </dd>
  </div>`;
}

function event(
  { view }: PlanContext,
  { time, text, note, planned }: Extract<PublishedBlock, { kind: "events" }>["items"][number],
): Markup {
  return html`<li>
    <span class="when"${view.ja}>${time}</span
    ><span><span${view.ja}>${text}</span>${note && html` <span class="tag" ${view.ja}>${note}</span>`}${planned && html` <span class="tag">${view.m.plan.planned}</span>`}</span>
  </li>`;
}

function picture({ view, document, pictures }: PlanContext, id: string): Markup {
  const found = pictures.get(id);
  const m = view.m.plan;
  if (!found) return html`<p class="quiet">${m.noPicture}</p>`;
  const { width, height, alt, caption, credit, rights } = found;
  const path = publicationPath.picture(document.municipality.id, id);
  return html`<figure class="picture">
    <img
      src="${view.file(`${path}.${pictureEnding[found.mediaType]}`)}"
      width="${width}"
      height="${height}"
      alt="${alt}"
      ${view.ja}
      loading="lazy"
    />
    <figcaption>
      ${caption && html`<span${view.ja}>${caption}</span>`}<small class="quiet"
        >${credit !== "" && html`${m.credit}${view.data(credit)}　 `}${rights !== "" && html`${m.rights}${view.data(rights)}`}</small
      >
    </figcaption>
  </figure>`;
}
