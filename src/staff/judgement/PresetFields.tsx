import type { ReactNode } from "react";
import type { PresetForm } from "../../core/judgementForm/presetForm.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { BandRows, English } from "./BandRows.tsx";
import { Choice, Line } from "./fields.tsx";
import type { FormOptions } from "./presentOptions.ts";
import { RuleRows } from "./RuleRows.tsx";

/** What each part of the form works with. */
export interface FormPart {
  readonly form: PresetForm;
  readonly words: Dictionary["judgement"];
  readonly options: FormOptions;
  readonly problems: Readonly<Record<string, string>>;
}

/** All fields of a scale. */
export function PresetFields(part: FormPart) {
  const { form, words, options, problems } = part;
  return (
    <div className="grid gap-8">
      <div className="grid gap-3 md:grid-cols-2">
        <Line name="titleJa" label={words.name} value={form.titleJa} problems={problems} />
        <Line
          name="titleEn"
          label={<English words={words} />}
          value={form.titleEn}
          problems={problems}
          english
        />
      </div>
      <div>
        <Choice
          name="actsOn"
          label={words.actsOn}
          value={form.actsOn}
          options={options.actsOn}
          problems={problems}
          className="max-w-xl"
        />
        {form.actsOn === "annual" && <p className="mt-1 text-solid-gray-700">{words.annualHelp}</p>}
        {form.actsOn === "choice" && <p className="mt-1 text-solid-gray-700">{words.choiceHelp}</p>}
      </div>
      <BandRows {...part} />
      <RuleRows {...part} />
      <WordRow {...part} name="unevaluable" title={words.unevaluable} fields={form.unevaluable}>
        <input type="hidden" name="unevaluable.id" value={form.unevaluable.id} />
      </WordRow>
      <fieldset className="min-w-0">
        <legend className="text-std-18B-160">{words.states}</legend>
        <p className="mb-2">{words.statesLead}</p>
        <div className="grid gap-3">
          {options.states.map(({ value, label }) => (
            <WordRow
              key={value}
              {...part}
              name={`chosen.${value}`}
              title={label}
              fields={form.chosen[value]}
              isSmall
            />
          ))}
        </div>
      </fieldset>
      <Only {...part} />
      <div className="grid gap-3 md:grid-cols-2">
        <Line name="noteJa" label={<Note words={words} />} value={form.noteJa} problems={problems} />
        <Line
          name="noteEn"
          label={<English words={words} />}
          value={form.noteEn}
          problems={problems}
          english
        />
      </div>
    </div>
  );
}

function Note({ words }: Pick<FormPart, "words">) {
  return (
    <>
      {words.note}
      <span className="font-normal text-solid-gray-700">{words.optional}</span>
    </>
  );
}

function WordRow({
  name,
  title,
  fields,
  words,
  problems,
  isSmall = false,
  children,
}: FormPart & {
  readonly name: string;
  readonly title: string;
  readonly fields: { readonly symbol: string; readonly ja: string; readonly en: string };
  readonly isSmall?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className={isSmall ? "font-bold" : "text-std-18B-160"}>{title}</legend>
      {children}
      <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-2 md:grid-cols-[5.5rem_minmax(0,1fr)_minmax(0,1fr)]">
        <Line name={`${name}.symbol`} label={words.symbol} value={fields.symbol} problems={problems} />
        <Line name={`${name}.ja`} label={words.word} value={fields.ja} problems={problems} />
        <Line
          name={`${name}.en`}
          label={<English words={words} />}
          value={fields.en}
          problems={problems}
          english
          className="col-span-2 md:col-span-1"
        />
      </div>
    </fieldset>
  );
}

/** For which indicators the scale is: folded away, since most scales are for all. */
function Only({ form, words, options, problems }: FormPart) {
  const isUsed = form.directions.length + form.timeBases.length > 0 || form.rateMethod !== "";
  return (
    <Disclosure summary={<span className="text-std-18B-160">{words.only}</span>} open={isUsed}>
      <p>{words.onlyLead}</p>
      <Ticks
        name="directions"
        title={words.directions}
        options={options.directions}
        chosen={form.directions}
      />
      <Ticks name="timeBases" title={words.timeBases} options={options.timeBases} chosen={form.timeBases} />
      <Choice
        name="rateMethod"
        label={words.rateMethod}
        value={form.rateMethod}
        options={options.rateMethods}
        problems={problems}
        className="mt-3 max-w-xl"
      />
    </Disclosure>
  );
}

function Ticks({
  name,
  title,
  options,
  chosen,
}: {
  readonly name: string;
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
}) {
  return (
    <fieldset className="mt-3 min-w-0">
      <legend className="font-bold">{title}</legend>
      <div className="flex flex-wrap gap-x-6">
        {options.map(({ value, label }) => (
          <label key={value} className="flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              name={`${name}.${value}`}
              value="on"
              defaultChecked={chosen.includes(value)}
              className="size-5 shrink-0 accent-key-900"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
