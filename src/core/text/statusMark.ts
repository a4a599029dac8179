import type { ValueStatus } from "../indicator/reading.ts";
import { foldWidth } from "./foldWidth.ts";

const marks: readonly (readonly [pattern: RegExp, status: ValueStatus])[] = [
  [/\s*\((速報値?)\)$|\s*(速報値?)$|(?<=\d)p$/, "preliminary"],
  [/\s*\((見込み?値?)\)$|\s*(見込み?値?)$/, "estimated"],
  [/\s*\((訂正値?|修正値?)\)$|(?<=\d)r$/, "revised"],
];

/** Takes a status mark off the end of a figure: `1,234p`, `1,234（速報）`, `50件(見込)`.
 * Importers call it before `parseReading`, which takes the figure alone. */
export function splitStatusMark(raw: string): { text: string; status?: ValueStatus } {
  const text = foldWidth(raw).trim();
  const found = /\d/.test(text) ? marks.find(([pattern]) => pattern.test(text)) : undefined;
  return found ? { text: text.replace(found[0], ""), status: found[1] } : { text: raw };
}
