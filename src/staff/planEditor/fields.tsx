import type { ReactNode } from "react";
import { inputLook } from "../ui/Field.tsx";
import { useShell } from "../useShell.ts";
import { useEditing } from "./Editing.tsx";
import type { Unit } from "./unit.ts";
import { UnitBox, useSaved } from "./Unit.tsx";

export const smallInput = `${inputLook} min-h-10 py-1.5`;

interface FieldOf {
  /** Key of the unit, unlike any other on the page. */
  readonly name: string;
  readonly unit: Unit;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly className?: string;
}

/** Ids of what explains an input: its hint, and the fault that the unit may have. */
function useDescribed(name: string, hint: string | undefined) {
  const isFaulty = name in useEditing().problems;
  return {
    "aria-invalid": isFaulty || undefined,
    "aria-describedby":
      [hint ? `${name}-hint` : "", isFaulty ? `${name}-problem` : ""].filter(Boolean).join(" ") || undefined,
  };
}

function Labelled({
  name,
  unit,
  label,
  hint,
  className,
  children,
}: FieldOf & { readonly children: ReactNode }) {
  return (
    <UnitBox name={name} unit={unit} {...(className ? { className } : {})}>
      <label htmlFor={name} className="block font-bold">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-[0.875rem] text-solid-gray-700">
          {hint}
        </p>
      )}
      {children}
    </UnitBox>
  );
}

/** One line of text. */
export function LineField({ value, ...field }: FieldOf & { readonly value: string }) {
  const { dataLang } = useShell();
  return (
    <Labelled {...field}>
      <input
        id={field.name}
        name={field.name}
        ref={useSaved<HTMLInputElement>(value)}
        defaultValue={value}
        lang={dataLang}
        autoComplete="off"
        className={`mt-1 ${smallInput}`}
        {...useDescribed(field.name, field.hint)}
      />
    </Labelled>
  );
}

/** A text of several lines. */
export function TextField({
  value,
  rows = 3,
  ...field
}: FieldOf & { readonly value: string; readonly rows?: number }) {
  const { dataLang } = useShell();
  return (
    <Labelled {...field}>
      <textarea
        id={field.name}
        name={field.name}
        rows={rows}
        ref={useSaved<HTMLTextAreaElement>(value)}
        defaultValue={value}
        lang={dataLang}
        className={`mt-1 field-sizing-content ${inputLook} leading-170`}
        {...useDescribed(field.name, field.hint)}
      />
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of a list. */
export function ChoiceField({
  value,
  options,
  ...field
}: FieldOf & { readonly value: string; readonly options: readonly Option[] }) {
  return (
    <Labelled {...field}>
      <select
        id={field.name}
        name={field.name}
        ref={useSaved<HTMLSelectElement>(value)}
        defaultValue={value}
        className={`mt-1 ${smallInput}`}
        {...useDescribed(field.name, field.hint)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Some of a list, as ticks. */
export function TicksField({
  values,
  options,
  ...field
}: FieldOf & { readonly values: readonly string[]; readonly options: readonly Option[] }) {
  const { dataLang } = useShell();
  const chosen = options.filter(({ value }) => values.includes(value)).map(({ label }) => label);
  return (
    <UnitBox name={field.name} unit={field.unit} className={field.className ?? ""}>
      <details className="group">
        <summary className="flex min-h-10 flex-wrap items-baseline gap-x-3">
          <span className="font-bold">{field.label}</span>
          <span lang={dataLang}>{chosen.join("・") || "–"}</span>
          <span aria-hidden="true" className="text-key-900">
            ▾
          </span>
        </summary>
        <div
          role="group"
          aria-label={field.label}
          tabIndex={0}
          className="mt-1 max-h-64 overflow-y-auto [fieldset:disabled_&]:max-h-none [fieldset:disabled_&]:overflow-visible border border-solid-gray-420 p-3"
        >
          <input type="hidden" name={field.name} value="" />
          <div className="grid gap-x-4 sm:grid-cols-2">
            {options.map(({ value, label }) => (
              <label key={value} className="flex min-h-8 items-center gap-2" lang={dataLang}>
                <input
                  type="checkbox"
                  name={field.name}
                  value={value}
                  // Ticks follow what is saved when somebody else, or an undo, changes it.
                  key={String(values.includes(value))}
                  defaultChecked={values.includes(value)}
                  className="size-5 shrink-0 accent-key-900"
                />
                {label}
              </label>
            ))}
          </div>
        </div>
      </details>
    </UnitBox>
  );
}

/** Yes or no. */
export function TickField({ value, ...field }: FieldOf & { readonly value: boolean }) {
  return (
    <UnitBox name={field.name} unit={field.unit} className={field.className ?? ""}>
      <label className="flex min-h-10 items-center gap-2">
        <input
          type="checkbox"
          name={field.name}
          key={String(value)}
          defaultChecked={value}
          className="size-5 shrink-0 accent-key-900"
        />
        {field.label}
      </label>
    </UnitBox>
  );
}
