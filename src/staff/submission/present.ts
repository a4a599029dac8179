import type { Locale } from "../../core/text/words.ts";
import type { EntryFigure, EntryRow, FieldView, SubmissionView } from "../../usecases/cycle/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { bandLook } from "../present/band.ts";
import { cellText } from "../present/cell.ts";
import { headingText } from "../present/heading.ts";
import { momentText } from "../present/moment.ts";
import { presentHints } from "../plan/presentHints.ts";
import { yearLabel } from "../present/year.ts";
import { grantLabels, presentGrantEntry } from "./presentGrants.ts";
import { presentGrade, presentPart, type PartPage } from "./presentEvaluation.ts";

interface Speech {
  readonly locale: Locale;
  readonly now: Date;
  readonly words: Pick<Dictionary, "entry" | "time" | "evaluation" | "hints" | "grants">;
}

/** A submission in the words of its pages: everything is text by now, so that no rule runs in the browser. */
export function presentSubmission(view: SubmissionView, speech: Speech) {
  const { heading, item } = view;
  const { locale, now } = speech;
  const { words } = speech;
  const [first] = view.rows;
  const rows = view.rows.map((row, index) => ({
    ...presentRow(row, index, speech),
    seriesLabel: row.seriesLabel ?? unitAsLabel(row, view.rows),
  }));
  const figures = view.figures.map((figure) => presentFigure(figure, speech));
  const parts = view.evaluation.map((part) =>
    presentPart(part, locale, (field) => presentField(field, speech)),
  );
  const labels = {
    ...fieldLabels(rows, figures, words.entry),
    ...partLabels(parts, words.evaluation),
    ...grantLabels(view.grants, words.grants),
  };
  return {
    id: item.id,
    planId: heading.planId,
    fiscalYear: heading.fiscalYear,
    heading: headingText(
      { ...heading, dueOn: item.dueOn ?? heading.dueOn },
      { locale, now, words: words.time },
    ),
    years: {
      last: yearLabel(first?.lastYear.fiscalYear ?? heading.fiscalYear - 1, locale),
      current: yearLabel(heading.fiscalYear, locale),
      target: first ? yearLabel(first.target.fiscalYear, locale) : null,
    },
    sheetNo: item.sheetNo,
    title: item.title,
    department: item.department,
    state: item.state,
    isReviewLocked: heading.state === "locked",
    returned:
      item.state === "returned"
        ? {
            reason: item.returnedReason ?? "",
            by: item.returnedBy ?? "",
            at: item.returnedAt ? momentText(item.returnedAt, locale, now) : "",
          }
        : null,
    returnedFields: view.returnedFields,
    savedAt: item.updatedAt ? momentText(item.updatedAt, locale, now) : null,
    path: view.path.map(({ level, number, title }) => ({ level: level[locale], number, title })),
    purpose: view.purpose,
    programmes: view.programmes,
    contributors: view.contributors,
    rows,
    figures,
    /** What each field is called where a list names what is wrong with it. */
    labels,
    parts,
    grants: view.grants.map((grant) =>
      presentGrantEntry(grant, locale, words, (field) => presentField(field, speech)),
    ),
    hints: presentHints(view.hints, locale, words),
    hintAnswer: presentField(view.hintAnswer, speech),
    previousId: view.previousId,
    nextId: view.nextId,
    may: view.may,
    problems: view.problems.map(({ field, message }) => ({ field, message: message[locale] })),
    correctionReason: view.correctionReason,
    approval: view.approval.map((step) => ({ ...step, at: step.at && momentText(step.at, locale, now) })),
    returnable: Object.entries(labels).flatMap(([name, label]) =>
      /^(status|asOf|note)\./.test(name) ? [] : [{ name, label }],
    ),
    history: view.history.map(({ fields, ...entry }) => ({
      ...entry,
      at: momentText(entry.at, locale, now),
      fields: Object.entries(fields).map(([name, reason]) => ({ label: labels[name] ?? name, reason })),
    })),
  };
}
export type SubmissionPage = ReturnType<typeof presentSubmission>;
export type RowPage = SubmissionPage["rows"][number];
export type FigurePage = SubmissionPage["figures"][number];
export type FieldPage = ReturnType<typeof presentField>;

/** The name of a row with the label of its series: 新規工業用地造成（面積）. */
export function rowName({ name, seriesLabel }: Pick<RowPage, "name" | "seriesLabel">): string {
  return seriesLabel ? `${name}（${seriesLabel}）` : name;
}

/** Series without labels are told apart by their units: 4校･13回. */
function unitAsLabel(row: EntryRow, rows: readonly EntryRow[]): string | null {
  const isAlike = (other: EntryRow) =>
    other.indicatorName === row.indicatorName && other.seriesLabel === null;
  return rows.filter(isAlike).length > 1 ? row.unit : null;
}

