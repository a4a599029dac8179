import { html, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";

/** A wide table in a region that scrolls by itself, so that the page never does; the keyboard reaches it.
 * Narrow screens say that it can be moved.
 * @param labelIds id of the heading that names the table, or several ids with spaces between
 * @param hint for what is no table */
export function scrollRegion(
  view: View,
  labelIds: string,
  table: Piece,
  hint: string = view.m.sheet.scrollHint,
): Markup {
  return html`<p class="hint">${hint}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="${labelIds}">${table}</div>`;
}
