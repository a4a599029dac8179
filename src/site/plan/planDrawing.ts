import { policyTree } from "../../charts/policyTree.ts";
import { html, safe, type Piece } from "../markup.ts";
import { scrollRegion } from "../parts/scrollRegion.ts";
import type { PlanContext } from "./planContext.ts";

/** The tree as a drawing (施策体系図); the list of the page says the same in words. */
export function planDrawing({ view, document, path }: PlanContext): Piece {
  const { drawings, deepest, isCut } = policyTree(document, view.language);
  if (drawings.length === 0) return false;
  const m = view.m.plan;
  return html`<section class="drawing">
    <h2 id="drawing">${m.drawing}</h2>
    <p class="quiet">
      ${m.drawingLead}${isCut && deepest && html` ${m.drawingDeeper(view.say(deepest))}`}
      <a href="${view.to(`${path}/tree.svg`)}">${m.drawingAll}</a>
    </p>
    ${scrollRegion(
      view,
      "drawing",
      drawings.map(({ svg }) => safe(svg)),
      m.drawingHint,
    )}
  </section>`;
}
