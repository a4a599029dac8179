import type { EvaluationField } from "../../core/cycle/entryField.ts";
import type { FormField } from "../../core/cycle/entryForm.ts";
import type { Evaluation } from "../../core/cycle/review.ts";
import { missingStateOf } from "../../core/cycle/valueState.ts";
import type { Observation } from "../../core/indicator/indicator.ts";
import { recordedGrant } from "./grantViews.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";

/** What stands in each field now: what was typed, else what is recorded for the year. */
export function entryValues(loaded: LoadedSubmission) {
  const { fields, entries, year, review, node, submission, grants } = loaded;
  const evaluation = year.evaluations.find(
    ({ nodeId, orgUnitId }) => nodeId === node.id && orgUnitId === submission.orgUnitId,
  );
  const recorded = ({ field }: FormField): string => {
    switch (field.kind) {
      case "actual":
        return observationOf(field.seriesId)?.reading.raw ?? "";
      case "status":
        return stateOf(observationOf(field.seriesId));
      case "asOf":
        return observationOf(field.seriesId)?.asOf ?? "";
      case "note":
        return observationOf(field.seriesId)?.note ?? "";
      case "cost":
        return (
          year.costs.find(
            (cost) =>
              cost.placementId === field.placementId &&
              cost.seriesId === field.seriesId &&
              cost.fiscalYear === review.fiscalYear,
          )?.reading.raw ?? ""
        );
      case "figure":
        return (
          year.figures
            .find(({ id }) => id === field.figureId)
            ?.values.find(({ fiscalYear }) => fiscalYear === field.fiscalYear)?.reading.raw ?? ""
        );
      case "grade":
        return gradeOf(field.seriesId)?.band ?? "";
      case "gradeReason":
        return gradeOf(field.seriesId)?.reason ?? "";
      case "grantIncrement":
      case "grantCost":
      case "grantEffect":
      case "grantEffectReason":
      case "grantFuture":
        return recordedGrant(grants, field, review.fiscalYear);
      default:
        return evaluation ? recordedText(evaluation, field.kind) : "";
    }
  };
  const gradeOf = (seriesId: string) => year.ownGrades?.find((grade) => grade.seriesId === seriesId);
  const observationOf = (seriesId: string) =>
    year.observations.find((o) => o.seriesId === seriesId && o.fiscalYear === review.fiscalYear);
  const values = new Map(
    fields.map((field) => [field.name, entries.get(field.name)?.value ?? recorded(field)]),
  );
  return (name: string): string => values.get(name) ?? "";
}

function recordedText(evaluation: Evaluation, field: EvaluationField): string {
  switch (field) {
    case "promise":
      return evaluation.promise?.outcome ?? "";
    case "promiseNote":
      return evaluation.promise?.note ?? "";
    case "sheetGrade":
      return evaluation.sheetGrade?.band ?? "";
    case "sheetGradeReason":
      return evaluation.sheetGrade?.reason ?? "";
    default:
      return evaluation[field] ?? "";
  }
}

function stateOf(value: Observation | undefined): string {
  const reason = value?.reading.kind === "missing" ? missingStateOf(value.reading.reason) : undefined;
  return reason ?? value?.status ?? "final";
}
