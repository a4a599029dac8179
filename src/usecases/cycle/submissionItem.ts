import { daysUntil } from "../../core/calendar/days.ts";
import type { EntryField } from "../../core/cycle/entryField.ts";
import { isUnfilled } from "../../core/cycle/entryForm.ts";
import { promiseOutcomes, requiredOnce, type EvaluationForm } from "../../core/cycle/evaluationForm.ts";
import { formRows, hasCost, isTyped } from "../../core/cycle/formRows.ts";
import type { Submission } from "../../core/cycle/submission.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { SubmissionItem } from "./views.ts";

/** One line of a board or task list, with what is still empty in it.
 * @param typed what was typed into a field of this submission; empty text when nothing was
 * @param form what the evaluations of its review ask for */
export function submissionItem(
  plan: PlanContent,
  submission: Submission,
  typed: (field: string) => string,
  today: string,
  form: EvaluationForm,
): SubmissionItem {
  const node = plan.nodes.find(({ id }) => id === submission.nodeId);
  const unit = plan.orgUnits.find(({ id }) => id === submission.orgUnitId);
  const rows = node ? formRows(plan, node, submission.orgUnitId) : [];
  const isDone = submission.state === "approved" || submission.state === "locked";
  const count = (fields: readonly EntryField[]) =>
    isDone ? 0 : fields.filter((field) => isUnfilled(field, typed)).length;
  return {
    id: submission.id,
    nodeId: submission.nodeId,
    sheetNo: node?.sheetNo ?? 0,
    title: node?.title ?? "",
    department: unit?.name ?? submission.orgUnitId,
    orgUnitId: submission.orgUnitId,
    state: submission.state,
    dueOn: submission.dueOn,
    daysLeft: submission.dueOn === null ? null : daysUntil(submission.dueOn, today),
    returnedReason: submission.returnedReason || Object.values(submission.returnedFields).join("、") || null,
    isCorrection: submission.correctionReason !== null,
    returnedBy: submission.state === "returned" ? submission.updatedBy : null,
    returnedAt: submission.state === "returned" ? submission.updatedAt : null,
    updatedAt: submission.updatedAt,
    updatedBy: submission.updatedBy,
    open: {
      indicators: count(rows.filter(isTyped).map(({ series }) => ({ kind: "actual", seriesId: series.id }))),
      costs: count(
        rows
          .filter(hasCost)
          .map(({ placement, series }) => ({ kind: "cost", placementId: placement.id, seriesId: series.id })),
      ),
      texts: count(requiredOnce(form).map((kind) => ({ kind }))),
    },
    promise: promiseOutcomes.find((outcome) => outcome === typed("promise")) ?? null,
  };
}
