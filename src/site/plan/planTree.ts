import { html, type Markup, type Piece } from "../markup.ts";
import type { PublishedNode } from "../../core/publication/planDocument.ts";
import type { PlanContext } from "./planContext.ts";
import { nodeName, planNodes, sheetState } from "./planNodes.ts";

/** The tree on the first page of a plan: in full where the plan is short; else what it consists of, with links to
 * the pages that hold the rest.
 * @param level level of the headings of the top nodes in full */
export function planTree(context: PlanContext, level: number): Markup {
  const { view, document, parts, childrenOf } = context;
  const top = childrenOf.get(null) ?? [];
  if (top.length === 0) return html``;
  const levels = document.levels.map(view.say).join(view.language === "ja" ? "→" : ", ");
  return html`<div id="tree">
    <p class="quiet">${view.m.plan.treeLead(levels)}</p>
    ${
      parts.some(({ of }) => of === "node")
        ? runs(context, top).map(({ isHere, nodes }) =>
            isHere ? planNodes(context, nodes, level) : outline(context, nodes),
          )
        : planNodes(context, top, level)
    }
  </div>`;
}

/** Top nodes in their order, those in a row that stand on this page, or on pages of their own, together. */
function runs(
  { pageOf }: PlanContext,
  top: readonly PublishedNode[],
): { isHere: boolean; nodes: PublishedNode[] }[] {
  const found: { isHere: boolean; nodes: PublishedNode[] }[] = [];
  for (const node of top) {
    const isHere = pageOf(node.id) === null;
    const last = found.at(-1);
    if (last?.isHere === isHere) last.nodes.push(node);
    else found.push({ isHere, nodes: [node] });
  }
  return found;
}

function outline(context: PlanContext, nodes: readonly PublishedNode[]): Piece {
  const { childrenOf, hrefOf } = context;
  const here = nodes.filter((node) => node.parentId === null || holdsWork(context, node));
  if (here.length === 0) return false;
  return html`<ol class="tree" role="list">
    ${here.map(
      (node) =>
        html`<li id="${node.id}">
          <a href="${hrefOf(node.id)}">${nodeName(context, node)}</a>${sheetState(context, node)}${outline(
            context,
            childrenOf.get(node.id) ?? [],
          )}
        </li>`,
    )}
  </ol>`;
}

/** Whether the node or one below it has indicators, programmes, a sheet: lines of mere text stay on the pages of
 * the parts. */
function holdsWork(context: PlanContext, node: PublishedNode): boolean {
  return (
    node.sheetNo !== null ||
    node.indicatorColumns !== null ||
    node.indicators.length > 0 ||
    node.programmes.length > 0 ||
    (context.childrenOf.get(node.id) ?? []).some((child) => holdsWork(context, child))
  );
}
