import { fill } from "../messages/fill.ts";
import { inputLook, Problem } from "../ui/Field.tsx";
import { useShell } from "../useShell.ts";
import { useSettings } from "./SettingsContext.ts";

/** A short text of the settings. What somebody else stored meanwhile stands below it where it differs. */
export function SettingInput({
  name,
  label,
  isFigure = false,
}: {
  readonly name: string;
  /** For screen readers: the head of its column is printed once. */
  readonly label: string;
  readonly isFigure?: boolean;
}) {
  const { typed, problems } = useSettings();
  const { dataLang } = useShell();
  const problem = problems[name];
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="text-solid-gray-700 lg:sr-only">
        {label}
      </label>
      <input
        id={name}
        name={name}
        defaultValue={typed[name] ?? ""}
        lang={isFigure ? undefined : dataLang}
        inputMode={isFigure ? "numeric" : undefined}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${name}-problem` : undefined}
        className={`${inputLook} ${isFigure ? "text-end" : ""}`}
      />
      <Problem id={name} problem={problem} />
      <Stored name={name} />
    </div>
  );
}

/** A box to tick. */
export function SettingBox({
  name,
  label,
  text,
}: {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}) {
  const { typed, problems, words } = useSettings();
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-center gap-2">
        <input
          id={name}
          type="checkbox"
          name={name}
          aria-label={label}
          defaultChecked={(typed[name] ?? "") !== ""}
          className="size-5 accent-key-900"
        />
        {text}
      </label>
      <Problem id={name} problem={problems[name]} />
      <Stored name={name} say={(value) => (value === "" ? words.off : words.on)} />
    </div>
  );
}

function Stored({
  name,
  say = (value) => value || "－",
}: {
  readonly name: string;
  readonly say?: (value: string) => string;
}) {
  const { typed, stored, words } = useSettings();
  const kept = stored?.[name] ?? "";
  if (!stored || kept === (typed[name] ?? "")) return null;
  return <p className="text-error-2">{fill(words.stored, { value: say(kept) })}</p>;
}
