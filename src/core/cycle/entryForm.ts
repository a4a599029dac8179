import type { Figure } from "../indicator/indicator.ts";
import type { Reading } from "../indicator/reading.ts";
import { parseReading } from "../text/parseReading.ts";
import { parseYen } from "../text/parseYen.ts";
import type { Unreadable } from "../text/unreadable.ts";
import type { Words } from "../text/words.ts";
import { fieldName, type EntryField } from "./entryField.ts";
import { evaluationFields, plainEvaluation, type AskedEvaluation } from "./evaluationFields.ts";
import { hasCost, isTyped, type FormRow } from "./formRows.ts";
import { readEntered } from "./readEntered.ts";
import { refusal } from "./refusals.ts";
import { findSpreads } from "./spreadLabelled.ts";
import { spreadWords } from "./spreadWords.ts";
import { textField } from "./textField.ts";
import { missingStateOf, stateChoices, takesAsOf, valueStatusOf } from "./valueState.ts";

/** What can be typed into a field, and how it is read. */
export interface FormField {
  readonly name: string;
  readonly field: EntryField;
  /** Must be filled before the submission is handed on. */
  readonly required: boolean;
  /** What is wrong with this text; undefined when it can be taken. An empty text is always taken.
   * @param valueOf what stands in the other fields; a value is read together with its state */
  readonly problemOf: (text: string, valueOf?: (name: string) => string) => Words | undefined;
  /** Why it must be filled although it need not be in general: what stands in the other fields asks for it. */
  readonly neededWhen?: (valueOf: (name: string) => string) => Words | undefined;
  /** What it is chosen from; a field without takes what is typed. */
  readonly choices?: readonly { readonly value: string; readonly words: Words }[];
}

const noteLimit = 200;
const nothing = () => "";

/** Every field of a department's part of a sheet in a fiscal year.
 * @param asked what the evaluation asks for
 * @param ofGrants the fields of the grant projects that it reports on */
export function formFields(
  rows: readonly FormRow[],
  figures: readonly Figure[],
  fiscalYear: number,
  asked: AskedEvaluation = plainEvaluation,
  ofGrants: readonly FormField[] = [],
): FormField[] {
  return [
    ...rows.flatMap((row) => [...valueFields(row, rows), ...costFields(row)]),
    ...figures.map((figure) => figureField(figure, fiscalYear)),
    ...ofGrants,
    ...evaluationFields(rows, asked),
  ];
}

/** The fields of a value that is typed; what is worked out of others has none. */
function valueFields(row: FormRow, rows: readonly FormRow[]): FormField[] {
  if (!isTyped(row)) return [];
  const seriesId = row.series.id;
  const asOf = textField({ kind: "asOf", seriesId }, false, noteLimit);
  return [
    actualField(row, rows),
    {
      ...textField({ kind: "status", seriesId }, false, noteLimit),
      problemOf: statusProblem,
      choices: stateChoices,
    },
    ...(takesAsOf(row.adopted.indicator.timeBasis) ? [asOf] : []),
    textField({ kind: "note", seriesId }, false, noteLimit),
  ];
}

function actualField(row: FormRow, rows: readonly FormRow[]): FormField {
  const seriesId = row.series.id;
  const name = fieldName({ kind: "actual", seriesId });
  return {
    name,
    field: { kind: "actual", seriesId },
    required: true,
    problemOf: (text, valueOf = nothing) => {
      const valueNow = (other: string) => (other === name ? text : valueOf(other));
      const spread = findSpreads(rows, valueNow).find(({ from }) => from === name);
      if (spread) return spreadWords(spread);
      const state = valueOf(fieldName({ kind: "status", seriesId }));
      const entered = readEntered(row, text, valueStatusOf(state) || missingStateOf(state) ? state : "");
      return "message" in entered ? entered.message : undefined;
    },
  };
}

function costFields(row: FormRow): FormField[] {
  if (!hasCost(row)) return [];
  const field: EntryField = { kind: "cost", placementId: row.placement.id, seriesId: row.series.id };
  return [figureLike(field, true, (text) => parseYen(text))];
}

/** Reads a value of a supporting figure; its unit stands at the end of its label: 支援実績（件）. */
export function readFigure({ label }: Pick<Figure, "label">, text: string): Reading | Unreadable {
  return parseReading(text, { unit: unitOfLabel(label) });
}

function unitOfLabel(label: string): string | null {
  const inside = /（([^（）]*)）$/.exec(label)?.[1];
  return inside?.split(/[、・]/).at(-1) ?? null;
}

function figureField(figure: Figure, fiscalYear: number): FormField {
  return figureLike({ kind: "figure", figureId: figure.id, fiscalYear }, false, (text) =>
    readFigure(figure, text),
  );
}

function figureLike(
  field: EntryField,
  required: boolean,
  read: (text: string) => Reading | Unreadable,
): FormField {
  return {
    name: fieldName(field),
    field,
    required,
    problemOf: (text) => {
      if (text.trim() === "") return undefined;
      const reading = read(text);
      return reading.kind === "unreadable" ? reading.message : undefined;
    },
  };
}

function statusProblem(text: string): Words | undefined {
  return valueStatusOf(text) || missingStateOf(text) ? undefined : refusal.unknownState;
}

/** Whether a field that must be filled still is not. A state of no figure fills the field of its figure. */
export function isUnfilled(field: EntryField, valueOf: (name: string) => string): boolean {
  if (valueOf(fieldName(field)).trim() !== "") return false;
  if (field.kind !== "actual") return true;
  return !missingStateOf(valueOf(fieldName({ kind: "status", seriesId: field.seriesId })));
}

/** What is missing or unreadable: none of it may be left when the submission is handed on. */
export function formProblems(
  fields: readonly FormField[],
  valueOf: (name: string) => string,
): { field: string; message: Words }[] {
  return fields.flatMap(({ name, field, required, problemOf, neededWhen, choices }) => {
    const isEmpty = isUnfilled(field, valueOf);
    const lacking = required ? (choices ? emptyChoiceWords : emptyWordsOf(field)) : neededWhen?.(valueOf);
    const message = (isEmpty && lacking) || problemOf(valueOf(name), valueOf);
    return message ? [{ field: name, message }] : [];
  });
}

function emptyWordsOf({ kind }: EntryField): Words {
  if (kind === "actual") return emptyWords;
  if (kind === "grantIncrement") return emptyIncrementWords;
  return kind === "cost" || kind === "grantCost" ? emptyCostWords : emptyTextWords;
}

const emptyCostWords: Words = {
  ja: "まだ入力されていません。なければ「－」、0円なら「0」を入力してください。",
  en: "Nothing entered yet. Type “－” for none, “0” for zero yen.",
};

const emptyIncrementWords: Words = {
  ja: "まだ入力されていません。増えていなければ「0」、減ったときは「△50」、分からないときは「集計中」のように入力してください。",
  en: "Nothing entered yet. Type 0 for no rise, △50 for a fall, “集計中” while it is pending.",
};

const emptyTextWords: Words = {
  ja: "まだ入力されていません。",
  en: "Nothing entered yet.",
};

const emptyChoiceWords: Words = {
  ja: "まだ選ばれていません。",
  en: "Nothing chosen yet.",
};

const emptyWords: Words = {
  ja: "まだ入力されていません。値がないときは、状態から理由を選ぶか、「－」や「集計中」のように入力してください。",
  en: "Nothing entered yet. Where there is no value, choose why as its status, or type “－” or “集計中” (pending).",
};
