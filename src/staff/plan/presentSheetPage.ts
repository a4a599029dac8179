import type { Locale } from "../../core/text/words.ts";
import type { SheetView } from "../../usecases/plan/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { bandLook } from "../present/band.ts";
import { cellText, type CellText } from "../present/cell.ts";
import { presentWritten } from "../present/written.ts";
import { yearLabel } from "../present/year.ts";

/** A progress sheet in the words of its page, cell by cell as the form prints it. */
export function presentSheetPage(
  { sheet, doubts, submissions, years }: SheetView,
  locale: Locale,
  words: Pick<Dictionary, "entry" | "sheet" | "states" | "evaluation">,
) {
  const lookOf = new Map(sheet.bands.map((band) => [band.id, bandLook(band, locale)]));
  const text = (cell: Parameters<typeof cellText>[0], unit: string | null) =>
    cellText(cell, unit, locale, words.entry);
  return {
    planId: sheet.plan.id,
    planTitle: sheet.plan.title,
    fiscalYear: sheet.fiscalYear,
    year: yearLabel(sheet.fiscalYear, locale),
    work: yearLabel(sheet.workYear, locale),
    number: String(sheet.sheetNo).padStart(2, "0"),
    sheetNo: sheet.sheetNo,
    title: sheet.title,
    page: sheet.page,
    path: sheet.path.map(({ level, number, title }) => ({ level: level[locale], number, title })),
    purpose: sheet.purpose,
    programmes: sheet.programmes,
    baselineYear: yearLabel(sheet.baselineYear, locale),
    actualYears: sheet.actualYears.map((year) => yearLabel(year, locale)),
    targetYear: yearLabel(sheet.targetYear, locale),
    rows: sheet.rows.map((row, index) => ({
      key: `${row.seriesId}-${index}`,
      name: row.seriesLabel ? `${row.name}（${row.seriesLabel}）` : row.name,
      isRepeat: row.isRepeat,
      baseline: text(row.baseline, row.unit),
      actuals: row.actuals.map((cell, column) =>
        (sheet.actualYears[column] ?? 0) > sheet.fiscalYear ? notYet : text(cell, row.unit),
      ),
      cost: text(row.cost, null),
      target: text(row.target, row.unit),
      targetRowSpan: row.targetRowSpan,
      department: row.department,
      band: lookOf.get(row.progress.band) ?? null,
      own: row.ownGrade && {
        band: lookOf.get(row.ownGrade.band) ?? null,
        reason: row.ownGrade.reason,
      },
      summary: row.progress.summary[locale],
      explanation: row.progress.explanation.map((line) => line[locale]),
    })),
    checks: sheet.checks.map(({ figures, ...check }) => ({
      ...presentWritten(check, locale, { ...words.sheet, promised: words.evaluation.promised }),
      years: [...new Set(figures.flatMap(({ values }) => values.map(({ fiscalYear }) => fiscalYear)))]
        .toSorted((a, b) => a - b)
        .map((fiscalYear) => yearLabel(fiscalYear, locale)),
      figures: figures.map(({ label, values }) => ({
        label,
        values: Object.fromEntries(
          values.map(({ fiscalYear, cell }) => [String(fiscalYear), text(cell, null)]),
        ),
      })),
    })),
    doubts: doubts.map(({ id, nodeId, indicatorName, chosen, alternatives, reason, confidence }) => ({
      id,
      isOfPlan: nodeId === null,
      indicatorName,
      chosen,
      alternatives,
      reason,
      confidence:
        confidence === "high" || confidence === "medium" || confidence === "low"
          ? words.sheet[confidence]
          : confidence,
    })),
    submissions: submissions.map(({ id, department, state, mayView }) => ({
      id,
      department,
      state,
      mayView,
      stateWord: words.states[state],
    })),
    years: years
      .filter(({ state }) => state !== "closed")
      .map(({ fiscalYear, state }) => ({
        fiscalYear,
        label: yearLabel(fiscalYear, locale),
        stateWord: state === "locked" ? words.states.reviewLocked : words.states.open,
      })),
  };
}
export type SheetPage = ReturnType<typeof presentSheetPage>;

/** A year that had not come when the review was made: not a value that somebody failed to enter. */
const notYet: CellText = { text: "–", status: null, note: null, asOf: null, missing: true };
