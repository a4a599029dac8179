import { useState } from "react";
import { describedBy, inputLook, Problem } from "./Field.tsx";

interface TextAreaProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly defaultValue: string;
  readonly limit: number;
  readonly rows: number;
  readonly problem?: string | null | undefined;
  /** Words of the counter with `{n}` put in; without a script the limit alone is shown. */
  readonly counter: (count: number) => string;
  readonly lang?: string | undefined;
}

/** A long text with a counter. Typing past the limit is allowed and said, so that pasted text is not cut. */
export function TextArea({
  id,
  name,
  label,
  defaultValue,
  limit,
  rows,
  problem,
  counter,
  lang,
}: TextAreaProps) {
  const [count, setCount] = useState(lengthOf(defaultValue));
  const hint = counter(count);
  return (
    <div>
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        lang={lang}
        defaultValue={defaultValue}
        onInput={(event) => setCount(lengthOf(event.currentTarget.value))}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, hint, problem)}
        className={`mt-1 field-sizing-content min-h-40 ${inputLook} leading-170`}
      />
      <p
        id={`${id}-hint`}
        className={`text-end ${count > limit ? "font-bold text-error-2" : "text-solid-gray-700"}`}
      >
        {hint}
      </p>
      <Problem id={id} problem={problem} />
    </div>
  );
}

/** Characters as people count them: a surrogate pair (𠮷) is one. */
function lengthOf(text: string): number {
  return [...text.replace(/\r\n/g, "\n")].length;
}
