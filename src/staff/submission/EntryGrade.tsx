import { Disclosure } from "../ui/Disclosure.tsx";
import { useEntry } from "./EntryContext.ts";
import { EntrySelect } from "./EntryChoice.tsx";
import { EntryInput } from "./EntryField.tsx";
import type { GradePage } from "./presentEvaluation.ts";

/** The city's own grade of a row, folded away until it is given: the mechanical one stands without it.
 * @param name what the row is called */
export function EntryGrade({ grade, name }: { readonly grade: GradePage; readonly name: string }) {
  const { words } = useEntry();
  const { field, reason, needsReason } = grade;
  const isInUse = field.value !== "" || reason.value !== "" || reason.problem !== null;
  return (
    <Disclosure summary={words.evaluation.grade} open={isInUse}>
      <p className="text-solid-gray-700">{words.evaluation.gradeHelp}</p>
      <EntrySelect
        field={field}
        label={`${name} ${grade.name}`}
        hiddenLabel
        empty={words.evaluation.asMechanical}
        choices={grade.choices}
      />
      <div className="mt-2 mb-2">
        <label htmlFor={reason.id}>
          <span className="sr-only">
            {name} {grade.name}{" "}
          </span>
          {words.evaluation.reason}
        </label>
        <EntryInput field={{ ...reason, problem: reason.problem ?? needsReason }} align="start" />
      </div>
    </Disclosure>
  );
}
