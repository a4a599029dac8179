import { inputLook } from "./Field.tsx";

interface SelectProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hiddenLabel?: boolean;
  readonly defaultValue?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly lang?: string | undefined;
}

/** A native list to choose from. */
export function Select({ id, name, label, hiddenLabel = false, defaultValue, options, lang }: SelectProps) {
  return (
    <div>
      <label htmlFor={id} className={hiddenLabel ? "sr-only" : "block font-bold"}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        lang={lang}
        className={`${inputLook} ${hiddenLabel ? "" : "mt-1"}`}
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
