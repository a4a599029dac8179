import type { Decimal } from "../decimal.ts";

/** A CSV cell: text, an exact figure, a whole number such as a year, or nothing. */
export type CsvCell = string | Decimal | number | null;

/** Writes rows as CSV that opens in Excel by double-click: UTF-8 with BOM, CRLF, RFC 4180 quotes.
 * Figures stay figures (−5 is `-5`); text that a spreadsheet would run as a formula gets a leading `'`. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return "\uFEFF" + rows.map((row) => row.map(cellText).join(",") + "\r\n").join("");
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  const text =
    typeof cell === "string" ? inert(cell) : typeof cell === "number" ? String(cell) : cell.toFixed();
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function inert(text: string): string {
  // A lone sign cannot be a formula, and 「-」 is how offices write nil: it must come back as it was.
  return /^[=+\-@\t\r\n＝＋－＠]./s.test(text) || /^[=@\t\r\n]/.test(text) ? `'${text}` : text;
}
