import { html, type Piece } from "../markup.ts";
import { nodeName } from "./planNodes.ts";
import type { PlanContext } from "./planContext.ts";
import { sectionName, treeSection } from "./planSections.ts";

/** What the plan consists of: its chapters and, below the tree, its goals. A plan without texts is its tree. */
export function planContents(context: PlanContext): Piece {
  const { view, document, childrenOf, hrefOf } = context;
  if (document.sections.length === 0) return false;
  const m = view.m.plan;
  const inText = treeSection(context);
  const top = childrenOf.get(null) ?? [];
  const goals =
    top.length > 0 &&
    html`<ul role="list">
      ${top.map((node) => html`<li><a href="${hrefOf(node.id)}">${nodeName(context, node)}</a></li>`)}
    </ul>`;
  return html`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents">${m.contents}</h2>
    <ul role="list">
      ${document.sections
        .filter(({ parentId }) => parentId === null)
        .map(
          (section) =>
            html`<li>
              <a href="${hrefOf(section.id)}">${sectionName(context, section)}</a
              >${section.id === inText?.id && goals}
            </li>`,
        )}
      ${!inText && goals && html`<li><a href="#tree">${m.tree}</a>${goals}</li>`}
      ${top.length > 0 && html`<li><a href="#drawing">${m.drawing}</a></li>`}
    </ul>
  </nav>`;
}
