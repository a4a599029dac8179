import type { ReactNode } from "react";

export const inputLook =
  "block w-full min-h-12 rounded-8 border bg-white px-3 py-2 text-[1rem] leading-150 hover:border-black aria-invalid:border-error-1 aria-invalid:border-2 border-solid-gray-600";

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  readonly problem?: string | null | undefined;
  readonly type?: "text" | "password" | "email" | "date";
  readonly defaultValue?: string | undefined;
  readonly autoComplete?: string;
  readonly required?: boolean;
  readonly lang?: string | undefined;
  /** Id of a list of values to choose from; others may be typed. */
  readonly list?: string;
}

/** A labelled input with its hint and what is wrong with it, tied together for screen readers. */
export function Field({
  id,
  name,
  label,
  hint,
  problem,
  type = "text",
  defaultValue,
  autoComplete,
  required,
  lang,
  list,
}: FieldProps) {
  return (
    <div className="max-w-md">
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-solid-gray-700">
          {hint}
        </p>
      )}
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        required={required}
        lang={lang}
        list={list}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
        className={`mt-1 ${inputLook}`}
      />
      <Problem id={id} problem={problem} />
    </div>
  );
}

/** What is wrong with a field, below it. */
export function Problem({
  id,
  problem,
}: {
  readonly id: string;
  readonly problem?: string | null | undefined;
}) {
  if (!problem) return null;
  return (
    <p id={`${id}-problem`} className="mt-1 text-error-2">
      <span aria-hidden="true">＊</span>
      {problem}
    </p>
  );
}

/** Ids of the hint and the problem of a field, as far as they are shown. */
export function describedBy(id: string, hint?: string | null, problem?: string | null): string | undefined {
  return [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ") || undefined;
}
