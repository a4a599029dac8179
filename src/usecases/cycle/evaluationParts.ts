import { fieldName } from "../../core/cycle/entryField.ts";
import { evaluationParts as partIds } from "../../core/cycle/evaluationForm.ts";
import type { FormRow } from "../../core/cycle/formRows.ts";
import { fieldView } from "./fieldView.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";
import type { EvaluationPartView, FieldView, GradeView } from "./views.ts";

const noteOf = { promise: "promiseNote", sheetGrade: "sheetGradeReason" } as const;

/** What the evaluation of a submission asks for, each part beside what was written a year ago. */
export function evaluationParts(
  loaded: LoadedSubmission,
  view: (name: string) => FieldView,
): EvaluationPartView[] {
  const { asked, fields } = loaded;
  return partIds.flatMap((part): EvaluationPartView[] => {
    const field = part === "rowGrade" ? undefined : fields.find(({ name }) => name === part);
    if (part === "rowGrade" || !field) return [];
    const { name, isRequired, limit } = asked.form.parts[part];
    return [
      {
        part,
        name,
        isRequired,
        limit,
        field: view(part),
        note: part === "promise" || part === "sheetGrade" ? view(noteOf[part]) : null,
        choices: field.choices ?? [],
        last: lastOf(loaded, part),
      },
    ];
  });
}

/** What stood there a year ago; of the promise what was promised, which need not be quoted twice. */
function lastOf({ last, asked, fields }: LoadedSubmission, part: EvaluationPartView["part"]): string | null {
  if (!last) return null;
  switch (part) {
    case "promise":
      return last.nextSteps;
    case "nextSteps":
      return fields.some(({ name }) => name === "promise") ? null : last.nextSteps;
    case "direction":
    case "resources": {
      const { directions, resources } = asked.form;
      const choices = part === "direction" ? directions : resources;
      return choices.find(({ value }) => value === last[part])?.words.ja ?? null;
    }
    case "sheetGrade":
      return last.sheetGrade?.reason ?? null;
    default:
      return last[part] ?? null;
  }
}

/** The field of the city's own grade of a row; null where none is asked for, or where another department gives it. */
export function gradeView(
  loaded: LoadedSubmission,
  { series }: FormRow,
  value: (name: string) => string,
): GradeView | null {
  const names = {
    grade: fieldName({ kind: "grade", seriesId: series.id }),
    reason: fieldName({ kind: "gradeReason", seriesId: series.id }),
  };
  const grade = loaded.fields.find(({ name }) => name === names.grade);
  const reason = loaded.fields.find(({ name }) => name === names.reason);
  if (!grade || !reason) return null;
  const { name, limit } = loaded.asked.form.parts.rowGrade;
  return {
    field: fieldView(loaded, value, names.grade),
    reason: fieldView(loaded, value, names.reason),
    choices: grade.choices ?? [],
    name,
    limit,
    needsReason: value(names.reason).trim() === "" ? (reason.neededWhen?.(value) ?? null) : null,
  };
}
