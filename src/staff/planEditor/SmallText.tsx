import { useShell } from "../useShell.ts";
import { smallInput } from "./fields.tsx";
import { useSaved } from "./Unit.tsx";

/** A short text among others of the same unit. */
export function SmallText({
  name,
  label,
  value,
  size = "w-48",
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly size?: string;
}) {
  const { dataLang } = useShell();
  return (
    <div className={`${size} max-w-full`}>
      <label htmlFor={name} className="block text-[0.875rem]">
        {label}
      </label>
      <input
        id={name}
        name={name}
        ref={useSaved<HTMLInputElement>(value)}
        defaultValue={value}
        lang={dataLang}
        autoComplete="off"
        className={smallInput}
      />
    </div>
  );
}
