import { useEffect, useRef, useState } from "react";
import { useEditing } from "./Editing.tsx";
import { cellEntries, cellKey, type GridColumn, type GridRow } from "./gridCells.ts";
import type { CellAt } from "./gridPaste.ts";

interface Table {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}
interface Change extends CellAt {
  readonly to: string;
}
/** What was typed into a cell; once it is written, shown until the table has it too. */
interface Typed {
  readonly text: string;
  readonly until: number | null;
}

/** What the cells of the grid show, and writing them: a cell shows what was typed at once, and what was refused
 * stays in it until it is put right.
 * @param seq count of edits that the table shows */
export function useGridEdits({ columns, rows }: Table, seq: number) {
  const { send, settle, problems, conflicts, words } = useEditing();
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const shown = useRef({ columns, rows });
  useEffect(() => {
    shown.current = { columns, rows };
  });

  const keyOf = ({ row, column }: CellAt): string => {
    const [one, other] = [rows[row], columns[column]];
    return one && other ? cellKey(one, other) : "";
  };
  const textAt = (at: CellAt): string => {
    const key = keyOf(at);
    const own = typed.get(key);
    const isShown = own && (own.until === null || seq < own.until || key in problems || key in conflicts);
    return isShown ? own.text : (rows[at.row]?.cells[at.column] ?? "");
  };

  const writeAll = (changes: readonly Change[]) => {
    if (changes.length === 0) return;
    const texts = new Map(changes.map((change) => [keyOf(change), change.to]));
    const put = (until: number | null) =>
      setTyped(
        (old) => new Map([...old, ...[...texts].map(([key, text]) => [key, { text, until }] as const)]),
      );
    put(null);
    for (const key of texts.keys()) settle(key);
    send(
      () => {
        const entries = changes.flatMap(({ row, column, to }) => {
          const [one, other] = [shown.current.rows[row], shown.current.columns[column]];
          return one && other ? cellEntries(one, other, one.cells[column] ?? "", to) : [];
        });
        return entries.length > 0 ? new URLSearchParams([["together", "yes"], ...entries]) : null;
      },
      // All of them stand or fall together; what was refused is shown only where something is wrong with it.
      (answer) => put(answer.seq ?? 0),
    );
  };
  return {
    textAt,
    problemAt: (key: string): string | null => {
      const conflict = conflicts[key];
      return problems[key] ?? (conflict ? `${words.conflict}: ${conflict.theirs}` : null);
    },
    writeAll,
    write: (at: CellAt, to: string) => writeAll([{ ...at, to }]),
  };
}
