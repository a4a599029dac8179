import type { ReactNode } from "react";

/** A box to tick with its words; the whole line can be clicked. Ticked, it sends `yes`. */
export function Checkbox({
  id,
  name,
  label,
  defaultChecked = false,
  lang,
}: {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly defaultChecked?: boolean;
  readonly lang?: string | undefined;
}) {
  return (
    <label htmlFor={id} lang={lang} className="flex min-h-9 items-start gap-2 py-1">
      <input
        id={id}
        name={name}
        type="checkbox"
        value="yes"
        defaultChecked={defaultChecked}
        className="mt-1 size-5 shrink-0 accent-key-900"
      />
      <span>{label}</span>
    </label>
  );
}
