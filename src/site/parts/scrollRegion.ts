import { html, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";

/** A wide table in a region that scrolls by itself, so that the page never does; the keyboard reaches it.
 * Narrow screens say that it can be moved.
 * @param labelIds id of the heading that names the table, or several ids with spaces between */
export function scrollRegion(view: View, labelIds: string, table: Piece): Markup {
  return html`<p class="hint">${view.m.sheet.scrollHint}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="${labelIds}">${table}</div>`;
}
