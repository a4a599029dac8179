import { isSame } from "../core/plan/edit/isSame.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { RowDifference } from "../core/plan/rowDifference.ts";
import { jsonColumns, planRows, planTableKeys, type PlanRow, type PlanTable } from "./planRows.ts";

export const planTables = Object.keys(planTableKeys) as PlanTable[];

/** The rows in which a plan version differs before and after an edit; of a changed row only the changed columns. What
 * the city knows of a programme or indicator stays when the version gives it up. */
export function planDifference(before: PlanContent, after: PlanContent): RowDifference[] {
  const old = planRows(before);
  const now = planRows(after);
  const adopted = new Set(after.indicators.map(({ indicator }) => indicator.id));
  return planTables.flatMap((table) =>
    tableDifference(table, old[table], now[table]).filter((difference) => {
      // The city's name of a programme is that of the plan that brought it.
      if (table === "programme") return difference.before === null;
      if (difference.after !== null) return true;
      const indicatorId = indicatorOf(difference);
      return indicatorId === undefined || adopted.has(indicatorId);
    }),
  );
}

/** The indicator to whose definition a row belongs; undefined for rows of the version itself. */
export function indicatorOf({ table, key, before, after }: RowDifference): string | undefined {
  if (table === "indicator") return String(key.id);
  if (table === "indicator_department") return String(key.indicator_id);
  return table === "series" ? String((after ?? before)?.indicator_id) : undefined;
}

/** A row as differences hold it: JSON columns as values. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** The rows of a plan version by table and key. */
export function rowsByKey(
  content: PlanContent,
): (table: string, key: RowDifference["key"]) => PlainRow | undefined {
  const rows = planRows(content);
  const byTable = new Map(
    planTables.map((table) => [
      table as string,
      new Map(rows[table].map((row) => [keyText(table, row), row])),
    ]),
  );
  return (table, key) => {
    // A key that was kept as JSON has its columns in another order.
    const row = byTable.get(table)?.get(keyText(table as PlanTable, key));
    return row && plainRow(row);
  };
}

function tableDifference(table: PlanTable, before: PlanRow[], after: PlanRow[]): RowDifference[] {
  const old = new Map(before.map((row) => [keyText(table, row), row]));
  const now = new Map(after.map((row) => [keyText(table, row), row]));
  const removed = [...old].flatMap(([key, row]): RowDifference[] =>
    now.has(key) ? [] : [{ table, key: keyOf(table, row), before: plainRow(row), after: null }],
  );
  const others = [...now].flatMap(([key, row]): RowDifference[] => {
    const known = old.get(key);
    if (!known) return [{ table, key: keyOf(table, row), before: null, after: plainRow(row) }];
    const columns = Object.keys(row).filter((name) => !isSameCell(name, known[name], row[name]));
    if (columns.length === 0) return [];
    return [{ table, key: keyOf(table, row), before: cells(known, columns), after: cells(row, columns) }];
  });
  return [...removed, ...others];
}

function isSameCell(
  name: string,
  one: PlanRow[string] | undefined,
  other: PlanRow[string] | undefined,
): boolean {
  return one === other || (jsonColumns.has(name) && isSame(plain(name, one), plain(name, other)));
}

function keyOf(table: PlanTable, row: PlanRow): RowDifference["key"] {
  return Object.fromEntries(planTableKeys[table].map((column) => [column, row[column] as string | number]));
}

const keyText = (table: PlanTable, row: PlanRow) => JSON.stringify(Object.values(keyOf(table, row)));

const plain = (name: string, value: unknown): unknown =>
  jsonColumns.has(name) && typeof value === "string" ? JSON.parse(value) : value;

const plainRow = (row: PlanRow): PlainRow => cells(row, Object.keys(row));

const cells = (row: PlanRow, columns: readonly string[]): PlainRow =>
  Object.fromEntries(columns.map((name) => [name, plain(name, row[name])]));
