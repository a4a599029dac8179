import { fieldName } from "../../core/cycle/entryField.ts";
import { promiseOutcomes } from "../../core/cycle/evaluationForm.ts";
import { isGraded } from "../../core/cycle/formRows.ts";
import type { Evaluation } from "../../core/cycle/review.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Db } from "../../store/databases.ts";
import { saveEvaluation, saveOwnGrades } from "../../store/evaluations.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";

/** Keeps what an approved submission says about its sheet, and the grades that the city gave its rows itself. A reason
 * beside the mechanical grade itself is kept too: it says why the city agrees. */
export async function recordEvaluation(
  tx: Db,
  actor: Actor,
  { submission, rows, last, asked }: LoadedSubmission,
  text: (name: string) => string,
): Promise<void> {
  const outcome = promiseOutcomes.find((one) => one === text("promise"));
  const written = (["causes", "issues", "direction", "resources", "hintAnswer"] as const).flatMap((name) =>
    text(name) === "" ? [] : [[name, text(name)] as const],
  );
  const evaluation: Evaluation = {
    analysis: text("analysis"),
    nextSteps: text("nextSteps"),
    ...Object.fromEntries(written),
    ...(outcome && {
      promise: { outcome, note: text("promiseNote"), promised: last?.nextSteps ?? "" },
    }),
    ...(text("sheetGrade") !== "" && {
      sheetGrade: { band: text("sheetGrade"), reason: text("sheetGradeReason") },
    }),
  };
  await saveEvaluation(tx, actor.municipalityId, submission.id, evaluation);
  const grades = asked.form.parts.rowGrade.isAsked
    ? rows.filter(isGraded).map(({ series: { id: seriesId } }) => ({
        seriesId,
        band: text(fieldName({ kind: "grade", seriesId })),
        reason: text(fieldName({ kind: "gradeReason", seriesId })),
      }))
    : [];
  await saveOwnGrades(
    tx,
    actor.municipalityId,
    submission.id,
    grades.filter(({ band }) => band !== ""),
  );
}
