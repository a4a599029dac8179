import { foldWidth } from "../text/foldWidth.ts";
import type { Words } from "../text/words.ts";
import type { IssuedBook, IssuedCell } from "./issuedBook.ts";
import type { FoundCell, MatchedBook } from "./matchedBook.ts";

/** What is to be done about a field that the file says something else about than the form does now.
 * - `change`: only the file changed it
 * - `clash`: it was changed in the form as well, since the workbook was handed out
 * - `blank`: the file is empty where something stands now
 * - `ask`: it may not be the right cell, or there are several
 * - `unreadable`: the text cannot be read as what it should be */
export type DifferenceKind = "change" | "clash" | "blank" | "ask" | "unreadable";

export interface Difference {
  readonly submissionId: string;
  readonly field: string;
  readonly kind: DifferenceKind;
  readonly handedOut: string;
  readonly now: string;
  /** What the file may mean, mostly one thing. */
  readonly options: readonly DifferenceOption[];
}

export interface DifferenceOption {
  readonly address: string;
  /** The text to be saved; null where there is none to take. */
  readonly text: string | null;
  /** The text as the file shows it. */
  readonly shown: string;
  readonly understood: Words | null;
  readonly problem: Words | null;
  readonly doubt: Words | null;
}

/** How a field stands in the form now. */
export interface FieldNow {
  readonly value: string;
  /** What is wrong with a text in this field, next to the other texts of the file; undefined when it can be taken. */
  readonly problemOf: (text: string) => Words | undefined;
}

/** Holds a file against what was handed out and what stands in the forms now. A cell that nobody touched in the file
 * says nothing, whatever was typed meanwhile.
 * @param nowOf the field as it is now; undefined where the form has no such field any more
 * @returns what differs, and how many fields of the file say nothing new */
export function differencesOf(
  book: IssuedBook,
  matched: MatchedBook,
  nowOf: (submissionId: string, field: string) => FieldNow | undefined,
): { readonly differences: readonly Difference[]; readonly unchanged: number } {
  const found = new Map(matched.fields.map((one) => [`${one.submissionId} ${one.field}`, one.cells]));
  const differences: Difference[] = [];
  let unchanged = 0;
  for (const { submissionId, rows } of book.tabs) {
    for (const cell of rows.flatMap(({ cells }) => cells)) {
      const cells = found.get(`${submissionId} ${cell.field}`);
      const now = nowOf(submissionId, cell.field);
      if (!cells || !now) continue;
      const difference = differenceOf(cell, cells, now);
      if (difference) differences.push({ submissionId, ...difference });
      else unchanged += 1;
    }
  }
  return { differences, unchanged };
}

function differenceOf(
  cell: IssuedCell,
  cells: readonly FoundCell[],
  now: FieldNow,
): Omit<Difference, "submissionId"> | undefined {
  const options = distinct(cells);
  // Of several copies those that nobody touched say nothing, but which copy is meant is asked.
  const isCopied = options.length > 1;
  const telling = options.filter((one) => !saysNothing(one, cell.value) && !saysNothing(one, now.value));
  if (telling.length === 0) return undefined;
  const shown = (isCopied ? options : telling).map((one) => optionOf(one, now));
  const [only] = shown;
  const kind =
    isCopied || telling.some(({ doubt }) => doubt !== null)
      ? "ask"
      : only?.problem
        ? "unreadable"
        : only?.text?.trim() === "" && now.value.trim() !== ""
          ? "blank"
          : same(now.value, cell.value)
            ? "change"
            : "clash";
  return { field: cell.field, kind, handedOut: cell.value, now: now.value, options: shown };
}

function optionOf({ address, read, doubt }: FoundCell, now: FieldNow): DifferenceOption {
  if ("problem" in read) {
    return { address, text: null, shown: read.shown, understood: null, problem: read.problem, doubt };
  }
  const { text, understood } = read;
  return { address, text, shown: text, understood, problem: now.problemOf(text) ?? null, doubt };
}

/** Cells that say the same are one. */
function distinct(cells: readonly FoundCell[]): FoundCell[] {
  const seen = new Set<string>();
  return cells.filter(({ read }) => {
    const what = "problem" in read ? `!${read.shown}` : `=${comparable(read.text)}`;
    return !seen.has(what) && seen.add(what);
  });
}

function saysNothing({ read }: FoundCell, value: string): boolean {
  if ("problem" in read) return false;
  return same(read.text, value) || (read.isNumber && isSameNumber(read.text, value));
}

const same = (a: string, b: string) => comparable(a) === comparable(b);

/** A file cannot hold every character, and ends of lines differ between programs. */
function comparable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .trimEnd();
}

/** A cell that holds a number says nothing of commas and widths: 1234 is 「1,234」 and 「１２３４」. */
function isSameNumber(number: string, text: string): boolean {
  const plain = foldWidth(text)
    .trim()
    .replace(/,(?=\d{3})/g, "");
  if (!/^-?\d+(\.\d+)?%?$/.test(plain) || plain.endsWith("%") !== number.endsWith("%")) return false;
  return Number.parseFloat(plain) === Number.parseFloat(number);
}
