import { useEffect, useRef } from "react";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { GridColumn, GridRow } from "./gridCells.ts";
import type { PastedCell, PastePlan } from "./gridPaste.ts";

const mostShown = 30;

/** What a paste would change and what of it cannot be read, cell by cell, before anything is written. */
export function PastePreview({
  plan,
  table,
  words,
  onClose,
}: {
  readonly plan: PastePlan;
  readonly table: { readonly columns: readonly GridColumn[]; readonly rows: readonly GridRow[] };
  readonly words: Dictionary["grid"];
  readonly onClose: (isTaken: boolean) => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { dataLang } = useShell();
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector("button")?.focus();
  }, []);
  const good = plan.cells.filter(({ problem }) => problem === null);
  const bad = plan.cells.filter(({ problem }) => problem !== null);
  const shown = [...bad, ...good].slice(0, mostShown);
  const left = plan.cells.length - shown.length;
  const button = "min-h-11 cursor-pointer rounded-8 border border-key-900 px-5 font-bold hover:underline";
  const line = ({ row, column, from, to, problem }: PastedCell) => (
    <tr key={`${row}-${column}`}>
      <RowHead>
        <span lang={dataLang}>{table.rows[row]?.name}</span>
      </RowHead>
      <Cell>
        <span className="whitespace-nowrap">{table.columns[column]?.label}</span>
      </Cell>
      <Cell>
        <span lang={dataLang}>{from || "－"}</span>
      </Cell>
      <Cell>
        <strong lang={dataLang}>{to || "－"}</strong>
        {problem && <p className="min-w-48 text-error-2">＊{problem}</p>}
      </Cell>
    </tr>
  );
  return (
    <dialog
      ref={dialog}
      aria-labelledby="paste-title"
      onClose={() => onClose(false)}
      className="m-auto max-h-[90vh] w-[min(60rem,94vw)] overflow-y-auto border border-solid-gray-900 bg-white p-6 backdrop:bg-black/40"
    >
      <h2 id="paste-title" className="text-std-20B-150">
        {words.preview}
      </h2>
      <p className="mt-2">{good.length > 0 ? fill(words.changes, { n: good.length }) : words.nothing}</p>
      {bad.length > 0 && (
        <p className="font-bold text-error-2">{fill(words.unreadable, { n: bad.length })}</p>
      )}
      {plan.outside > 0 && <p>{fill(words.outside, { n: plan.outside })}</p>}
      {shown.length > 0 && (
        <div className="mt-4">
          <Table caption={words.preview} hiddenCaption>
            <thead className="whitespace-nowrap">
              <tr>
                <Head>{words.row}</Head>
                <Head>{words.column}</Head>
                <Head>{words.from}</Head>
                <Head>{words.to}</Head>
              </tr>
            </thead>
            <tbody>{shown.map(line)}</tbody>
          </Table>
          {left > 0 && <p className="mt-2">{fill(words.more, { n: left })}</p>}
        </div>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {good.length > 0 && (
          <button type="button" onClick={() => onClose(true)} className={`${button} bg-key-900 text-white`}>
            {words.apply}
          </button>
        )}
        <button type="button" onClick={() => onClose(false)} className={`${button} bg-white text-key-900`}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
