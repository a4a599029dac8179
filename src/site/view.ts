import type { Bilingual } from "../core/publication/cell.ts";
import type { Locale } from "../core/text/words.ts";
import { html, safe, type Markup, type Piece } from "./markup.ts";
import { en } from "./messages/en.ts";
import { ja, type Messages } from "./messages/ja.ts";

/** Turns the address of a page or file below the site's root (`ojiya/`, `site.css`, `` for the list of
 * cities) into what stands in a link. */
export type LinkTo = (sitePath: string) => string;

/** What every template needs to know: the language, its words and how to link. */
export interface View {
  readonly language: Locale;
  readonly m: Messages;
  /** Address of the page itself without its language: `ojiya/`. */
  readonly path: string;
  /** Link to a page in the page's own language. */
  readonly to: (pagePath: string) => string;
  /** Link to a file that is the same in every language. */
  readonly file: LinkTo;
  /** The word of a bilingual field. */
  readonly say: (words: Bilingual) => string;
  /** A text of the city, marked as Japanese where the page is not. */
  readonly data: (text: Piece) => Piece;
  /** ` lang="ja"` for an element that holds only texts of the city. */
  readonly ja: Markup;
}

const messages: Readonly<Record<Locale, Messages>> = { ja, en };
const nothing = safe("");
const isJapanese = safe(' lang="ja"');

/** Puts together the view of one page. */
export function viewOf(language: Locale, path: string, linkTo: LinkTo): View {
  const prefix = language === "en" ? "en/" : "";
  return {
    language,
    m: messages[language],
    path,
    to: (pagePath) => linkTo(prefix + pagePath),
    file: linkTo,
    say: (words) => words[language],
    data: language === "ja" ? (text) => text : (text) => html`<span lang="ja">${text}</span>`,
    ja: language === "ja" ? nothing : isJapanese,
  };
}
