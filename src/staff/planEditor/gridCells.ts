import { fieldFormOf } from "./fieldForms.ts";
import type { Unit } from "./unit.ts";

/** What the rows of the grid can be. */
export const gridKinds = ["indicators", "programmes", "nodes"] as const;
export type GridKind = (typeof gridKinds)[number];

/** A column of the grid: which field, or which baseline or target, its cells are. */
export interface GridColumn {
  readonly key: string;
  readonly label: string;
  /** Width in rem. */
  readonly width: number;
  readonly of:
    | { readonly on: "node" | "programme" | "indicator" | "series"; readonly field: string }
    | {
        readonly on: "value";
        readonly kind: "baseline" | "target";
        readonly term: "annual" | "mid" | "final" | null;
        readonly fiscalYear: number | null;
      }
    | null;
  /** The only texts that a cell may hold, with what they stand for. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export interface GridRow {
  readonly id: string;
  /** What the row is called where it is named. */
  readonly name: string;
  readonly href: string;
  readonly ids: Readonly<Partial<Record<"node" | "programme" | "indicator" | "series", string>>>;
  /** One text for each column; null where the row has no such cell. */
  readonly cells: readonly (string | null)[];
  /** Fiscal years of baselines and targets where they differ from the column's. */
  readonly years: Readonly<Record<string, number | null>>;
  /** For reading what is typed. */
  readonly unit: string | null;
  readonly milestone: boolean;
}

const noRest = { operator: null, period: null, source: null, note: null, accumulated: false };

export const cellKey = (row: GridRow, column: GridColumn): string => `g.${row.id}.${column.key}`;

/** Whether a cell can be typed into. */
export const isOpen = (row: GridRow, column: GridColumn, index: number): boolean =>
  column.of !== null && row.cells[index] !== null;

/** The unit of a cell, with the text that it showed; undefined where it cannot be changed. */
export function cellUnit(row: GridRow, column: GridColumn, before: string): Unit | undefined {
  const { of } = column;
  if (of === null) return undefined;
  if (of.on === "value") {
    const { kind, term } = of;
    const fiscalYear = column.key in row.years ? (row.years[column.key] ?? null) : of.fiscalYear;
    const at = {
      planIndicatorId: row.ids.indicator ?? "",
      seriesId: row.ids.series ?? "",
      kind,
      term,
      fiscalYear,
    };
    return { on: "value", at, before, rest: noRest };
  }
  return { on: of.on, id: row.ids[of.on] ?? "", field: of.field, before: valueOf(column, of, before) };
}

/** The value that a text of a cell stands for, as the field keeps it. */
function valueOf(column: GridColumn, { on, field }: { on: string; field: string }, text: string): unknown {
  const typed = typedText(column, text) ?? text;
  switch (fieldFormOf(on, field)) {
    case "lineOrNull":
    case "textOrNull":
      return typed === "" ? null : typed;
    case "count":
      return typed === "" ? null : Number(typed);
    case "list":
      return typed === "" ? [] : typed.split("、");
    default:
      return typed;
  }
}

/** What goes with the form for a text of a cell; undefined for a text that is no choice of the column. */
export function typedText({ options }: GridColumn, text: string): string | undefined {
  if (!options) return text;
  return options.find(({ label, value }) => label === text.trim() || value === text.trim())?.value;
}

/** The entries of a form for a cell that is to hold another text. */
export function cellEntries(row: GridRow, column: GridColumn, from: string, to: string): [string, string][] {
  const unit = cellUnit(row, column, from);
  const typed = typedText(column, to);
  if (!unit || typed === undefined) return [];
  const key = cellKey(row, column);
  return [
    [`u.${key}`, JSON.stringify(unit)],
    [key, typed],
  ];
}
