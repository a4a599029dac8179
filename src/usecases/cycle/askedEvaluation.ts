import type { AskedEvaluation } from "../../core/cycle/evaluationFields.ts";
import type { EvaluationForm } from "../../core/cycle/evaluationForm.ts";
import type { FormRow } from "../../core/cycle/formRows.ts";
import type { Evaluation } from "../../core/cycle/review.ts";
import { judgeSeries } from "../../core/publication/present/judgeSeries.ts";
import { notEntered } from "../../core/publication/present/cell.ts";
import { indexYear } from "../../core/publication/present/lookup.ts";
import { presetFor, type PlanPresets } from "../../core/publication/present/planPresets.ts";
import { bandsOfPreset } from "../../core/publication/present/presentBands.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";
import { typedYear } from "./typedYear.ts";

/** What the evaluation of a submission asks for: the form of its review, the scales of its plan, last year's promise. */
export function askedEvaluation(
  loaded: Pick<LoadedSubmission, "plan" | "review" | "year" | "rows">,
  {
    form,
    presets,
    last,
  }: {
    readonly form: EvaluationForm;
    readonly presets: PlanPresets;
    readonly last: Evaluation | undefined;
  },
): AskedEvaluation {
  const presetOf = (row: FormRow) => presetFor(presets, row.adopted);
  return {
    form,
    hasPromise: (last?.nextSteps ?? "") !== "",
    bandsOf: (row) => bandsOfPreset(row ? presetOf(row) : presets.plan),
    mechanicalOf: (row, value) => {
      const { plan, review } = loaded;
      const now = indexYear(plan, typedYear(loaded, value));
      const actualOf = (year: number) => now.actual(row.series.id, year).reading;
      if (actualOf(review.fiscalYear) === notEntered) return undefined;
      const { version } = plan;
      return judgeSeries(version, presetOf(row), row.adopted, row.series, review.fiscalYear, actualOf)
        .judgement.band.id;
    },
  };
}
