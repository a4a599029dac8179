import type { ValueStatus } from "../indicator/reading.ts";
import { foldWidth } from "./foldWidth.ts";

const marks: readonly (readonly [words: string, letter: string, status: ValueStatus])[] = [
  ["速報値?|暫定値?", "p", "preliminary"],
  ["見込み?値?|推計値?|推定値?|概算値?", "", "estimated"],
  ["訂正値?|修正値?|改訂値?", "r", "revised"],
  ["確定値?|確報値?", "", "final"],
];

const patterns = marks.flatMap(([words, letter, status]) => {
  const inBrackets = `\\s*[(\\[〔【](${words})[)\\]〕】]`;
  const behind = `${inBrackets}$|\\s*[※*]?(${words})$${letter && `|(?<=\\d)\\s*${letter}$`}`;
  const before = `^(${words})[\\s:]*(?=[\\d△▲約-])${letter && `|^${letter}\\s*(?=[\\d△▲-])`}`;
  return [new RegExp(behind), new RegExp(before)].map((pattern) => ({ pattern, status }));
});

/** Takes a status mark off a figure: `1,234p`, `p 1,234`, `1,234（速報）`, `50件(見込)`, `123（暫定値）`.
 * Importers call it before `parseReading`, which takes the figure alone. */
export function splitStatusMark(raw: string): { text: string; status?: ValueStatus } {
  const text = foldWidth(raw).trim();
  // Most cells are figures alone, and every cell comes by here.
  const found =
    /\d/.test(text) && /[^\d,.]/.test(text) ? patterns.find(({ pattern }) => pattern.test(text)) : undefined;
  return found ? { text: text.replace(found.pattern, "").trim(), status: found.status } : { text: raw };
}
