import { useState, useRef } from "react";
import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { useShell } from "../useShell.ts";
import { useEditing } from "./Editing.tsx";
import { smallInput, type Option } from "./fields.tsx";
import type { ValueCell } from "./presentIndicator.ts";
import type { IndicatorWords } from "./IndicatorFields.tsx";
import type { CellKind, Understood } from "./understand.ts";
import { SmallText } from "./SmallText.tsx";
import { UnitBox, useSaved } from "./Unit.tsx";

const operators = ["=", ">=", "<=", "milestone", "maintain", "toBeSet"] as const;

/** A baseline or target: the cell as printed, beside it what was understood, and below, folded away, when and by
 * which source. */
export function ValueField({
  cell,
  unit,
  milestone,
  words,
}: {
  readonly cell: ValueCell;
  readonly unit: string | null;
  readonly milestone: boolean;
  readonly words: IndicatorWords;
}) {
  const { problems } = useEditing();
  const { dataLang, locale } = useShell();
  const { key, unit: memory, label, year, sharedWith } = cell;
  const { before, rest, at } = memory;
  const input = useSaved<HTMLInputElement>(before);
  const { understood, read } = useUnderstood({ kind: at.kind, unit, milestone }, locale, cell.understood);
  const isFaulty = key in problems || understood?.isReadable === false;
  const name = year ? `${label} ${year}` : label;
  const text = (part: "period" | "source" | "note", what: string) => (
    <SmallText name={`${key}.${part}`} label={what} value={rest[part] ?? ""} />
  );
  const filled = [rest.period, rest.source, rest.note].filter((one) => one).join("／");
  return (
    <UnitBox name={key} unit={memory} className="border-t border-solid-gray-300 py-2">
      <div className="grid items-baseline gap-x-4 gap-y-1 md:grid-cols-[15rem_10rem_minmax(0,1fr)]">
        <label htmlFor={key}>
          <span className="font-bold">{label}</span>{" "}
          {year && <span className="text-[0.9375rem]">{year}</span>}
        </label>
        <input
          id={key}
          name={key}
          ref={input}
          defaultValue={before}
          lang={dataLang}
          autoComplete="off"
          aria-invalid={isFaulty || undefined}
          aria-describedby={`${key}-read${key in problems ? ` ${key}-problem` : ""}`}
          onInput={({ currentTarget }) => read(currentTarget.value)}
          className={`${smallInput} text-end`}
        />
        <p
          id={`${key}-read`}
          className={understood?.isReadable === false ? "text-error-2" : "text-solid-gray-700"}
        >
          {understood && (
            <>
              <span aria-hidden="true">{understood.isReadable ? "→ " : "＊"}</span>
              {understood.text}
            </>
          )}
          {sharedWith !== null && (
            <span className="ms-2">{fill(words.sharedWith, { label: sharedWith })}</span>
          )}
        </p>
      </div>
      <div className="md:ms-[16rem]">
        <Disclosure
          summary={
            <span className="text-[0.875rem]">
              {filled || words.rest}
              <span className="sr-only"> {name}</span>
            </span>
          }
        >
          <div className="flex flex-wrap items-end gap-3 py-1">
            <input type="hidden" name={`${key}.hasRest`} value="yes" />
            <SmallText
              name={`${key}.year`}
              label={words.year}
              value={at.fiscalYear === null ? "" : String(at.fiscalYear)}
              size="w-28"
            />
            {at.kind === "target" && (
              <Operator
                id={`${key}.operator`}
                label={words.operator}
                value={rest.operator ?? ""}
                options={[
                  { value: "", label: words.operatorAuto },
                  ...operators.map((value) => ({ value, label: words[`operator_${value}`] })),
                ]}
              />
            )}
            {text("period", words.period)}
            {text("source", words.valueSource)}
            {text("note", words.valueNote)}
            <label className="flex min-h-10 items-center gap-2">
              <input
                type="checkbox"
                name={`${key}.accumulated`}
                key={String(rest.accumulated)}
                defaultChecked={rest.accumulated}
                className="size-5 accent-key-900"
              />
              {words.accumulated}
            </label>
          </div>
        </Disclosure>
      </div>
    </UnitBox>
  );
}

/** Reads what is typed at once, with the parser fetched at the first key. */
function useUnderstood(cell: CellKind, locale: "ja" | "en", first: string | null) {
  const [typed, setTyped] = useState<Understood | null | undefined>(undefined);
  const turn = useRef(0);
  const read = async (raw: string) => {
    const mine = ++turn.current;
    const { understand } = await import("./understand.ts");
    if (mine === turn.current) setTyped(understand(raw, cell, locale));
  };
  const saved = first === null ? null : { text: first, isReadable: true };
  return { understood: typed === undefined ? saved : typed, read: (raw: string) => void read(raw) };
}

function Operator({
  id,
  label,
  value,
  options,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
}) {
  return (
    <div className="w-40">
      <label htmlFor={id} className="block text-[0.875rem]">
        {label}
      </label>
      <select
        id={id}
        name={id}
        ref={useSaved<HTMLSelectElement>(value)}
        defaultValue={value}
        className={smallInput}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
