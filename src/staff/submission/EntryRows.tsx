import type { ReactNode } from "react";
import { fill } from "../messages/fill.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Tag } from "../ui/Tag.tsx";
import { YearHeading } from "../ui/YearHeading.tsx";
import { useShell } from "../useShell.ts";
import { CellValue } from "./CellValue.tsx";
import { useEntry } from "./EntryContext.ts";
import { EntryInput } from "./EntryField.tsx";
import { EntryGrade } from "./EntryGrade.tsx";
import { EntryValue } from "./EntryValue.tsx";
import { rowName, withParts, type FieldPage, type RowPage } from "./present.ts";

/** Indicators with their costs: one block a row, all inputs in one column. */
export function EntryRows({ rows }: { readonly rows: readonly RowPage[] }) {
  return (
    <>
      <ColumnHeads withTarget />
      {withParts(rows).map(({ row, parts }) => (
        <IndicatorBlock key={row.key} row={row} parts={parts} />
      ))}
    </>
  );
}

/** The heads of the columns stay in sight; small screens name each value in its place instead. */
export function ColumnHeads({ withTarget = false }: { readonly withTarget?: boolean }) {
  const { words, years } = useEntry();
  return (
    <div
      aria-hidden="true"
      className="entry-grid hidden! border-b border-solid-gray-900 bg-white pb-1 font-bold lg:grid! tall:sticky top-0 z-10 pt-2"
    >
      <span className="self-end">{words.entry.item}</span>
      <span className="self-end text-end font-normal text-solid-gray-800">
        {words.entry.lastYear} <YearHeading label={years.last} />
      </span>
      <span className="self-end">
        {words.entry.thisYear} {years.current.full}
      </span>
      <span className="self-end text-end font-normal text-solid-gray-800">
        {withTarget && years.target && (
          <>
            {words.entry.target} <YearHeading label={years.target} />
          </>
        )}
      </span>
    </div>
  );
}

function IndicatorBlock({ row, parts = [] }: { readonly row: RowPage; readonly parts?: readonly RowPage[] }) {
  const { words, years } = useEntry();
  const { dataLang } = useShell();
  const name = rowName(row);
  const id = row.actual?.id ?? row.key;
  return (
    <div
      role="group"
      aria-label={name}
      className={row.isPart ? "pt-4" : "border-b border-solid-gray-420 py-5"}
    >
      <div className="entry-grid items-start gap-y-2">
        <div className={`max-lg:-order-2 ${row.isPart ? "ps-4" : ""}`}>
          <RowName row={row} />
          {!row.isPart && (
            <p className="flex flex-wrap items-center gap-x-4 text-solid-gray-800">
              {row.isRepeat && <Tag look="plain">{words.entry.repeat}</Tag>}
              <span>
                {words.entry.baseline} {row.baselineYear.short} <CellValue cell={row.baseline} />
              </span>
              {!row.actual && !row.derived && <span lang={dataLang}>{row.department}</span>}
            </p>
          )}
          {row.hints.map((hint) => (
            <p key={hint} className="text-solid-gray-800">
              {hint}
            </p>
          ))}
          {row.doubts.length > 0 && (
            <Disclosure summary={words.entry.doubt}>
              {row.doubts.map((doubt) => (
                <p key={doubt} lang={dataLang} className="quote-rule">
                  {doubt}
                </p>
              ))}
            </Disclosure>
          )}
        </div>
        <Beside id={`${id}-last`} label={`${words.entry.lastYear} ${years.last.short}`} early>
          <CellValue cell={row.last} />
        </Beside>
        <div>
          <EntryValue row={row} name={name} />
          <Progress row={row} />
          {row.grade && <EntryGrade grade={row.grade} name={name} />}
          {row.note && <NoteField field={row.note} name={name} />}
        </div>
        {!row.isPart && (
          <Beside id={`${id}-target`} label={words.entry.target} early>
            <CellValue cell={row.target} />
          </Beside>
        )}
      </div>
      {parts.map((part) => (
        <IndicatorBlock key={part.key} row={part} />
      ))}
      {row.cost && (
        <div className="entry-grid mt-4 items-start gap-y-2">
          <label htmlFor={row.cost.id} className="lg:pt-2.5">
            <span className="sr-only" lang={dataLang}>
              {name}{" "}
            </span>
            {words.entry.cost}
            <span className="ms-3 text-solid-gray-700">{words.entry.costHint}</span>
          </label>
          <Beside id={`${row.cost.id}-last`} label={`${words.entry.lastYear} ${years.last.short}`}>
            <CellValue cell={row.lastCost} />
          </Beside>
          <EntryInput field={row.cost} besides={`${row.cost.id}-last`} />
        </div>
      )}
    </div>
  );
}

/** The name of a row, which is the label of its field where it has one. A part says only which part it is. */
function RowName({ row }: { readonly row: RowPage }) {
  const { words, years } = useEntry();
  const { dataLang } = useShell();
  const shown = row.isPart ? (row.seriesLabel ?? row.name) : rowName(row);
  if (!row.actual) {
    return (
      <p className="font-bold" lang={dataLang}>
        {shown}
      </p>
    );
  }
  return (
    <label htmlFor={row.actual.id} className={row.isPart ? "" : "font-bold"}>
      <span lang={dataLang}>
        {row.isPart && <span aria-hidden="true">└ </span>}
        {shown}
      </span>
      <span className="sr-only">
        {words.entry.thisYear} {years.current.full} {words.entry.actual}
      </span>
    </label>
  );
}

/** A figure beside the input; where columns do not fit, its name stands before it. */
export function Beside({
  id,
  label,
  early = false,
  children,
}: {
  readonly id: string;
  readonly label: string;
  /** Before the input on small screens, although it stands behind it in its column. */
  readonly early?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <p id={id} className={`flex gap-3 lg:block lg:pt-2.5 lg:text-end ${early ? "max-lg:-order-1" : ""}`}>
      <span className="text-solid-gray-700 lg:sr-only">{label} </span>
      {children}
    </p>
  );
}

function Progress({ row }: { readonly row: RowPage }) {
  const { words } = useEntry();
  if (!row.progress) return null;
  return (
    <div className="mt-1">
      <p>
        → {row.progress.band && <BandChip {...row.progress.band} />} {row.progress.summary}
      </p>
      {row.progress.explanation.length > 0 && (
        <Disclosure summary={words.entry.how}>
          {row.progress.explanation.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Disclosure>
      )}
    </div>
  );
}

function NoteField({ field, name }: { readonly field: FieldPage; readonly name: string }) {
  const { words } = useEntry();
  return (
    <Disclosure summary={words.entry.noteOpen} open={field.value !== "" || field.problem !== null}>
      <EntryInput field={field} label={fill("{name} {note}", { name, note: words.entry.note })} />
    </Disclosure>
  );
}
