import { diff3Merge } from "node-diff3";

/** Two changes of one text put together, sentence by sentence (three-way merge); undefined where both changed the
 * same sentence, so that only a person can say which is meant.
 * @param base the text that both began with
 * @example mergeTexts("甲。乙。", "甲あ。乙。", "甲。乙い。") // => "甲あ。乙い。" */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  const parts = diff3Merge(sentences(mine), sentences(base), sentences(theirs), {
    excludeFalseConflicts: true,
  });
  const merged: string[] = [];
  for (const { ok, conflict } of parts) {
    if (conflict || !ok) return undefined;
    merged.push(...ok);
  }
  return merged.map((sentence) => sentence.slice(mark.length)).join("");
}

/** A sentence ends with its full stop, or with its line. */
const sentences = (text: string): string[] =>
  (text.match(/[^。\n]*[。\n]|[^。\n]+$/gu) ?? []).map((sentence) => mark + sentence);

// The library looks sentences up in a plain object, where 「constructor」 would be there already.
const mark = "¶";
