import { html, safe, type Markup, type Piece } from "../markup.ts";

/** A heading of a level that is known only while the page is written: below h6 there is none.
 * @param id where links lead to; null for a heading that is no target */
export function heading(level: number, id: string | null, content: Piece): Markup {
  const tag = safe(`h${Math.min(level, 6)}`);
  return html`<${tag}${id !== null && html` id="${id}"`}>${content}</${tag}>`;
}
