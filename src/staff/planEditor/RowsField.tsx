import { useEffect, useRef, useState, type ClipboardEvent } from "react";
import { fill } from "../messages/fill.ts";
import { useShell } from "../useShell.ts";
import { useEditing } from "./Editing.tsx";
import { parseTsv } from "./tsv.ts";
import { useSaved } from "./Unit.tsx";

const blankRows = 1;

/** A small table of texts, with an empty row at its end for the next. What is copied in Excel can be pasted into
 * any cell: it fills cells to the right and below. */
export function RowsField({
  name,
  label,
  heads,
  headName,
  rows,
  wide = [],
}: {
  /** Cells are named `NAME.ROW.COLUMN`. */
  readonly name: string;
  readonly label: string;
  readonly heads: readonly string[];
  /** Where the city writes the heads itself: the name of their inputs; the first column has none. */
  readonly headName?: string | undefined;
  readonly rows: readonly (readonly string[])[];
  /** Columns with long texts. */
  readonly wide?: readonly number[];
}) {
  const { words } = useEditing();
  const [more, setMore] = useState(blankRows);
  const table = useRef<HTMLTableElement>(null);
  const pending = useRef<{ row: number; column: number; cells: string[][] } | null>(null);
  const count = rows.length + more;

  useEffect(() => {
    const unit = table.current?.closest<HTMLElement>("[data-unit]");
    const grow = (event: Event) => setMore((event as CustomEvent<number>).detail);
    unit?.addEventListener("rows", grow);
    return () => unit?.removeEventListener("rows", grow);
  }, []);

  const cellAt = (row: number, column: number) =>
    table.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      `[name="${CSS.escape(`${name}.${row}.${column}`)}"]`,
    );
  useEffect(() => {
    const paste = pending.current;
    if (!paste) return;
    pending.current = null;
    paste.cells.forEach((line, down) =>
      line.forEach((text, right) => {
        const cell = cellAt(paste.row + down, paste.column + right);
        if (cell) cell.value = text;
      }),
    );
    cellAt(paste.row, paste.column)?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });

  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const cells = parseTsv(event.clipboardData.getData("text/plain"));
    if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    pending.current = { row, column, cells };
    setMore(Math.max(more, row + cells.length - rows.length + blankRows));
    // The same number of rows renders nothing: then it is put in at once.
    setPasted((times) => times + 1);
  };
  const [, setPasted] = useState(0);

  return (
    <div role="group" aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      <table ref={table} className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th
                key={column}
                scope="col"
                className="px-0.5 pb-1 text-start text-[0.875rem] font-normal text-solid-gray-800"
              >
                {headName && column > 0 ? (
                  <Cell name={headName} value={head} label={fill(words.columnHead, { n: column })} bold />
                ) : (
                  head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          onInput={({ target }) => {
            const last = target instanceof Element && target.closest("tr")?.nextElementSibling === null;
            if (last) setMore((times) => times + 1);
          }}
        >
          {Array.from({ length: count }, (_, row) => (
            <tr key={row}>
              {heads.map((head, column) => (
                <td
                  key={column}
                  className={`p-0.5 align-top ${wide.includes(column) ? "w-1/2 min-w-56" : "min-w-24"}`}
                >
                  <Cell
                    name={`${name}.${row}.${column}`}
                    value={rows[row]?.[column] ?? ""}
                    label={fill(words.cellOf, {
                      head: head || fill(words.columnHead, { n: column }),
                      n: row + 1,
                    })}
                    long={wide.includes(column)}
                    onPaste={(event) => onPaste(event, row, column)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  name,
  value,
  label,
  long = false,
  bold = false,
  onPaste,
}: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly long?: boolean;
  readonly bold?: boolean;
  readonly onPaste?: (event: ClipboardEvent) => void;
}) {
  const { dataLang } = useShell();
  const input = useSaved<HTMLInputElement>(value);
  const area = useSaved<HTMLTextAreaElement>(value);
  const common = {
    name,
    defaultValue: value,
    "aria-label": label,
    lang: dataLang,
    onPaste,
    className: `block w-full rounded-4 border border-solid-gray-420 bg-white px-2 py-1.5 hover:border-black ${bold ? "font-bold" : ""}`,
  };
  if (long)
    return (
      <textarea ref={area} rows={1} {...common} className={`${common.className} field-sizing-content`} />
    );
  return <input ref={input} autoComplete="off" {...common} />;
}
