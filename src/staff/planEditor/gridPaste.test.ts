import { expect, test } from "vitest";
import type { GridColumn, GridRow } from "./gridCells.ts";
import { columnProblem, planPaste } from "./gridPaste.ts";

const columns: GridColumn[] = [
  { key: "number", label: "番号", width: 5, of: null },
  { key: "name", label: "名前", width: 20, of: { on: "indicator", field: "name" } },
  {
    key: "final",
    label: "目標値",
    width: 7,
    of: { on: "value", kind: "target", term: "final", fiscalYear: 2024 },
  },
];
const row = (id: string, cells: (string | null)[]): GridRow => ({
  id,
  name: id,
  href: "",
  ids: { indicator: id, series: id },
  cells,
  years: {},
  unit: "件",
  milestone: false,
});
const rows = [row("a", ["1", "相談", "10"]), row("b", ["1", null, "20"]), row("c", ["2", "訪問", "30"])];
const textAt = ({ row: at, column }: { row: number; column: number }) => rows[at]?.cells[column] ?? "";
const problemOf = (_row: GridRow, _column: GridColumn, text: string) => (text === "?" ? "読めません" : null);

test.each<[string, [number, number], [number, number], string[][], string[], number]>([
  [
    "a block from its first cell on",
    [0, 1],
    [0, 1],
    [["面談", "11"]],
    ["a name 相談→面談", "a final 10→11"],
    0,
  ],
  ["one cell fills the range", [0, 2], [2, 2], [["5"]], ["a final 10→5", "b final 20→5", "c final 30→5"], 0],
  ["what stays the same is no change", [0, 2], [0, 2], [["10"], ["21"]], ["b final 20→21"], 0],
  ["what cannot be read is said", [0, 2], [0, 2], [["?"]], ["a final 10→? 読めません"], 0],
  ["cells that cannot be changed, or are none", [1, 1], [1, 1], [["x", "20", "y"]], [], 2],
  ["a number that is the same is not lost", [0, 0], [0, 0], [["1", "面談"]], ["a name 相談→面談"], 0],
  ["empty cells take values away", [2, 2], [2, 2], [[""]], ["c final 30→"], 0],
  ["rows below the table", [2, 2], [2, 2], [["31"], ["32"]], ["c final 30→31"], 1],
])("planPaste(table, range, copied): %s", (_, from, to, copied, expected, outside) => {
  const at = ([down, across]: [number, number]) => ({ row: down, column: across });
  const plan = planPaste({ columns, rows }, { from: at(from), to: at(to) }, copied, textAt, problemOf);
  const said = plan.cells.map((cell) =>
    `${rows[cell.row]?.id} ${columns[cell.column]?.key} ${cell.from}→${cell.to} ${cell.problem ?? ""}`.trim(),
  );
  expect([said, plan.outside]).toEqual([expected, outside]);
});

const choice: GridColumn = {
  key: "direction",
  label: "方向",
  width: 5,
  of: { on: "indicator", field: "direction" },
  options: [{ value: "increase", label: "増やす" }],
};
const count: GridColumn = { key: "page", label: "ページ", width: 5, of: { on: "node", field: "page" } };
test.each([
  [choice, "増やす", undefined],
  [choice, "increase", undefined],
  [choice, "ふやす", "『ふやす』は増やすのどれか"],
  [count, "１２", undefined],
  [count, "12頁", "『12頁』は数でない"],
])("columnProblem(%o, %s)", (column, text, expected) =>
  expect(
    columnProblem(column, text, {
      notChoice: "『{text}』は{options}のどれか",
      notNumber: "『{text}』は数でない",
    }),
  ).toBe(expected),
);
