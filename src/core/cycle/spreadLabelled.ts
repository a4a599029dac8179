import { foldWidth } from "../text/foldWidth.ts";
import { parseLabelledReadings } from "../text/parseLabelledReadings.ts";
import { parseReading } from "../text/parseReading.ts";
import { toUnit } from "../text/unit.ts";
import { fieldName } from "./entryField.ts";
import { isTyped, type FormRow } from "./formRows.ts";

/** A text that holds the values of several series, with the field that each of them belongs to. */
export interface Spread {
  /** The field that it was typed into. */
  readonly from: string;
  readonly typed: string;
  readonly parts: readonly { readonly field: string; readonly label: string; readonly text: string }[];
  /** A field that holds another value already: nothing is put over it. */
  readonly blockedBy: { readonly label: string; readonly value: string } | null;
}

/** Finds what was typed into one field for several series of its indicator: `平日 0.99 休日 1.00`, `4校･13回`.
 * Each label must be that of a series that is typed here, or each unit that of one series alone. */
export function findSpreads(rows: readonly FormRow[], valueOf: (name: string) => string): Spread[] {
  const groups = Map.groupBy(rows.filter(isTyped), ({ placement }) => placement.id);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => group.flatMap((row) => spreadOf(row, group, valueOf) ?? []));
}

function spreadOf(
  row: FormRow,
  group: readonly FormRow[],
  valueOf: (name: string) => string,
): Spread | undefined {
  const from = nameOf(row);
  const typed = valueOf(from);
  const alone = parseReading(typed, { unit: row.series.unit });
  if (alone.kind !== "unreadable" && alone.kind !== "text") return undefined;
  const units = group.map(({ series }) => series.unit ?? "");
  const read = parseLabelledReadings(typed, {
    unit: new Set(units).size === 1 ? row.series.unit : null,
    // No list of labels fits where a series has none.
    labels: group.every(({ series }) => series.label) ? group.map(labelOf) : [],
    units: units.every(Boolean) ? units : [],
  });
  if (!Array.isArray(read)) return undefined;
  const parts = read.flatMap(({ label, reading }) => {
    const to =
      group.find((one) => labelOf(one) === label) ??
      group.find(({ series }) => toUnit(series.unit ?? "").base === toUnit(label).base);
    return to ? [{ field: nameOf(to), label: to.series.label ?? label, text: reading.raw }] : [];
  });
  if (parts.length !== group.length) return undefined;
  const other = parts.find(
    ({ field, text }) => field !== from && !["", text].includes(valueOf(field).trim()),
  );
  return {
    from,
    typed,
    parts,
    blockedBy: other ? { label: other.label, value: valueOf(other.field) } : null,
  };
}

const nameOf = ({ series }: FormRow) => fieldName({ kind: "actual", seriesId: series.id });
const labelOf = ({ series }: FormRow) => foldWidth(series.label ?? "").trim();
