import type { EntryField } from "../../core/cycle/entryField.ts";
import { readFigure, type FormField } from "../../core/cycle/entryForm.ts";
import { fieldWords } from "../../core/cycle/fieldNames.ts";
import { readEntered } from "../../core/cycle/readEntered.ts";
import type { Reading } from "../../core/indicator/reading.ts";
import { formatReading } from "../../core/text/formatReading.ts";
import { parseYen } from "../../core/text/parseYen.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { entryValues } from "../cycle/entryValues.ts";
import type { LoadedSubmission } from "../cycle/loadSubmission.ts";

/** A field of a published year that an erratum can correct, with what is published in it. */
export interface CorrectableField {
  readonly name: string;
  readonly field: EntryField;
  readonly what: Words;
  /** As it was typed: an erratum starts from this. */
  readonly text: string;
  /** As the public page prints it. */
  readonly printed: string;
  /** Longest text in characters; null for a figure. */
  readonly limit: number | null;
}

/** Figures and texts of a department's part of a published sheet, as they are recorded. The state of a value follows
 * from the correction itself: 訂正. */
export function correctableFields(loaded: LoadedSubmission): CorrectableField[] {
  const recorded = entryValues({ ...loaded, entries: new Map() });
  return loaded.fields
    .filter(({ field }) => correctableKinds.some((kind) => kind === field.kind))
    .map(({ name, field }) => {
      const text = recorded(name);
      return {
        name,
        field,
        what: fieldWords(field, loaded.rows, loaded.figures),
        text,
        printed: printedNow(loaded, field, text),
        limit: limitOf(loaded, field),
      };
    });
}

const texts = ["analysis", "causes", "issues", "nextSteps"] as const;
const correctableKinds = ["actual", "asOf", "note", "cost", "figure", ...texts] as const;
const noteLimit = 200;

function limitOf({ asked }: LoadedSubmission, { kind }: EntryField): number | null {
  const text = texts.find((one) => one === kind);
  if (text) return asked.form.parts[text].limit;
  return kind === "note" || kind === "asOf" ? noteLimit : null;
}

function printedNow({ year, rows, review }: LoadedSubmission, field: EntryField, text: string): string {
  if (field.kind === "actual") {
    const value = year.observations.find(
      (one) => one.seriesId === field.seriesId && one.fiscalYear === review.fiscalYear,
    );
    const unit = rows.find(({ series }) => series.id === field.seriesId)?.series.unit ?? null;
    return value ? formatReading(value.reading, "ja", { unit }) : text;
  }
  if (field.kind === "cost") return printedCost(parseYen(text), text);
  return text;
}

const printedCost = (reading: ReturnType<typeof parseYen>, text: string) =>
  reading.kind === "unreadable" || text.trim() === "" ? text : formatReading(reading, "ja", { unit: "千円" });

/** Reads the correction of a field by the rules of the entry form.
 * @returns the reading of a figure (null for a text), and how the public page prints it
 * @throws UserError `bad-input` naming the field `text` when it is empty or cannot be read */
export function readCorrection(
  loaded: LoadedSubmission,
  formField: FormField,
  text: string,
): { reading: Reading | null; printed: string } {
  const { field } = formField;
  const mayBeEmpty = field.kind === "note" || field.kind === "asOf";
  if (text.trim() === "" && !mayBeEmpty) throw unreadable(emptyWords);
  const problem = formField.problemOf(text, () => "");
  if (problem) throw unreadable(problem);
  switch (field.kind) {
    case "actual": {
      const row = loaded.rows.find(({ series }) => series.id === field.seriesId);
      const entered = row && readEntered(row, text, "final");
      if (entered?.kind !== "entered")
        throw unreadable(entered && "message" in entered ? entered.message : emptyWords);
      const { reading } = entered;
      return { reading, printed: formatReading(reading, "ja", { unit: row?.series.unit ?? null }) };
    }
    case "cost": {
      const reading = parseYen(text);
      if (reading.kind === "unreadable") throw unreadable(reading.message);
      return { reading, printed: printedCost(reading, text) };
    }
    case "figure": {
      const figure = loaded.figures.find(({ id }) => id === field.figureId);
      const reading = readFigure(figure ?? { label: "" }, text);
      if (reading.kind === "unreadable") throw unreadable(reading.message);
      return { reading, printed: text.trim() };
    }
    default:
      return { reading: null, printed: text };
  }
}

function unreadable(message: Words): UserError {
  return new UserError("bad-input", message, { text: message });
}

const emptyWords: Words = {
  ja: "正しい内容を入力してください。値がないときは「－」や「集計中」のように入力します。",
  en: "Type what is right. Where there is no value, type “－” or “集計中” (pending).",
};
