import type { ReactNode } from "react";
import { describedBy, inputLook, Problem } from "../ui/Field.tsx";
import { useShell } from "../useShell.ts";

const small = `${inputLook} min-h-10 py-1.5`;

interface FieldOf {
  /** Name and id: the same that a problem is told for. */
  readonly name: string;
  readonly label: ReactNode;
  readonly problems: Readonly<Record<string, string>>;
  readonly className?: string;
}

function Labelled({
  name,
  label,
  problems,
  className,
  children,
}: FieldOf & { readonly children: ReactNode }) {
  return (
    <div className={className}>
      <label htmlFor={name} className="block font-bold">
        {label}
      </label>
      {children}
      <Problem id={name} problem={problems[name]} />
    </div>
  );
}

const faulty = ({ name, problems }: FieldOf) => ({
  "aria-invalid": problems[name] ? true : undefined,
  "aria-describedby": describedBy(name, null, problems[name]),
});

/** One line of text. */
export function Line({
  value,
  english = false,
  ...field
}: FieldOf & { readonly value: string; readonly english?: boolean }) {
  const { langOf } = useShell();
  return (
    <Labelled {...field}>
      <input
        id={field.name}
        name={field.name}
        defaultValue={value}
        lang={english ? "en" : langOf(value)}
        autoComplete="off"
        className={`mt-1 ${small}`}
        {...faulty(field)}
      />
    </Labelled>
  );
}

/** A native list to choose from. */
export function Choice({
  value,
  options,
  ...field
}: FieldOf & {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <Labelled {...field}>
      <select
        id={field.name}
        name={field.name}
        defaultValue={value}
        className={`mt-1 ${small}`}
        {...faulty(field)}
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

/** A small button of a row: what it does is said in full to those who cannot see the row. */
export function RowButton({
  step,
  label,
  disabled = false,
  id,
  children,
}: {
  readonly step: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly id?: string;
  readonly children: string;
}) {
  return (
    <button
      type="submit"
      id={id}
      name="intent"
      value={step}
      aria-label={label}
      disabled={disabled}
      className="link-plain min-h-8 cursor-pointer px-1 disabled:cursor-default disabled:text-solid-gray-536 disabled:no-underline"
    >
      {children}
    </button>
  );
}
