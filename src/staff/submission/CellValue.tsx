import type { CellText } from "../present/cell.ts";
import { useShell } from "../useShell.ts";

/** A figure as it is printed, with its status, its time and its note. */
export function CellValue({ cell }: { readonly cell: CellText }) {
  const { langOf } = useShell();
  return (
    <span className={cell.missing ? "text-solid-gray-700" : undefined}>
      <span lang={langOf(cell.text)}>{cell.text}</span>
      {cell.status && <small className="ms-1 text-[0.875rem]">{cell.status}</small>}
      {cell.asOf && (
        <small
          lang={langOf(cell.asOf)}
          className="block text-[0.875rem] whitespace-normal text-solid-gray-700"
        >
          {cell.asOf}
        </small>
      )}
      {cell.note && (
        <small
          lang={langOf(cell.note)}
          className="block text-[0.875rem] whitespace-normal text-solid-gray-700"
        >
          {cell.note}
        </small>
      )}
    </span>
  );
}
