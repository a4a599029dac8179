/** Reads a form's rows `KEY.ROW.COLUMN` as a table of texts; rows without any text are left out.
 * @param columns how many columns a row has */
export function readRows(form: FormData, key: string, columns: number): string[][] {
  const start = `${key}.`;
  const rows = new Map<number, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== "string" || !name.startsWith(start)) continue;
    const [row, column, ...more] = name.slice(start.length).split(".").map(Number);
    if (!isIndex(row) || !isIndex(column) || column >= columns || more.length > 0) continue;
    const cells = rows.get(row) ?? Array.from({ length: columns }, () => "");
    cells[column] = cleanText(value);
    rows.set(row, cells);
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, cells]) => cells)
    .filter((cells) => cells.some((cell) => cell !== ""));
}

const isIndex = (value: number | undefined): value is number => Number.isInteger(value) && Number(value) >= 0;

/** A text as it is kept: browsers send line breaks as CR LF, and blanks around it mean nothing. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

/** A text of a form; undefined where the form has no such field. */
export function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" ? cleanText(value) : undefined;
}
