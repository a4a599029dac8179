import { planLines } from "../../core/contradictions/planLines.ts";
import { checkSheet } from "../../core/contradictions/texts/checkSheet.ts";
import { fieldName } from "../../core/cycle/entryField.ts";
import { readFigure } from "../../core/cycle/entryForm.ts";
import type { YearContent } from "../../core/cycle/yearContent.ts";
import type { Figure } from "../../core/indicator/indicator.ts";
import type { LoadedSubmission } from "../cycle/loadSubmission.ts";
import { typedYear } from "../cycle/typedYear.ts";
import { placesOf } from "./placesOf.ts";
import type { HintList } from "./views.ts";

/** Words of a department's own evaluation and its supporting figures that may not fit the figures of the sheet, with
 * what is typed now. Hints alone: nothing waits for them. */
export function sheetHints(loaded: LoadedSubmission, value: (name: string) => string): HintList {
  const { plan, node, review, presets } = loaded;
  const here = new Set(
    plan.placements.filter(({ nodeId }) => nodeId === node.id).map(({ planIndicatorId }) => planIndicatorId),
  );
  const year = yearNow(loaded, value);
  const lines = planLines(plan, year, presets, ({ id }) => here.has(id));
  const hints = checkSheet(plan, year, node, lines);
  const placeOf = placesOf([plan]);
  return {
    planId: plan.plan.id,
    planTitle: plan.plan.title,
    fiscalYear: review.fiscalYear,
    hints: [...new Map(hints.map((hint) => [hint.key, hint])).values()].map((hint) => ({
      ...hint,
      evidence: hint.evidence.map((one) => ({ ...one, place: placeOf(one) })),
      indicators: [],
    })),
  };
}

/** The year with what this department typed; what others wrote is theirs to look at. */
function yearNow(loaded: LoadedSubmission, value: (name: string) => string): YearContent {
  const { node, submission, review, figures } = loaded;
  const typed = typedYear(loaded, value);
  const texts = ["causes", "issues"] as const;
  return {
    ...typed,
    figures: figures.map((figure) => figureNow(figure, review.fiscalYear, value)),
    evaluations: [
      {
        nodeId: node.id,
        orgUnitId: submission.orgUnitId,
        analysis: value("analysis"),
        nextSteps: value("nextSteps"),
        ...Object.fromEntries(texts.map((name) => [name, value(name)])),
      },
    ],
  };
}

function figureNow(figure: Figure, fiscalYear: number, value: (name: string) => string): Figure {
  const text = value(fieldName({ kind: "figure", figureId: figure.id, fiscalYear }));
  const reading = text.trim() === "" ? undefined : readFigure(figure, text);
  return {
    ...figure,
    values: [
      ...figure.values.filter((one) => one.fiscalYear !== fiscalYear),
      ...(reading && reading.kind !== "unreadable" ? [{ fiscalYear, reading }] : []),
    ],
  };
}