/** Every row of the sheet with the parts below it that it is worked out of. */
export function withParts(rows: readonly RowPage[]): { readonly row: RowPage; readonly parts: RowPage[] }[] {
  const groups: { row: RowPage; parts: RowPage[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.isPart && last) last.parts.push(row);
    else groups.push({ row, parts: [] });
  }
  return groups;
}

function presentRow(row: EntryRow, index: number, speech: Speech) {
  const { locale, words } = speech;
  const text = (cell: EntryRow["lastCost"], unit: string | null) => cellText(cell, unit, locale, words.entry);
  const maybeField = (field: FieldView | null) => field && presentField(field, speech);
  return {
    key: row.actual?.name ?? row.cost?.name ?? `row-${index}`,
    name: row.indicatorName,
    seriesLabel: row.seriesLabel,
    unit: row.unit,
    isRepeat: row.isRepeat,
    isPart: row.isPart,
    department: row.department,
    baselineYear: yearLabel(row.baseline.fiscalYear, locale),
    baseline: text(row.baseline.cell, row.unit),
    last: text(row.lastYear.cell, row.unit),
    target: text(row.target.cell, row.unit),
    lastCost: text(row.lastCost, null),
    actual: maybeField(row.actual),
    now: row.now && text(row.now, row.unit),
    status: maybeField(row.status),
    asOf: maybeField(row.asOf),
    note: maybeField(row.note),
    cost: maybeField(row.cost),
    enteredAt: row.enteredAt?.[locale] ?? null,
    help: row.help?.[locale] ?? null,
    echo: row.echo?.[locale] ?? null,
    total: row.total?.[locale] ?? null,
    stages: row.stages,
    asks: row.asks && words.entry[row.asks],
    isUnderstood: row.understood.length > 0,
    derived: row.derived && {
      formula: row.derived.formula?.[locale] ?? null,
      gaps: row.derived.gaps.map((gap) => gap[locale]),
      elsewhere: row.derived.elsewhere.map((part) => ({
        name: part.name,
        cell: text(part.cell, part.unit),
        enteredAt: part.enteredAt[locale],
      })),
    },
    progress: row.progress && {
      band: row.band && bandLook(row.band, locale),
      summary: row.progress.summary[locale],
      explanation: row.progress.explanation.map((line) => line[locale]),
    },
    grade: row.grade && presentGrade(row.grade, locale, (field) => presentField(field, speech)),
    hints: row.hints.map((hint) => hint[locale]),
    doubts: row.doubts,
  };
}

function presentFigure(figure: EntryFigure, speech: Speech) {
  const { locale, words } = speech;
  const past = figure.past.map(({ fiscalYear, cell }) => ({
    year: yearLabel(fiscalYear, locale),
    cell: cellText(cell, null, locale, words.entry),
  }));
  return { label: figure.label, past, last: past.at(-1) ?? null, field: presentField(figure.field, speech) };
}

function fieldLabels(
  rows: readonly ReturnType<typeof presentRow>[],
  figures: readonly ReturnType<typeof presentFigure>[],
  words: Dictionary["entry"],
): Readonly<Record<string, string>> {
  const ofRows = rows.flatMap((row) => {
    const name = rowName(row);
    const fields = (["actual", "status", "asOf", "note", "cost"] as const).map(
      (kind) => [row[kind]?.name, `${name} ${words[kind]}`] as const,
    );
    const graded = row.grade
      ? ([
          [row.grade.field.name, `${name} ${row.grade.name}`],
          [row.grade.reason.name, `${name} ${row.grade.name}`],
        ] as const)
      : [];
    return [
      ...fields.flatMap(([field, label]) => (field === undefined ? [] : [[field, label] as const])),
      ...graded,
    ];
  });
  const ofFigures = figures.map(({ label, field }) => [field.name, label] as const);
  return Object.fromEntries([...ofRows, ...ofFigures]);
}

function partLabels(
  parts: readonly PartPage[],
  words: Dictionary["evaluation"],
): Readonly<Record<string, string>> {
  const ofParts = parts.flatMap(({ name, field, note }) => [
    [field.name, name] as const,
    ...(note ? [[note.name, name] as const] : []),
  ]);
  return { ...Object.fromEntries(ofParts), hintAnswer: words.hintAnswer };
}

function presentField(field: FieldView, { locale, now }: Speech) {
  const { name, value, version, problem, returned, updatedBy, updatedAt } = field;
  const edited = updatedBy && updatedAt ? { by: updatedBy, at: momentText(updatedAt, locale, now) } : null;
  return { id: `f-${name}`, name, value, version, problem: problem?.[locale] ?? null, returned, edited };
}
