import type { TextMark } from "./planChange.ts";

const words = new Intl.Segmenter("ja", { granularity: "word" });

/** Above this many word pairs the middle of two texts counts as replaced as a whole: such texts have little in
 * common, and the work grows with the product of their lengths. */
const mostPairs = 4_000_000;

/** What two texts have in common and what only one of them has, word by word. Japanese needs no spaces.
 * @returns the pieces in reading order; before a place that was replaced, what was removed comes first */
export function compareTexts(before: string, after: string): TextMark[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return joined([
    ...marks("same", a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...marks("same", a.slice(a.length - end)),
  ]);
}

const wordsOf = (text: string) => Array.from(words.segment(text), ({ segment }) => segment);
const marks = (kind: TextMark["kind"], texts: readonly string[]): TextMark[] =>
  texts.map((text) => ({ kind, text }));

/** Longest common subsequence of words (Wagner and Fischer, from the end). */
function middle(a: readonly string[], b: readonly string[]): TextMark[] {
  if (a.length * b.length > mostPairs) return [...marks("removed", a), ...marks("added", b)];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: TextMark[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push({ kind: "same", text: a[i] ?? "" });
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) found.push({ kind: "removed", text: a[i++] ?? "" });
    else found.push({ kind: "added", text: b[j++] ?? "" });
  }
  return [...found, ...marks("removed", a.slice(i)), ...marks("added", b.slice(j))];
}

/** Neighbours of one kind become one piece; within a replaced place what was removed stands before what was
 * added. */
function joined(pieces: readonly TextMark[]): TextMark[] {
  const whole: TextMark[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    if (removed !== "") whole.push({ kind: "removed", text: removed });
    if (added !== "") whole.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const { kind, text } of pieces) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      close();
      const last = whole.at(-1);
      if (last?.kind === "same") whole[whole.length - 1] = { kind: "same", text: last.text + text };
      else whole.push({ kind: "same", text });
    }
  }
  close();
  return whole;
}
