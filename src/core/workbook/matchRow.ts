import type { Words } from "../text/words.ts";
import { keys, plainWords } from "./bookWords.ts";
import type { IssuedRow } from "./issuedBook.ts";
import type { RawCell } from "./rawBook.ts";

/** Which row of the workbook a row of a file is. `none`: none of ours. */
export type RowMatch =
  | {
      readonly kind: "row";
      readonly row: IssuedRow;
      readonly way: "key" | "print";
      readonly doubt: Words | null;
      readonly remark: Words | null;
    }
  | { readonly kind: "unclear"; readonly words: Words }
  | { readonly kind: "none" };

/** The rows of a tab by all that they can be known by. */
export interface RowIndex {
  readonly byKey: ReadonlyMap<string, IssuedRow>;
  readonly byName: ReadonlyMap<string, readonly IssuedRow[]>;
  readonly byNumber: ReadonlyMap<number, IssuedRow>;
}

export function indexRows(rows: readonly IssuedRow[]): RowIndex {
  return {
    byKey: new Map(rows.map((row) => [keys.row(row.key), row])),
    byName: Map.groupBy(rows, ({ name }) => plainWords(name)),
    byNumber: new Map(rows.map((row) => [row.number, row])),
  };
}

/** Those of the same name that have the printed label; rows without a label show something else in its place. */
function withLabel(rows: readonly IssuedRow[], printed: string): readonly IssuedRow[] {
  const label = plainWords(printed);
  const exact = rows.filter((row) => plainWords(row.label ?? "") === label);
  return exact.length > 0 ? exact : rows.filter((row) => row.label === null);
}

/** Knows a row again by its hidden key and by its printed name, label and number. Where the key is gone what is printed
 * must name one row alone; where both are there and do not agree, the person is asked.
 * @param cells the cells of the row
 * @param at where number, name and label are printed now */
export function matchRow(
  cells: readonly RawCell[],
  { byKey: keyed, byName, byNumber }: RowIndex,
  at: ReadonlyMap<string, number>,
): RowMatch {
  const [byKey, ...others] = new Set(cells.flatMap((cell) => keyed.get(textOf(cell)) ?? []));
  if (others.length > 0) return { kind: "unclear", words: severalKeys };
  const print = (column: string) => textOf(cells.find((cell) => cell.column === at.get(column)));
  const name = print("name").trim();
  const number = Number(print("number"));
  const named = withLabel(byName.get(plainWords(name)) ?? [], print("label"));
  if (byKey) return keyedMatch(byKey, named, name);
  if (named.length === 0) return numberedMatch(byNumber.get(number), name);
  const [only] = named.length === 1 ? named : named.filter((row) => row.number === number);
  if (!only) return { kind: "unclear", words: severalRows };
  return { kind: "row", row: only, way: "print", doubt: null, remark: null };
}

function keyedMatch(byKey: IssuedRow, named: readonly IssuedRow[], name: string): RowMatch {
  const match = { kind: "row", row: byKey, way: "key", doubt: null, remark: null } as const;
  if (named.includes(byKey)) return match;
  const [other] = named;
  // What a person reads is the name: that is the row that was filled in.
  if (other && named.length === 1) return { ...match, row: other, way: "print", doubt: moved(byKey, other) };
  if (other) return { kind: "unclear", words: moved(byKey, other) };
  return name === "" ? match : { ...match, remark: renamed(byKey) };
}

function numberedMatch(numbered: IssuedRow | undefined, name: string): RowMatch {
  return numbered && name !== "" ? { kind: "unclear", words: otherName(numbered) } : { kind: "none" };
}

/** The text of a cell; of a number, its digits. */
function textOf(cell: RawCell | undefined): string {
  if (cell?.content.kind === "text") return cell.content.text;
  return cell?.content.kind === "number" ? String(cell.content.value) : "";
}

/** A row as it is called in messages: 就職率（市内）. */
export function rowTitle({ name, label }: Pick<IssuedRow, "name" | "label">): string {
  return label === null ? name : `${name}（${label}）`;
}

const severalKeys: Words = {
  ja: "一つの行に二つの行の隠しキーがあるため、どの行か決められません。取り込みません。",
  en: "This row carries the hidden keys of two rows, so it cannot be told which it is. It is not taken.",
};

const severalRows: Words = {
  ja: "同じ名前の行がいくつかあり、番号もないため、どの行か決められません。番号を書き戻して、もう一度送ってください。",
  en: "Several rows have this name and the number is gone, so it cannot be told which it is. Put the number back and send the file again.",
};

function moved(byKey: IssuedRow, named: IssuedRow): Words {
  return {
    ja: `見えている名前は「${rowTitle(named)}」ですが、隠しキーは「${rowTitle(byKey)}」です（隠し列を除いて並べ替えたときなど）。名前の行の値として読みました。合っているか確かめてください。`,
    en: `The name says 「${rowTitle(named)}」, the hidden key 「${rowTitle(byKey)}」 (as after sorting without the hidden column). It was read as the row of the name: please check.`,
  };
}

function renamed(row: IssuedRow): Words {
  return {
    ja: `名前が書き換えられていますが、隠しキーにより「${rowTitle(row)}」の行として読みました。名前の変更は取り込みません。`,
    en: `The name was changed; by its hidden key this is the row 「${rowTitle(row)}」. The new name is not taken.`,
  };
}

function otherName(row: IssuedRow): Words {
  return {
    ja: `番号${row.number}の行は「${rowTitle(row)}」のはずですが、名前が違うため取り込みません。名前を元に戻すか、画面で入力してください。`,
    en: `Row ${row.number} should be 「${rowTitle(row)}」 but has another name, so it is not taken. Put the name back, or type the value on the screen.`,
  };
}
