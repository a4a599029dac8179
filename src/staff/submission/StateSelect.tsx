import { missingStates } from "../../core/cycle/valueState.ts";
import { inputLook, Problem } from "../ui/Field.tsx";
import { ConflictChoice } from "./ConflictChoice.tsx";
import { useEntry } from "./EntryContext.ts";
import { FieldMemory } from "./EntryField.tsx";
import type { FieldPage } from "./present.ts";

/** How sure the figure beside it is, or why there is none. */
export function StateSelect({ field, name }: { readonly field: FieldPage; readonly name: string }) {
  const { words, conflicts } = useEntry();
  const conflict = conflicts.find((one) => one.name === field.name);
  const value = field.value || "final";
  // A correction is marked by the program; it stays to choose where it stands already.
  const figures = (["final", "preliminary", "estimated", "revised"] as const).filter(
    (state) => state !== "revised" || value === state,
  );
  return (
    <div className="w-32 shrink-0">
      <label htmlFor={field.id} className="sr-only">
        {name} {words.entry.status}
      </label>
      <select
        id={field.id}
        name={field.name}
        defaultValue={conflict?.mine ?? value}
        aria-describedby={field.problem ? `${field.id}-problem` : undefined}
        aria-invalid={field.problem || conflict ? true : undefined}
        className={inputLook}
      >
        <optgroup label={words.entry.stateFigure}>
          {figures.map((state) => (
            <option key={state} value={state}>
              {words.entry[state]}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.entry.stateMissing}>
          {missingStates.map((state) => (
            <option key={state} value={state}>
              {words.entry[state]}
            </option>
          ))}
        </optgroup>
      </select>
      <FieldMemory field={{ ...field, value }} />
      <Problem id={field.id} problem={field.problem} />
      {conflict && <ConflictChoice conflict={conflict} />}
    </div>
  );
}
