import { mostYears } from "../../core/grant/grantProject.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { inputLook, Problem } from "../ui/Field.tsx";
import { useShell } from "../useShell.ts";

/** One short field for each year that a project may have. */
export function YearFields({
  name,
  label,
  typed,
  problems,
  words,
}: {
  readonly name: string;
  readonly label: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly words: Dictionary["grants"];
}) {
  const { dataLang } = useShell();
  return (
    <fieldset>
      <legend className="font-bold">{label}</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-7">
        {Array.from({ length: mostYears }, (_, year) => {
          const id = `${name}.${year}`;
          return (
            <div key={year}>
              <label htmlFor={id}>
                <span className="sr-only">{label} </span>
                {fill(words.nth, { n: year + 1 })}
              </label>
              <input
                id={id}
                name={id}
                defaultValue={typed[id] ?? ""}
                lang={dataLang}
                autoComplete="off"
                aria-invalid={problems[id] ? true : undefined}
                aria-describedby={problems[id] ? `${id}-problem` : undefined}
                className={`${inputLook} text-end`}
              />
              <Problem id={id} problem={problems[id]} />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
