import { fieldName } from "../cycle/entryField.ts";
import type { FormField } from "../cycle/entryForm.ts";
import { isTyped, type FormRow } from "../cycle/formRows.ts";
import { totalHelp } from "../cycle/totalSoFar.ts";
import { missingStates } from "../cycle/valueState.ts";
import type { YearContent } from "../cycle/yearContent.ts";
import type { Figure } from "../indicator/indicator.ts";
import type { Reading } from "../indicator/reading.ts";
import type { PlanNode } from "../plan/plan.ts";
import { finalTarget } from "../publication/present/planValues.ts";
import { formatReading } from "../text/formatReading.ts";
import { missingWords } from "../text/missingWords.ts";
import type { Words } from "../text/words.ts";
import type { RowForm, ShownValue, TabForm } from "./bookForm.ts";
import { fieldTitle } from "./bookWords.ts";
import type { Choice, IssuedCell } from "./issuedBook.ts";

/** What a tab is made of. */
export interface TabSource {
  readonly submissionId: string;
  readonly node: PlanNode;
  readonly path: readonly string[];
  readonly rows: readonly FormRow[];
  readonly figures: readonly Figure[];
  readonly fields: readonly (FormField & { readonly choices?: readonly Choice[] })[];
  readonly year: YearContent;
  readonly valueOf: (field: string) => string;
  readonly versionOf: (field: string) => number;
  /** What stood in a text of the evaluation a year before, by the kind of its field. */
  readonly lastTextOf: (kind: string) => string;
  readonly departmentOf: (row: FormRow) => string;
  /** First year of the plan, where it has a period. */
  readonly start: number | null;
}

type Field = TabSource["fields"][number];

/** Lays out the tab of a submission from the fields of its entry form: a field that the form gains has its cell here by
 * itself. Fields of a series stand in the row of the series, each kind in a column; all others have rows of their own. */
export function formTab(source: TabSource, name: string): TabForm {
  const ownFields = source.fields.filter(({ field }) => !("seriesId" in field) && field.kind !== "figure");
  const rows: Unnumbered[] = [
    ...source.rows.map((row) => indicatorRow(row, source)),
    ...source.figures.flatMap((figure) => figureRow(figure, source) ?? []),
    ...ownFields.map((field) => textRow(field, source)),
  ];
  const numbered = rows.map(({ row, ...rest }, index): RowForm => ({
    ...rest,
    row: { ...row, number: index + 1 },
  }));
  const { node, submissionId, path } = source;
  return {
    tab: {
      submissionId,
      sheetNo: node.sheetNo ?? 0,
      title: node.title,
      name,
      rows: numbered.map(({ row }) => row),
    },
    path,
    purpose: node.purpose ?? "",
    rows: numbered,
  };
}

type Unnumbered = Omit<RowForm, "row"> & { readonly row: Omit<RowForm["row"], "number"> };

function indicatorRow(row: FormRow, source: TabSource): Unnumbered {
  const { placement, adopted, series } = row;
  const isHere = (field: Field) =>
    row.part === "owner" &&
    "seriesId" in field.field &&
    field.field.seriesId === series.id &&
    (!("placementId" in field.field) || field.field.placementId === placement.id);
  const cells = source.fields.filter(isHere).map((field) => toCell(field, source, series.unit));
  const lastYear = source.year.fiscalYear - 1;
  const last = source.year.observations.find(
    (one) => one.seriesId === series.id && one.fiscalYear === lastYear,
  );
  const lastCost = source.year.costs.find(
    (one) => one.placementId === placement.id && one.seriesId === series.id && one.fiscalYear === lastYear,
  );
  return {
    section: "indicators",
    row: {
      key: `${placement.id}.${series.id}`,
      name: placement.printedName,
      label: series.label ?? (adopted.indicator.series.length > 1 ? series.unit : null),
      elsewhere: cells.length > 0 ? null : elsewhereOf(row, source),
      cells,
    },
    unit: series.unit,
    target: shownValue(finalTarget(adopted.targets, series.id)?.reading),
    last: shownValue(last?.reading),
    lastCost: shownValue(lastCost?.reading),
    hint: hintOf(row, source.start),
  };
}

