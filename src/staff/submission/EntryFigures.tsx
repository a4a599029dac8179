import { useShell } from "../useShell.ts";
import { CellValue } from "./CellValue.tsx";
import { useEntry } from "./EntryContext.ts";
import { EntryInput } from "./EntryField.tsx";
import { Beside, ColumnHeads } from "./EntryRows.tsx";
import type { FigurePage } from "./present.ts";

/** Supporting figures: the series so far, and its next year. */
export function EntryFigures({ figures }: { readonly figures: readonly FigurePage[] }) {
  const { words, years } = useEntry();
  const { dataLang } = useShell();
  return (
    <>
      <ColumnHeads />
      {figures.map(({ label, past, last, field }) => (
        <div key={field.id} className="entry-grid items-start gap-y-2 border-b border-solid-gray-300 py-4">
          <div>
            <label htmlFor={field.id} className="font-bold">
              <span lang={dataLang}>{label}</span>
              <span className="sr-only">
                {words.entry.thisYear} {years.current.full}
              </span>
            </label>
            <dl id={`${field.id}-past`} className="flex flex-wrap gap-x-4 text-solid-gray-800">
              {past.slice(0, -1).map(({ year, cell }) => (
                <div key={year.western} className="flex gap-1.5">
                  <dt className="text-solid-gray-700">{year.short}</dt>
                  <dd>
                    <CellValue cell={cell} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
          <Beside id={`${field.id}-last`} label={last?.year.short ?? words.entry.lastYear}>
            {last ? <CellValue cell={last.cell} /> : "–"}
          </Beside>
          <EntryInput field={field} besides={`${field.id}-last ${field.id}-past`} />
        </div>
      ))}
    </>
  );
}
