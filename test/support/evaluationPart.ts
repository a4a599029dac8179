import type { EvaluationPart } from "../../src/core/cycle/evaluationForm.ts";
import type { EvaluationPartView, SubmissionView } from "../../src/usecases/cycle/views.ts";

/** A part of the evaluation that the form asks for.
 * @throws Error when it does not */
export function evaluationPart(
  { evaluation }: Pick<SubmissionView, "evaluation">,
  part: EvaluationPart,
): EvaluationPartView {
  const found = evaluation.find((one) => one.part === part);
  if (!found) throw new Error(`The form does not ask for ${part}.`);
  return found;
}