function elsewhereOf(row: FormRow, source: TabSource): Words {
  if (row.part === "contributor") {
    const owner = source.departmentOf(row);
    return { ja: `${owner}が入力します`, en: `It is entered by ${owner}` };
  }
  if (row.part === "repeat") {
    return { ja: "元のシートで入力します（再掲）", en: "It is entered on the sheet of its home place" };
  }
  return { ja: "自動で計算します", en: "It is worked out" };
}

function hintOf(row: FormRow, start: number | null): string | null {
  const { definition, source, formula } = row.adopted.indicator;
  const help = isTyped(row) ? totalHelp(row.adopted, start)?.ja : undefined;
  const lines = [
    definition && `定義：${definition}`,
    formula && `計算：${formula}`,
    source && `出典：${source}`,
    help,
    isTyped(row) && row.series.unit && `単位：${row.series.unit}`,
  ].filter(Boolean);
  return lines.length === 0 ? null : lines.join("\n");
}

function figureRow(figure: Figure, source: TabSource): Unnumbered | undefined {
  const name = fieldName({ kind: "figure", figureId: figure.id, fiscalYear: source.year.fiscalYear });
  const field = source.fields.find((one) => one.name === name);
  if (!field) return undefined;
  const last = figure.values.find(({ fiscalYear }) => fiscalYear === source.year.fiscalYear - 1);
  return {
    section: "figures",
    row: {
      key: `figure.${figure.id}`,
      name: figure.label,
      label: null,
      elsewhere: null,
      cells: [toCell(field, source, /[（(][%％][)）]$/.test(figure.label) ? "%" : null)],
    },
    unit: null,
    target: nothing,
    last: shownValue(last?.reading),
    lastCost: nothing,
    hint: null,
  };
}

function textRow(field: Field, source: TabSource): Unnumbered {
  const { kind } = field.field;
  return {
    section: "texts",
    row: {
      key: field.name,
      name: fieldTitle(kind),
      label: null,
      elsewhere: null,
      cells: [toCell(field, source, null)],
    },
    unit: null,
    target: nothing,
    last: { text: source.lastTextOf(kind), number: null },
    lastCost: nothing,
    hint: null,
  };
}

/** Fields that hold figures; all others hold what is chosen or written. */
const figureKinds = new Set(["actual", "cost", "figure"]);

function toCell(field: Field, { valueOf, versionOf }: TabSource, unit: string | null): IssuedCell {
  const { kind } = field.field;
  const choices = field.choices ?? (kind === "status" ? stateChoices : undefined);
  const hasColumn = "seriesId" in field.field && kind !== "actual";
  return {
    column: hasColumn ? kind : "value",
    field: field.name,
    kind: choices ? "choice" : figureKinds.has(kind) ? "figure" : "text",
    value: valueOf(field.name),
    version: versionOf(field.name),
    ...(choices && { choices }),
    ...(kind !== "cost" && figureKinds.has(kind) && /^[%％]$/.test(unit ?? "") && { isShare: true as const }),
  };
}

const stateChoices: readonly Choice[] = [
  { value: "final", words: { ja: "確定", en: "final" } },
  { value: "preliminary", words: { ja: "速報", en: "preliminary" } },
  { value: "estimated", words: { ja: "見込", en: "estimated" } },
  { value: "revised", words: { ja: "訂正", en: "revised" } },
  ...missingStates.map((value) => ({ value, words: missingWords[value] })),
];

const nothing: ShownValue = { text: "", number: null };

function shownValue(reading: Reading | undefined): ShownValue {
  if (!reading) return nothing;
  const text = formatReading(reading, "ja");
  return {
    text,
    number: reading.kind === "number" && !reading.qualifier ? reading.value.toFixed() : null,
  };
}
