import { inputLook, Problem } from "../ui/Field.tsx";
import { useShell } from "../useShell.ts";
import { ConflictChoice } from "./ConflictChoice.tsx";
import { useEntry } from "./EntryContext.ts";
import { FieldMemory } from "./EntryField.tsx";
import type { FieldPage } from "./present.ts";

interface ChoiceProps {
  readonly field: FieldPage;
  readonly label: string;
  /** What an empty choice says. */
  readonly empty: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** One of a list, in a field of the entry form. */
export function EntrySelect({
  field,
  label,
  empty,
  choices,
  hiddenLabel = false,
}: ChoiceProps & { readonly hiddenLabel?: boolean }) {
  const { conflicts } = useEntry();
  const { langOf } = useShell();
  const conflict = conflicts.find(({ name }) => name === field.name);
  return (
    <div className="min-w-0">
      <label htmlFor={field.id} className={hiddenLabel ? "sr-only" : "block font-bold"}>
        {label}
      </label>
      <select
        id={field.id}
        name={field.name}
        defaultValue={conflict?.mine ?? field.value}
        aria-invalid={field.problem || conflict ? true : undefined}
        aria-describedby={field.problem ? `${field.id}-problem` : undefined}
        className={`${hiddenLabel ? "" : "mt-1"} ${inputLook}`}
      >
        <option value="">{empty}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={langOf(choice.label)}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldMemory field={field} />
      <Problem id={field.id} problem={field.problem} />
      {conflict && <ConflictChoice conflict={conflict} />}
    </div>
  );
}

/** A few choices beside each other; the first one takes an answer back. */
export function EntryRadios({ field, label, empty, choices }: ChoiceProps) {
  const { conflicts } = useEntry();
  const conflict = conflicts.find(({ name }) => name === field.name);
  const value = conflict?.mine ?? field.value;
  return (
    <fieldset aria-describedby={field.problem ? `${field.id}-problem` : undefined}>
      <legend className="font-bold">{label}</legend>
      <div className="flex flex-wrap gap-x-6">
        {[...choices, { value: "", label: empty }].map((choice, index) => (
          <label key={choice.value} className="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              // What lists name as wrong leads to the first of them.
              id={index === 0 ? field.id : undefined}
              type="radio"
              name={field.name}
              value={choice.value}
              defaultChecked={choice.value === value}
              className="size-5 accent-key-900"
            />
            {choice.label}
          </label>
        ))}
      </div>
      <FieldMemory field={field} />
      <Problem id={field.id} problem={field.problem} />
      {conflict && <ConflictChoice conflict={conflict} />}
    </fieldset>
  );
}
