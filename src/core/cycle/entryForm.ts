import type { Placement, PlanIndicator, Series, Figure } from "../indicator/indicator.ts";
import type { Reading } from "../indicator/reading.ts";
import type { PlanNode } from "../plan/plan.ts";
import type { PlanContent } from "../plan/planContent.ts";
import { parseReading } from "../text/parseReading.ts";
import { parseYen } from "../text/parseYen.ts";
import type { Unreadable } from "../text/unreadable.ts";
import type { Words } from "../text/words.ts";
import { fieldName, type EntryField } from "./entryField.ts";

/** A row of the indicator table as one department sees it in its part of a sheet. */
export interface FormRow {
  readonly placement: Placement;
  readonly adopted: PlanIndicator;
  readonly series: Series;
  /** `owner` types the figures; `contributor` looks on; `repeat` rows are typed at their home sheet. */
  readonly part: "owner" | "contributor" | "repeat";
}

/** What can be typed into a field, and how it is read. */
export interface FormField {
  readonly name: string;
  readonly field: EntryField;
  /** Must be filled before the submission is handed on. */
  readonly required: boolean;
  /** What is wrong with this text; undefined when it can be taken. An empty text is always taken. */
  readonly problemOf: (text: string) => Words | undefined;
}

/** How long a text of the evaluation may be, in characters. */
export const textLimit = 800;
const noteLimit = 200;

/** The rows of a sheet that concern a department: those it owns, contributes to, or repeats. */
export function formRows(plan: PlanContent, node: PlanNode, orgUnitId: string): FormRow[] {
  const adoptedOf = new Map(plan.indicators.map((adopted) => [adopted.id, adopted]));
  return plan.placements
    .filter(({ nodeId }) => nodeId === node.id)
    .flatMap((placement) => {
      const adopted = adoptedOf.get(placement.planIndicatorId);
      const part = adopted && partOf(adopted, placement, orgUnitId);
      return adopted && part
        ? adopted.indicator.series.map((series) => ({ placement, adopted, series, part }))
        : [];
    });
}

function partOf(
  { indicator }: PlanIndicator,
  { isRepeat }: Placement,
  orgUnitId: string,
): FormRow["part"] | undefined {
  if (indicator.ownerId === orgUnitId) return isRepeat ? "repeat" : "owner";
  return indicator.contributorIds.includes(orgUnitId) ? "contributor" : undefined;
}

/** Every field of a department's part of a sheet in a fiscal year. */
export function formFields(
  rows: readonly FormRow[],
  figures: readonly Figure[],
  fiscalYear: number,
): FormField[] {
  return [
    ...rows.filter(({ part }) => part === "owner").flatMap(rowFields),
    ...figures.map((figure) => figureField(figure, fiscalYear)),
    textField({ kind: "analysis" }, true, textLimit),
    textField({ kind: "nextSteps" }, true, textLimit),
  ];
}

function rowFields(row: FormRow): FormField[] {
  const seriesId = row.series.id;
  const cost: EntryField = { kind: "cost", placementId: row.placement.id, seriesId };
  return [
    figureLike({ kind: "actual", seriesId }, true, (text) => readActual(row, text)),
    { ...textField({ kind: "status", seriesId }, false, noteLimit), problemOf: statusProblem },
    textField({ kind: "note", seriesId }, false, noteLimit),
    figureLike(cost, true, (text) => parseYen(text)),
  ];
}

/** Reads the actual value of a row as it is typed. */
export function readActual({ adopted, series }: FormRow, text: string): Reading | Unreadable {
  return parseReading(text, { unit: series.unit, milestone: adopted.direction === "milestone" });
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

function textField(field: EntryField, required: boolean, limit: number): FormField {
  return {
    name: fieldName(field),
    field,
    required,
    problemOf: (text) => {
      const length = [...text].length;
      return length > limit
        ? {
            ja: `${limit}字以内で入力してください（いま${length}字）。`,
            en: `Keep it within ${limit} characters (now ${length}).`,
          }
        : undefined;
    },
  };
}

function statusProblem(text: string): Words | undefined {
  return ["", "final", "preliminary", "estimated", "revised"].includes(text)
    ? undefined
    : { ja: "状態を一覧から選んでください。", en: "Choose the status from the list." };
}

/** What is missing or unreadable: none of it may be left when the submission is handed on. */
export function formProblems(
  fields: readonly FormField[],
  valueOf: (name: string) => string,
): { field: string; message: Words }[] {
  return fields.flatMap(({ name, field, required, problemOf }) => {
    const text = valueOf(name);
    const isText = field.kind === "analysis" || field.kind === "nextSteps";
    const empty = isText ? emptyTextWords : emptyWords;
    const message = required && text.trim() === "" ? empty : problemOf(text);
    return message ? [{ field: name, message }] : [];
  });
}

const emptyTextWords: Words = {
  ja: "まだ入力されていません。",
  en: "Nothing entered yet.",
};

const emptyWords: Words = {
  ja: "まだ入力されていません。値がないときは「－」や「集計中」のように、理由を入力してください。",
  en: "Nothing entered yet. Where there is no value, type why: “－” or “集計中” (pending).",
};
