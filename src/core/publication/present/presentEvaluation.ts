import { defaultEvaluationForm, plainEvaluationForm, promiseWords } from "../../cycle/evaluationForm.ts";
import type { Evaluation } from "../../cycle/review.ts";
import type { Words } from "../../text/words.ts";
import type { Bilingual } from "../cell.ts";
import type { PublishedAnswer, PublishedOwnGrade } from "../evaluationDocument.ts";
import { presentBands } from "./presentBands.ts";
import type { Presenting } from "./presentSheet.ts";

/** What a department wrote about its part of a sheet; answers to hints are for staff alone. */
export function presentEvaluation(presented: Presenting, nodeId: string, orgUnitId: string) {
  const { recorded, at, year } = presented;
  const evaluation = recorded.evaluation(nodeId, orgUnitId);
  const answers = evaluation ? answersOf(presented, evaluation) : [];
  const { analysis, nextSteps } = (year.evaluationForm ?? plainEvaluationForm).parts;
  const isRenamed =
    analysis.name.ja !== defaultEvaluationForm.parts.analysis.name.ja ||
    nextSteps.name.ja !== defaultEvaluationForm.parts.nextSteps.name.ja;
  return {
    department: at.orgUnit.get(orgUnitId)?.name ?? orgUnitId,
    analysis: evaluation?.analysis ?? "",
    nextSteps: evaluation?.nextSteps ?? "",
    ...(isRenamed && { names: { analysis: analysis.name, nextSteps: nextSteps.name } }),
    ...(answers.length > 0 && { answers }),
  };
}

function answersOf({ year, presets }: Presenting, evaluation: Evaluation): PublishedAnswer[] {
  const { parts, directions, resources, showsPromise } = year.evaluationForm ?? plainEvaluationForm;
  const { promise, sheetGrade } = evaluation;
  const text = (part: "causes" | "issues"): PublishedAnswer[] => {
    const written = evaluation[part];
    return written ? [{ part, name: parts[part].name, text: written }] : [];
  };
  const choice = (
    part: "direction" | "resources",
    choices: readonly { readonly value: string; readonly words: Words }[],
  ): PublishedAnswer[] => {
    const chosen = evaluation[part];
    if (!chosen) return [];
    const words = choices.find(({ value }) => value === chosen)?.words ?? { ja: chosen, en: chosen };
    return [{ part, name: parts[part].name, choice: words }];
  };
  const band = presentBands(presets).find(({ id }) => id === sheetGrade?.band);
  return [
    ...text("causes"),
    ...text("issues"),
    ...(promise && showsPromise
      ? [
          {
            part: "promise" as const,
            name: parts.promise.name,
            choice: promiseWords[promise.outcome],
            promised: promise.promised,
            ...(promise.note && { text: promise.note }),
          },
        ]
      : []),
    ...choice("direction", directions),
    ...choice("resources", resources),
    ...(sheetGrade && band
      ? [
          {
            part: "sheetGrade" as const,
            name: parts.sheetGrade.name,
            choice: withSymbol(band),
            text: sheetGrade.reason,
          },
        ]
      : []),
  ];
}

const withSymbol = ({ symbol, word }: { readonly symbol: string; readonly word: Bilingual }): Bilingual => ({
  ja: `${symbol}${word.ja}`,
  en: `${symbol} ${word.en}`,
});

/** The city's own grade of a series, to stand beside its mechanical one; nothing where it gave none. */
export function presentOwnGrade(
  { recorded, at }: Presenting,
  seriesId: string,
): { ownGrade: PublishedOwnGrade } | undefined {
  const grade = recorded.ownGrade(seriesId);
  if (!grade) return undefined;
  const { band, reason, orgUnitId } = grade;
  return { ownGrade: { band, reason, department: at.orgUnit.get(orgUnitId)?.name ?? orgUnitId } };
}
