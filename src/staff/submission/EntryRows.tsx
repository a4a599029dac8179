import type { ReactNode } from "react";
import { fill } from "../messages/fill.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Select } from "../ui/Select.tsx";
import { Tag } from "../ui/Tag.tsx";
import { YearHeading } from "../ui/YearHeading.tsx";
import { useShell } from "../useShell.ts";
import { CellValue } from "./CellValue.tsx";
import { useEntry } from "./EntryContext.ts";
import { EntryInput, FieldMemory } from "./EntryField.tsx";
import type { FieldPage, RowPage } from "./present.ts";

/** Indicators with their costs: one block a row, all inputs in one column. */
export function EntryRows({ rows }: { readonly rows: readonly RowPage[] }) {
  return (
    <>
      <ColumnHeads withTarget />
      {rows.map((row) => (
        <IndicatorBlock key={row.key} row={row} />
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

function IndicatorBlock({ row }: { readonly row: RowPage }) {
  const { words, years } = useEntry();
  const { dataLang } = useShell();
  const name = row.seriesLabel ? `${row.name}（${row.seriesLabel}）` : row.name;
  const id = row.actual?.id ?? row.key;
  return (
    <div role="group" aria-label={name} className="border-b border-solid-gray-420 py-5">
      <div className="entry-grid items-start gap-y-2">
        <div className="max-lg:-order-2">
          {row.actual ? (
            <label htmlFor={row.actual.id} className="font-bold">
              <span lang={dataLang}>{name}</span>
              <span className="sr-only">
                {words.entry.thisYear} {years.current.full} {words.entry.actual}
              </span>
            </label>
          ) : (
            <p className="font-bold" lang={dataLang}>
              {name}
            </p>
          )}
          <p className="flex flex-wrap items-center gap-x-4 text-solid-gray-800">
            {row.isRepeat && <Tag look="plain">{words.entry.repeat}</Tag>}
            <span>
              {words.entry.baseline} {row.baselineYear.short} <CellValue cell={row.baseline} />
            </span>
            {!row.actual && <span lang={dataLang}>{row.department}</span>}
          </p>
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
        {row.actual ? (
          <div>
            <EntryInput
              field={row.actual}
              unit={row.unit}
              besides={`${id}-last ${id}-target`}
              after={row.status && <StatusSelect field={row.status} name={name} />}
            />
            <Progress row={row} />
            {row.note && <NoteField field={row.note} name={name} />}
          </div>
        ) : (
          <p className="text-solid-gray-700">{row.enteredAt ?? words.entry.enteredElsewhere}</p>
        )}
        <Beside id={`${id}-target`} label={words.entry.target} early>
          <CellValue cell={row.target} />
        </Beside>
      </div>
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

function StatusSelect({ field, name }: { readonly field: FieldPage; readonly name: string }) {
  const { words } = useEntry();
  const options = (["final", "preliminary", "revised", "estimated"] as const).map((value) => ({
    value,
    label: words.entry[value],
  }));
  return (
    <div className="w-28 shrink-0">
      <Select
        id={field.id}
        name={field.name}
        label={`${name} ${words.entry.status}`}
        hiddenLabel
        defaultValue={field.value || "final"}
        options={options}
      />
      <FieldMemory field={{ ...field, value: field.value || "final" }} />
    </div>
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
