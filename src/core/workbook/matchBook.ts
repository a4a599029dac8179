import type { Words } from "../text/words.ts";
import { elsewhereText, plainWords } from "./bookWords.ts";
import { cellAddress, columnLetters } from "./columnLetters.ts";
import { findColumns, type FoundColumns } from "./findColumns.ts";
import { findTab } from "./findTab.ts";
import type { IssuedBook, IssuedRow, IssuedTab } from "./issuedBook.ts";
import type { FoundCell, FoundField, MatchedBook, Remark } from "./matchedBook.ts";
import { indexRows, matchRow, type RowMatch } from "./matchRow.ts";
import type { RawBook, RawCell, RawTab } from "./rawBook.ts";
import { readCell } from "./readCell.ts";

/** What was found so far; filled tab by tab. */
interface Found {
  readonly cells: Map<string, { submissionId: string; field: string; cells: FoundCell[] }>;
  readonly rows: Set<string>;
  readonly remarks: Remark[];
  readonly ways: { byKey: number; byPrint: number };
}

/** Assigns the cells of a file that came back to the fields of the workbook that was handed out, wherever rows, columns
 * and tabs are by now. What cannot be assigned for certain is said and not taken. */
export function matchBook(raw: RawBook, book: IssuedBook): MatchedBook {
  const found: Found = { cells: new Map(), rows: new Set(), remarks: [], ways: { byKey: 0, byPrint: 0 } };
  const tabsOf = new Map<IssuedTab, string[]>();
  for (const tab of raw.tabs) {
    const match = findTab(tab, book);
    if (match.kind === "refused") remark(found, "problem", tab.name, match.words);
    else if (match.kind === "other") {
      if (!match.isOurs && tab.cells.length > 0) remark(found, "info", tab.name, ownTab);
    } else {
      tabsOf.set(match.tab, [...(tabsOf.get(match.tab) ?? []), tab.name]);
      if (match.way === "print" && tab.name !== match.tab.name) {
        remark(found, "info", tab.name, renamedTab(match.tab));
      }
      matchTab(tab, match.tab, found);
    }
  }
  for (const [tab, names] of tabsOf) {
    if (names.length > 1) remark(found, "info", names.join("・"), copiedTab(tab));
  }
  for (const tab of book.tabs) {
    if (!tabsOf.has(tab) && tab.rows.some(({ cells }) => cells.length > 0)) {
      remark(found, "problem", tab.name, missingTab(tab));
    }
  }
  return {
    fields: [...found.cells.values()] satisfies FoundField[],
    missing: [...tabsOf.keys()].flatMap((tab) =>
      tab.rows
        .filter(({ key, cells }) => cells.length > 0 && !found.rows.has(`${tab.submissionId} ${key}`))
        .map(({ name, label }) => ({ submissionId: tab.submissionId, name, label })),
    ),
    remarks: found.remarks,
    ways: found.ways,
  };
}

function matchTab(raw: RawTab, tab: IssuedTab, found: Found): void {
  const inputs = [...new Set(tab.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))];
  const columns = findColumns(raw, inputs);
  for (const words of columns.problems.values()) remark(found, "problem", raw.name, words);
  const rows = indexRows(tab.rows);
  for (const [index, cells] of Map.groupBy(raw.cells, ({ row }) => row)) {
    if (columns.headRows.has(index)) continue;
    const match = matchRow(cells, rows, columns.at);
    if (match.kind === "row") takeRow(raw, tab, match, cells, columns, found);
    else if (index > (columns.firstHead ?? -1)) sayUnknownRow(raw, match, cells, columns, inputs, found);
  }
}

