/** Reads what Excel puts on the clipboard: cells between tabs, rows between line breaks; a cell with line breaks,
 * tabs or quotes stands in quotes, quotes inside doubled. The line break at the end begins no further row.
 * @example parseTsv('1\t"two\nlines"\r\n3\t4\r\n') // [["1", "two\nlines"], ["3", "4"]] */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const plain = text.replace(/\r\n?/g, "\n");
  while (at < plain.length) {
    const quoted = plain[at] === '"' ? quotedCell(plain, at) : undefined;
    const end = quoted ? quoted.end : endOfCell(plain, at);
    row.push(quoted ? quoted.text : plain.slice(at, end));
    at = end + 1;
    if (plain[end] === "\t") {
      // A tab at the very end is followed by one more, empty, cell.
      if (at >= plain.length) row.push("");
      continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function endOfCell(text: string, from: number): number {
  const found = text.slice(from).search(/[\t\n]/);
  return found < 0 ? text.length : from + found;
}

/** A cell in quotes; undefined where the quote only begins a text, as in 「"本気" の町」. */
function quotedCell(text: string, from: number): { text: string; end: number } | undefined {
  let at = from + 1;
  let cell = "";
  while (at < text.length) {
    const close = text.indexOf('"', at);
    if (close < 0) return undefined;
    cell += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const end = close + 1;
      return end === text.length || text[end] === "\t" || text[end] === "\n"
        ? { text: cell, end }
        : undefined;
    }
    cell += '"';
    at = close + 2;
  }
  return undefined;
}

/** Writes cells as Excel reads them from the clipboard. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}
