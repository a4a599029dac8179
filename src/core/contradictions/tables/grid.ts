import type { Block } from "../../plan/block.ts";
import { readingFromJson } from "../../indicator/readingJson.ts";
import type { NumberReading } from "../../indicator/reading.ts";

/** Rows or columns of a table under their heads, so that a check need not know which way the table lies. */
export interface Band {
  readonly head: string;
  /** Undefined where a cell is no figure. */
  readonly cells: readonly (NumberReading | undefined)[];
}

/** A table read along its rows and along its columns. */
export function gridsOf(
  table: Extract<Block, { kind: "table" }>,
): { bands: Band[]; heads: readonly string[] }[] {
  const figures = table.rows.map(({ cells }) =>
    cells.map(({ reading }) => {
      const read = readingFromJson(reading);
      return read.kind === "number" ? read : undefined;
    }),
  );
  const rows = table.rows.map(({ label }, at) => ({ head: label, cells: figures[at] ?? [] }));
  const columns = table.columns.map((head, at) => ({ head, cells: figures.map((row) => row[at]) }));
  return [
    { bands: rows, heads: table.columns },
    { bands: columns, heads: table.rows.map(({ label }) => label) },
  ];
}