function takeRow(
  raw: RawTab,
  tab: IssuedTab,
  match: Extract<RowMatch, { kind: "row" }>,
  cells: readonly RawCell[],
  { at, known }: FoundColumns,
  found: Found,
): void {
  const { row, doubt } = match;
  const rowIndex = cells[0]?.row ?? 0;
  const addressOf = (column: number) => `${raw.name}!${cellAddress({ row: rowIndex, column })}`;
  found.rows.add(`${tab.submissionId} ${row.key}`);
  found.ways[match.way === "key" ? "byKey" : "byPrint"] += 1;
  if (match.remark) remark(found, "info", addressOf(at.get("name") ?? 0), match.remark);
  const taken = new Set<number>();
  for (const cell of row.cells) {
    const column = at.get(cell.column);
    if (column === undefined) continue;
    taken.add(column);
    const read = readCell(
      cell,
      cells.find((one) => one.column === column),
    );
    const id = `${tab.submissionId} ${cell.field}`;
    const field = found.cells.get(id) ?? { submissionId: tab.submissionId, field: cell.field, cells: [] };
    const own = "text" in read ? (read.doubt ?? null) : null;
    field.cells.push({ address: addressOf(column), read, doubt: doubt ?? own });
    found.cells.set(id, field);
  }
  const inputs = new Set(inputColumnsOf(tab).flatMap((column) => at.get(column) ?? []));
  for (const cell of cells) {
    const isStray = !known.has(cell.column) || (inputs.has(cell.column) && !taken.has(cell.column));
    if (!isStray || isKey(cell) || shownText(cell) === "" || isOwnRemark(cell, row)) continue;
    const words = row.elsewhere ? enteredElsewhere(cell, row.elsewhere) : stray(cell);
    remark(found, "problem", addressOf(cell.column), words);
  }
}

function inputColumnsOf({ rows }: IssuedTab): string[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))];
}

/** A row that is none of ours says so only where something stands in the columns that are filled in. */
function sayUnknownRow(
  raw: RawTab,
  match: Exclude<RowMatch, { kind: "row" }>,
  cells: readonly RawCell[],
  { at }: FoundColumns,
  inputs: readonly string[],
  found: Found,
): void {
  const columns = new Set(inputs.map((column) => at.get(column)));
  const filled = cells.filter((cell) => columns.has(cell.column) && shownText(cell) !== "");
  const [first] = filled;
  if (!first) return;
  const content = filled.map((cell) => `${columnLetters(cell.column)}『${shownText(cell)}』`).join("、");
  const why = match.kind === "unclear" ? match.words : unknownRow;
  remark(found, "problem", `${raw.name}!${cellAddress(first)}`, {
    ja: `${why.ja}（${content}）`,
    en: `${why.en} (${content})`,
  });
}

function remark(found: Found, level: Remark["level"], address: string, words: Words): void {
  found.remarks.push({ level, address, words });
}

const isOwnRemark = ({ content }: RawCell, { elsewhere }: IssuedRow) =>
  elsewhere !== null &&
  content.kind === "text" &&
  plainWords(content.text) === plainWords(elsewhereText(elsewhere));

const isKey = ({ content }: RawCell) => content.kind === "text" && content.text.startsWith("shirube:");

function shownText({ content }: RawCell): string {
  if (content.kind === "text" || content.kind === "date") return cut(content.text.trim());
  if (content.kind === "number" || content.kind === "boolean") return String(content.value);
  return content.kind === "error" ? content.code : "";
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= 30 ? text : `${characters.slice(0, 30).join("")}…`;
}

const ownTab: Words = {
  ja: "配布した表にないタブなので、読みません。",
  en: "This tab was not in the workbook that was handed out and is not read.",
};

function renamedTab(tab: IssuedTab): Words {
  return {
    ja: `タブの名前が変わっていますが、印字により「${tab.name}」として読みました。`,
    en: `The tab was renamed; by what is printed on it, it was read as 「${tab.name}」.`,
  };
}

function copiedTab(tab: IssuedTab): Words {
  return {
    ja: `「${tab.name}」のタブがいくつかあります。同じ内容の欄はそのまま、違う内容の欄はどれを使うか確かめます。`,
    en: `There are several copies of 「${tab.name}」. Where they say the same, it is taken as one; where they differ, you are asked.`,
  };
}

function missingTab(tab: IssuedTab): Words {
  return {
    ja: `「${tab.name}」のタブがありません。このシートは何も変わりません。`,
    en: `The tab 「${tab.name}」 is missing. Nothing of this sheet changes.`,
  };
}

function enteredElsewhere(cell: RawCell, where: Words): Words {
  return {
    ja: `『${shownText(cell)}』は取り込みません。この行は${where.ja}。`,
    en: `“${shownText(cell)}” is not taken. ${where.en}.`,
  };
}

function stray(cell: RawCell): Words {
  return {
    ja: `『${shownText(cell)}』は、記入欄でないセルにあるため取り込みません。記入欄に入力し直してください。`,
    en: `“${shownText(cell)}” stands outside of the cells to fill in and is not taken. Type it into one of them.`,
  };
}

const unknownRow: Words = {
  ja: "配布した表にない行なので、取り込みません。",
  en: "This row was not in the workbook that was handed out and is not taken.",
};
