import { isMet, type Row } from "./row.ts";

export const tableHead = ["What", "Figure", "Target", ""] as const;

/** A row of the table in words: what, figure with unit, target, whether it is met. */
export function tableCells(row: Row): readonly string[] {
  const { what, figure, unit, target } = row;
  const met = isMet(row);
  return [
    what,
    figure === null ? "not measured" : `${printed(figure, unit)} ${unit}`,
    target
      ? "atMost" in target
        ? `≤ ${printed(target.atMost, unit)}`
        : `≥ ${printed(target.atLeast, unit)}`
      : "",
    met === undefined ? "" : met ? "met" : "missed",
  ];
}

/** The table for a terminal. */
export function textTable(rows: readonly Row[]): string {
  const lines = [tableHead, ...rows.map(tableCells)];
  const widths = tableHead.map((_, column) =>
    Math.max(...lines.map((cells) => (cells[column] ?? "").length)),
  );
  return lines
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Three figures that say something, thousands grouped; kilobytes to a tenth, as the limit is near. */
function printed(figure: number, unit: Row["unit"]): string {
  const digits = Number.isInteger(figure) ? 0 : unit === "KB" ? 1 : figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
  return figure.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
