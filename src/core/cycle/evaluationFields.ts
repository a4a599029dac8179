import type { Band } from "../progress/judgement/preset.ts";
import type { Words } from "../text/words.ts";
import { fieldName, type EntryField } from "./entryField.ts";
import type { FormField } from "./entryForm.ts";
import { plainEvaluationForm, promiseOutcomes, promiseWords, type EvaluationForm } from "./evaluationForm.ts";
import { isGraded, type FormRow } from "./formRows.ts";
import { choiceField, textField } from "./textField.ts";

/** What the evaluation of a sheet asks for, and what its questions rest on. */
export interface AskedEvaluation {
  readonly form: EvaluationForm;
  /** Whether there is a promise of last year to report on. */
  readonly hasPromise: boolean;
  /** The bands from which the city's own grade of a row is chosen; of the whole sheet where no row is given. */
  readonly bandsOf: (row?: FormRow) => readonly Pick<Band, "id" | "symbol" | "word">[];
  /** The mechanical grade of a row with what is typed now; undefined where there is no value yet. */
  readonly mechanicalOf: (row: FormRow, valueOf: (name: string) => string) => string | undefined;
}

/** Two texts and nothing else. */
export const plainEvaluation: AskedEvaluation = {
  form: plainEvaluationForm,
  hasPromise: false,
  bandsOf: () => [],
  mechanicalOf: () => undefined,
};

/** How long an answer to the hints may be, in characters. */
export const hintAnswerLimit = 200;

/** The fields of the evaluation, in the order in which the form asks. */
export function evaluationFields(rows: readonly FormRow[], asked: AskedEvaluation): FormField[] {
  const { parts, directions, resources } = asked.form;
  const text = (kind: "analysis" | "causes" | "issues" | "nextSteps"): FormField[] =>
    parts[kind].isAsked ? [textField({ kind }, parts[kind].isRequired, parts[kind].limit)] : [];
  const choice = (kind: "direction" | "resources", choices: EvaluationForm["directions"]): FormField[] =>
    parts[kind].isAsked ? [choiceField({ kind }, parts[kind].isRequired, choices)] : [];
  return [
    ...gradeFields(rows, asked),
    ...text("analysis"),
    ...text("causes"),
    ...text("issues"),
    ...promiseFields(asked),
    ...text("nextSteps"),
    ...choice("direction", directions),
    ...choice("resources", resources),
    ...sheetGradeFields(asked),
    textField({ kind: "hintAnswer" }, false, hintAnswerLimit),
  ];
}

/** The city's own grade of each row, with the reason where it is not the mechanical one. */
function gradeFields(
  rows: readonly FormRow[],
  { form, bandsOf, mechanicalOf }: AskedEvaluation,
): FormField[] {
  const { isAsked, isRequired, limit } = form.parts.rowGrade;
  if (!isAsked) return [];
  return rows.filter(isGraded).flatMap((row) => {
    const bands = bandsOf(row);
    const seriesId = row.series.id;
    const grade = choiceField({ kind: "grade", seriesId }, isRequired, choicesOf(bands));
    const reason = noteField({ kind: "gradeReason", seriesId }, grade, limit);
    return [
      grade,
      {
        ...reason,
        neededWhen: (valueOf: (name: string) => string) => {
          const chosen = valueOf(grade.name);
          const mechanical = mechanicalOf(row, valueOf);
          if (chosen === "" || chosen === mechanical) return undefined;
          return differs(bands.find(({ id }) => id === mechanical));
        },
      },
    ];
  });
}

/** Why a reason is needed beside a grade that is not the mechanical one. */
export function differs(mechanical: Pick<Band, "symbol" | "word"> | undefined): Words {
  const named = (locale: "ja" | "en") =>
    mechanical ? `${mechanical.symbol}${mechanical.word[locale]}` : { ja: "なし", en: "none" }[locale];
  return {
    ja: `機械的な判定（${named("ja")}）と異なる判定です。理由を入力してください。`,
    en: `This is not the mechanical grade (${named("en")}). Type the reason.`,
  };
}

function promiseFields({ form, hasPromise }: AskedEvaluation): FormField[] {
  const { isAsked, isRequired, limit } = form.parts.promise;
  if (!isAsked || !hasPromise) return [];
  const choices = promiseOutcomes.map((value) => ({ value, words: promiseWords[value] }));
  const outcome = choiceField({ kind: "promise" }, isRequired, choices);
  return [outcome, noteField({ kind: "promiseNote" }, outcome, limit)];
}

/** No rule grades a whole sheet, so its grade always has a reason. */
function sheetGradeFields({ form, bandsOf }: AskedEvaluation): FormField[] {
  const { isAsked, isRequired, limit } = form.parts.sheetGrade;
  if (!isAsked) return [];
  const grade = choiceField({ kind: "sheetGrade" }, isRequired, choicesOf(bandsOf()));
  return [
    grade,
    {
      ...noteField({ kind: "sheetGradeReason" }, grade, limit),
      neededWhen: (valueOf) =>
        valueOf(grade.name) === ""
          ? undefined
          : { ja: "判定の理由を入力してください。", en: "Type the reason of the grade." },
    },
  ];
}

const choicesOf = (bands: ReturnType<AskedEvaluation["bandsOf"]>) =>
  bands.map(({ id, symbol, word }) => ({
    value: id,
    words: { ja: `${symbol} ${word.ja}`.trim(), en: `${symbol} ${word.en}`.trim() },
  }));

/** A note beside a choice: without the choice it says nothing. */
function noteField(field: EntryField, choice: FormField, limit: number): FormField {
  const plain = textField(field, false, limit);
  const name = fieldName(choice.field);
  return {
    ...plain,
    problemOf: (text, valueOf) => {
      const isAlone = text.trim() !== "" && valueOf !== undefined && valueOf(name) === "";
      return isAlone ? aloneWords : plain.problemOf(text);
    },
  };
}

const aloneWords: Words = {
  ja: "選択肢が選ばれていません。選ぶか、この文を消してください。",
  en: "Nothing is chosen beside it. Choose, or delete this text.",
};
