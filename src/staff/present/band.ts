import type { PublishedBand } from "../../core/publication/cell.ts";
import type { Locale } from "../../core/text/words.ts";

/** A band as a chip shows it. */
export function bandLook({ symbol, word, tone }: PublishedBand, locale: Locale) {
  return { symbol, word: word[locale], tone };
}
