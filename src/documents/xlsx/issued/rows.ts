import type { RowForm, ShownValue } from "../../../core/workbook/bookForm.ts";
import { elsewhereText, keys } from "../../../core/workbook/bookWords.ts";
import type { IssuedCell } from "../../../core/workbook/issuedBook.ts";
import type { Look } from "../look.ts";
import { lineCount, rowHeight } from "../textHeight.ts";
import type { TabCell, TabRow } from "../workbook.ts";
import type { Columns } from "./columns.ts";

const shown: Look = { border: "all", fill: "shown" };

/** A row of the tables of indicators and of supporting figures. */
export function bodyRow(form: RowForm, columns: Columns): TabRow {
  const { row, unit, target, last, lastCost, hint } = form;
  const isIndicator = form.section === "indicators";
  const text = (column: string, value: string | number | null, look: Look = shown): TabCell => ({
    column: columns.at(column),
    value,
    look,
  });
  return {
    cells: [
      text("key", keys.row(row.key), {}),
      text("number", row.number, { ...shown, align: "center" }),
      {
        ...text("name", row.name),
        ...(hint ? { note: hint } : {}),
        ...(isIndicator ? {} : { columnSpan: columns.at("last") - columns.at("name") }),
      },
      ...(isIndicator
        ? [
            text("label", row.label ?? ""),
            text("unit", unit ?? "", { ...shown, align: "center" }),
            figure("target", target, columns),
          ]
        : []),
      figure("last", last, columns),
      ...(row.elsewhere
        ? [text("value", elsewhereText(row.elsewhere), { ...shown, size: 8 })]
        : row.cells.map((cell) => inputCell(cell, columns.at(cell.column)))),
      ...(isIndicator && columns.order.includes("lastCost") ? [figure("lastCost", lastCost, columns)] : []),
    ],
  };
}

/** A row of the texts: last year's at the left, the box for this year's at the right. */
export function textBodyRow(
  { row, last }: RowForm,
  columns: Columns,
  spanOf: (column: string, columns: Columns) => { column: number; columnSpan?: number },
): TabRow {
  const [cell] = row.cells;
  const widthOf = ({ column, columnSpan = 1 }: { column: number; columnSpan?: number }) =>
    columns.widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
  const [lastSpan, valueSpan] = [spanOf("last", columns), spanOf("value", columns)];
  const isChoice = cell?.kind === "choice";
  const lines = Math.max(
    lineCount(last.text, widthOf(lastSpan), 8),
    lineCount(cell?.value ?? "", widthOf(valueSpan)),
    isChoice ? 1 : 5,
  );
  return {
    height: rowHeight(lines) + 4,
    cells: [
      { column: columns.at("key"), value: keys.row(row.key), look: {} },
      { column: columns.at("number"), value: row.number, look: { ...shown, align: "center" } },
      { column: columns.at("name"), value: row.name, look: { ...shown, vertical: "top" } },
      { ...lastSpan, value: last.text, look: { ...shown, vertical: "top", size: 8 } },
      ...(cell ? [{ ...inputCell(cell, valueSpan.column), ...valueSpan }] : []),
    ],
  };
}

function figure(column: string, { text, number }: ShownValue, columns: Columns): TabCell {
  const decimals = /\.(\d+)$/.exec(number ?? "")?.[1]?.length ?? 0;
  const isNumber = number !== null && isExact(number);
  return {
    column: columns.at(column),
    value: isNumber ? Number(number) : text,
    look: {
      ...shown,
      align: "right",
      ...(isNumber
        ? { numberFormat: decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}` }
        : { shrink: true }),
    },
  };
}

/** A cell to fill in with what stands in its field now. What is typed into a text stays text; a figure that a number
 * says exactly is one. */
function inputCell(cell: IssuedCell, column: number): TabCell {
  const { kind, value, choices } = cell;
  const chosen = choices?.find((choice) => choice.value === value)?.words.ja;
  const isNumber = kind === "figure" && isExact(value);
  return {
    column,
    value: isNumber ? Number(value) : (chosen ?? value),
    look: {
      border: "all",
      fill: "input",
      ...(kind === "figure" ? { align: "right" } : { vertical: kind === "text" ? "top" : "center" }),
      ...(kind === "figure" ? {} : { isText: true }),
    },
    input: { choices: choices?.map(({ words }) => words.ja) ?? null },
  };
}

/** Whether a number says all that the text says: no comma, no digit behind the point that would be lost. */
function isExact(text: string): boolean {
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) && String(Number(text)) === text;
}
