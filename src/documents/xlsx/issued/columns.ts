import { inputColumns, type TabForm } from "../../../core/workbook/bookForm.ts";

/** The columns of a tab: hidden keys, what is shown, what is filled in. */
export interface Columns {
  readonly order: readonly string[];
  readonly widths: readonly number[];
  /** Place of a column, counted from 0. */
  readonly at: (column: string) => number;
}

const widthOf: Readonly<Record<string, number>> = {
  key: 4,
  number: 5,
  name: 30,
  label: 11,
  unit: 9,
  target: 12,
  last: 14,
  value: 15,
  status: 11,
  asOf: 13,
  note: 22,
  lastCost: 12,
  cost: 12,
};
/** Of a column that is filled in and not named here. */
const usualWidth = 16;

/** Fewest columns to fill in, so that texts have room. */
const fewest = 3;

/** The columns that the fields of a tab ask for; last year's cost stands before this year's. */
export function columnsOf({ tab }: TabForm): Columns {
  const inputs = inputColumns(tab.rows).flatMap((column) =>
    column === "cost" ? ["lastCost", "cost"] : [column],
  );
  const spare = Array.from({ length: Math.max(fewest - inputs.length, 0) }, (_, index) => `spare${index}`);
  const order = ["key", "number", "name", "label", "unit", "target", "last", ...inputs, ...spare];
  return {
    order,
    widths: order.map((column) => widthOf[column] ?? usualWidth),
    at: (column) => order.indexOf(column),
  };
}
