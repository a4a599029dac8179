import { z } from "zod";
import type { Words } from "../text/words.ts";

/** What an evaluation may ask for, in the order in which the form asks: 現状分析, 要因分析, 課題, 昨年度の約束, 今後の取組,
 * 今後の方向性, 資源の方向, the city's own grade of each row and of the whole sheet. */
export const evaluationParts = [
  "analysis",
  "causes",
  "issues",
  "promise",
  "nextSteps",
  "direction",
  "resources",
  "rowGrade",
  "sheetGrade",
] as const;
export type EvaluationPart = (typeof evaluationParts)[number];

/** What came of last year's promise: 行った, 一部行った, まだ. */
export const promiseOutcomes = ["kept", "partly", "notYet"] as const;
export type PromiseOutcome = (typeof promiseOutcomes)[number];

export const promiseWords: Readonly<Record<PromiseOutcome, Words>> = {
  kept: { ja: "行った", en: "Kept" },
  partly: { ja: "一部行った", en: "Partly kept" },
  notYet: { ja: "まだ", en: "Not yet" },
};

/** As many characters as a text may be asked to keep to, and as few. */
export const textLimits = { least: 20, most: 4000 } as const;
/** As many choices as a list may have. */
export const mostChoices = 12;

const words = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
const part = z.strictObject({
  isAsked: z.boolean(),
  isRequired: z.boolean(),
  /** What the city calls it. */
  name: words,
  /** Most characters of the text, or of the note or reason beside a choice. */
  limit: z.int().min(textLimits.least).max(textLimits.most),
});
const choice = z.strictObject({ value: z.string().min(1), words });

/** What a city asks for in its evaluations. A review keeps the form with which it was opened. */
export const evaluationForm = z.strictObject({
  parts: z.strictObject(Object.fromEntries(evaluationParts.map((id) => [id, part])) as PartShape),
  directions: z.array(choice).min(1).max(mostChoices),
  resources: z.array(choice).min(1).max(mostChoices),
  /** Whether published sheets say what came of last year's promise. */
  showsPromise: z.boolean(),
});
type PartShape = Record<EvaluationPart, typeof part>;
export type EvaluationForm = z.infer<typeof evaluationForm>;
export type PartSetting = EvaluationForm["parts"][EvaluationPart];

const setting = (ja: string, en: string, limit: number, isRequired = false): PartSetting => ({
  isAsked: true,
  isRequired,
  name: { ja, en },
  limit,
});
const choiceOf = (value: string, ja: string, en: string) => ({ value, words: { ja, en } });

/** The form of a city that has not set its own: the two texts of the source form must be written, everything else may
 * be. The directions are those that most offices use (DOMAIN 2.3). */
export const defaultEvaluationForm: EvaluationForm = {
  parts: {
    analysis: setting("現状分析", "Current state", 800, true),
    causes: setting("要因分析", "Causes", 400),
    issues: setting("課題", "Issues", 400),
    promise: setting("昨年度の取組の結果", "What came of last year's next steps", 200),
    nextSteps: setting("今後の取組", "Next steps", 800, true),
    direction: setting("今後の方向性", "Direction", 200),
    resources: setting("予算・人員の方向", "Resources", 200),
    rowGrade: setting("市の判定", "The city's own grade", 200),
    sheetGrade: { ...setting("総合判定", "Overall grade", 200), isAsked: false },
  },
  directions: [
    choiceOf("expand", "拡充", "Expand"),
    choiceOf("continue", "継続", "Continue"),
    choiceOf("improve", "改善", "Improve"),
    choiceOf("reduce", "縮小", "Reduce"),
    choiceOf("merge", "統合", "Merge"),
    choiceOf("suspend", "休止", "Suspend"),
    choiceOf("abolish", "廃止", "Abolish"),
    choiceOf("complete", "完了", "Complete"),
  ],
  resources: [
    choiceOf("increase", "増", "Increase"),
    choiceOf("same", "同", "Same"),
    choiceOf("decrease", "減", "Decrease"),
    choiceOf("none", "なし", "None"),
  ],
  showsPromise: true,
};

/** The two texts of the source form alone: what reviews asked for that were opened before cities had forms. */
export const plainEvaluationForm: EvaluationForm = {
  ...defaultEvaluationForm,
  parts: Object.fromEntries(
    evaluationParts.map((id) => {
      const isAsked = id === "analysis" || id === "nextSteps";
      return [id, { ...defaultEvaluationForm.parts[id], isAsked }];
    }),
  ) as EvaluationForm["parts"],
};

/** The texts and choices that every sheet must have once. Last year's promise is no part of it, since not every sheet
 * has one. */
export function requiredOnce({ parts }: EvaluationForm): Exclude<EvaluationPart, "promise" | "rowGrade">[] {
  return evaluationParts.flatMap((id) =>
    id !== "promise" && id !== "rowGrade" && parts[id].isAsked && parts[id].isRequired ? [id] : [],
  );
}
