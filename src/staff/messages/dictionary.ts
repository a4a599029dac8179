import type { Locale } from "../../core/text/words.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** Every section and word of the Japanese dictionary; a language that misses one does not compile. */
export type Dictionary = { readonly [S in Section]: { readonly [K in keyof (typeof ja)[S]]: string } };
export type Section = keyof typeof ja;

/** The words of some sections, merged per section. Loaders hand over just what their page needs, so that
 * no dictionary reaches the browser. */
export function wordsOf<S extends Section>(locale: Locale, ...sections: S[]): Pick<Dictionary, S> {
  const dictionary: Dictionary = { ja, en }[locale];
  return Object.fromEntries(sections.map((section) => [section, dictionary[section]])) as Pick<Dictionary, S>;
}
