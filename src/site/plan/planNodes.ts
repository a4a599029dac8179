import type {
  PublishedNode,
  PublishedProgramme,
  PublishedVariant,
} from "../../core/publication/planDocument.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { bandCounts } from "../parts/bands.ts";
import { heading } from "../parts/heading.ts";
import type { View } from "../view.ts";
import { blocks } from "./blocks.ts";
import type { PlanContext } from "./planContext.ts";
import { emptyTable, targetTable } from "./targetTable.ts";

/** From this level of heading on, what stands below is a list: the eye no longer tells headings apart. */
const deepest = 5;

/** Nodes with all that stands in them, and what stands below them.
 * @param level level of their headings */
export function planNodes(context: PlanContext, nodes: readonly PublishedNode[], level: number): Piece {
  if (nodes.length === 0) return false;
  const own = nodes.filter(({ id }) => context.pageOf(id) === context.partId);
  const elsewhere = nodes.filter(({ id }) => context.pageOf(id) !== context.partId);
  const here =
    level < deepest && (level < 3 || !own.every((node) => isBare(context, node)))
      ? own.map(
          (node) =>
            html`<section class="node">
              ${heading(level, node.id, nodeName(context, node))} ${nodeBody(context, node, level)}
            </section>`,
        )
      : own.length > 0 &&
        html`<ul class="leaves">
          ${own.map(
            (node) =>
              html`<li id="${node.id}">
                <span class="name">${nodeName(context, node)}</span>${nodeBody(context, node, level)}
              </li>`,
          )}
        </ul>`;
  return html`${here}${
    elsewhere.length > 0 &&
    html`<ul class="elsewhere">
      ${elsewhere.map((node) => html`<li id="${node.id}"><a href="${context.hrefOf(node.id)}">${nodeName(context, node)}</a></li>`)}
    </ul>`
  }`;
}

/** Whether nothing stands in the node but its title: such nodes are lines of a list, not headings. */
function isBare({ childrenOf }: PlanContext, node: PublishedNode): boolean {
  return (
    node.subtitle === null &&
    !node.purpose &&
    node.sheetNo === null &&
    node.indicatorColumns === null &&
    node.indicatorNote === null &&
    [node.departments, node.content, node.variants, node.indicators, node.programmes].every(
      (inside) => inside.length === 0,
    ) &&
    !childrenOf.has(node.id)
  );
}

/** Number, title and marks of a node, as the city prints them. */
export function nodeName({ view }: PlanContext, { number, title, marks }: PublishedNode): Markup {
  return html`${number !== "" && html`<span class="number">${view.data(number)}</span>`}${title === "" ? html`<span class="quiet">${view.m.plan.untitled}</span>` : view.data(title)}${marks.map(
    (mark) => html` <span class="tag" ${view.ja}>${mark}</span>`,
  )}`;
}

/** What stands below the heading of a node: texts, indicators, programmes, and the nodes below it. */
export function nodeBody(context: PlanContext, node: PublishedNode, level: number): Markup {
  const { view } = context;
  const m = view.m.plan;
  return html`${node.subtitle && html`<p class="sub" ${view.ja}>${node.subtitle}</p>`}${node.purpose && html`<p class="text" ${view.ja}>${node.purpose}</p>`}${
    node.departments.length > 0 &&
    html`<p class="quiet">${m.departments}: <span${view.ja}>${node.departments.join("、")}</span></p>`
  }${variants(view, node.variants)}${sheetState(context, node)}${blocks(context, node.content, node.id)}${indicators(context, node)}${programmes(context, node)}${planNodes(
    context,
    context.childrenOf.get(node.id) ?? [],
    level + 1,
  )}`;
}

/** How the node's sheet stands in the newest review, with a link to it. */
export function sheetState({ view, review }: PlanContext, node: PublishedNode): Piece {
  const sheet = review?.sheets.find(({ nodeId }) => nodeId === node.id);
  if (!review || !sheet) return false;
  const { municipality, plan, fiscalYear, bands } = review;
  const path = publicationPath.sheet(municipality.id, plan.id, fiscalYear, sheet.sheetNo);
  const number = String(sheet.sheetNo).padStart(2, "0");
  return html`<div class="state-of">
    <a href="${view.to(`${path}/`)}">${view.m.plan.sheet(number)}</a> ${bandCounts(view, bands, sheet.counts)}
  </div>`;
}

function indicators({ view, ...context }: PlanContext, node: PublishedNode): Piece {
  const { indicators: rows, indicatorColumns: columns, indicatorNote: note } = node;
  const labelId = `${node.id}.targets`;
  const label = html`<p class="label" id="${labelId}">${view.m.plan.indicators}</p>`;
  return html`${rows.length > 0 && html`${label}${targetTable({ view, ...context }, rows, `${node.id} ${labelId}`)}`}${
    rows.length === 0 &&
    columns !== null &&
    columns.length > 0 &&
    html`${label}${emptyTable(view, columns, `${node.id} ${labelId}`)}`
  }${note && html`<p class="note" ${view.ja}>${note}</p>`}`;
}

function programmes(context: PlanContext, node: PublishedNode): Piece {
  if (node.programmes.length === 0) return false;
  return html`<p class="label">${context.view.m.plan.programmes}</p>
    <ul class="programmes-of" role="list">
      ${node.programmes.map((programme) => programmeItem(context, node, programme))}
    </ul>`;
}

function programmeItem(context: PlanContext, node: PublishedNode, programme: PublishedProgramme): Markup {
  const { view, placesOf, hrefOf } = context;
  const { programmeId, number, name, departments, marks, content } = programme;
  const m = view.m.plan;
  const places = placesOf.get(programmeId) ?? [];
  const others = places.filter(({ id }) => id !== node.id);
  const isRepeat = places[0]?.id !== node.id;
  const id = `${node.id}.${programmeId}`;
  return html`<li id="${id}">
    ${number !== "" && html`<span class="number">${view.data(number)}</span>`}<span
      ><span class="name" ${view.ja}>${name}</span
      >${departments.length > 0 && html`<small class="quiet" ${view.ja}>（${departments.join("・")}）</small>`}${isRepeat && !name.includes("再掲") && html` <span class="tag">${m.repeated}</span>`}${marks.map((mark) => html` <span class="tag" ${view.ja}>${mark}</span>`)}${
        others.length > 0 &&
        html`<small class="quiet also"
          >${m.alsoAt}${others.map(
            (other, index) =>
              html`${index > 0 && view.m.listComma}<a href="${hrefOf(other.id)}" ${view.ja}
                  >${`${other.number} ${other.title}`.trim()}</a
                >`,
          )}</small
        >`
      }${variants(view, programme.variants)}${blocks(context, content, id)}</span
    >
  </li>`;
}

/** What other places of the same document print instead. */
export function variants(view: View, found: readonly PublishedVariant[]): Piece {
  return found.map(({ place, text }) => {
    const [before, after] = view.m.plan.variant;
    return html`<p class="variant quiet">${before}${view.data(place)}${after}${view.data(`「${text}」`)}</p>`;
  });
}
