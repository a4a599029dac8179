import { escapeXml } from "../charts/escapeXml.ts";

/** A piece of finished HTML. Used instead of hono/html: that gives `string | Promise` to every caller,
 * though nothing here waits. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: texts are escaped; nothing at all is written for undefined, null, false. */
export type Piece = Markup | string | number | undefined | null | false | readonly Piece[];

/** Template tag for HTML: every value is escaped unless it is Markup already. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let text = strings[0] ?? "";
  for (let index = 0; index < pieces.length; index += 1) text += written(pieces[index]) + strings[index + 1];
  return new Markup(text);
}

/** Takes text that is known to be safe HTML, such as an own SVG, as it is. */
export function safe(text: string): Markup {
  return new Markup(text);
}

function written(piece: Piece): string {
  if (typeof piece === "string") return escapeXml(piece);
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === "number") return String(piece);
  if (!piece) return "";
  let text = "";
  for (const part of piece) text += written(part);
  return text;
}
