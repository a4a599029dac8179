import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type { PublishedCell } from "../../core/publication/cell.ts";
import type { SheetDocument } from "../../core/publication/documents.ts";
import { checkBlock, type CheckBlock } from "./checkBlock.ts";
import { indicatorRows, type FormRow } from "./indicatorRows.ts";
import { progressSheetLabels as labels } from "./labels.ts";

/** A progress sheet as it is printed: every text in its place, nothing left to look up. PDF and XLSX are two
 * drawings of it. Plain data, so that it can go to the typesetter as JSON. */
export type SheetForm = {
  readonly heading: string;
  /** Full width with two digits, as the form prints it: ０１. */
  readonly sheetNo: string;
  readonly planPage: string | null;
  /** Name of the sheet in outlines and running heads: 01 キャリア教育の推進. */
  readonly bookmark: string;
  /** Whose sheet, and of which year: 小千谷市 令和2年度の検証（令和3年度実施）. */
  readonly imprint: string;
  readonly path: readonly { readonly level: string; readonly number: string; readonly title: string }[];
  readonly purpose: string;
  readonly programmes: readonly string[];
  readonly yearHeads: {
    readonly baseline: string;
    readonly actuals: readonly string[];
    readonly target: string;
  };
  readonly rows: readonly FormRow[];
  /** Notes on single cells, each with its mark: ※1 …. */
  readonly notes: readonly string[];
  readonly checkTitles: { readonly analysis: string; readonly nextSteps: string };
  readonly checks: readonly CheckBlock[];
};

/** Lays out one published sheet in the order of the city's form. */
export function sheetForm(sheet: SheetDocument): SheetForm {
  const notes: string[] = [];
  const noteMark = (cell: PublishedCell): string => {
    const text = [cell.asOf, cell.note].filter(Boolean).join("。");
    if (text === "") return "";
    const known = notes.indexOf(text);
    const number = known >= 0 ? known + 1 : notes.push(text);
    return `※${number}`;
  };
  const rows = indicatorRows(sheet.rows, noteMark);
  return {
    heading: `【${sheet.plan.title}】${labels.formName}`,
    sheetNo: fullWidthDigits(twoDigits(sheet.sheetNo)),
    planPage: sheet.page === null ? null : labels.planPagePrefix + fullWidthDigits(String(sheet.page)),
    bookmark: `${twoDigits(sheet.sheetNo)} ${sheet.title}`,
    imprint: `${sheet.municipality.name}　${fiscalYearLabel(sheet.fiscalYear, "ja", "full")}${labels.reviewed}（${fiscalYearLabel(sheet.workYear, "ja", "full")}${labels.workedOn}）`,
    path: sheet.path.map(({ level, number, title }) => ({ level: level.ja, number, title })),
    purpose: sheet.purpose,
    programmes: sheet.programmes.map(programmeLine),
    yearHeads: {
      baseline: `${shortYear(sheet.baselineYear)}\n${labels.baseline}`,
      actuals: sheet.actualYears.map((year) =>
        // Only a year that has been reviewed has actuals; later columns wait for theirs.
        year <= sheet.fiscalYear ? `${shortYear(year)}\n${labels.actual}` : shortYear(year),
      ),
      target: `${shortYear(sheet.targetYear)}\n${labels.target}`,
    },
    rows,
    notes: notes.map((text, index) => `※${index + 1} ${text}`),
    checkTitles: checkTitles(sheet),
    checks: sheet.checks.map((check) => checkBlock(check, sheet)),
  };
}

/** The heads of the two texts: those of the source form, unless the city calls them otherwise. */
function checkTitles({ checks }: SheetDocument): SheetForm["checkTitles"] {
  const named = checks.find(({ names }) => names !== undefined)?.names;
  return named
    ? { analysis: `（１）${named.analysis.ja}`, nextSteps: `（２）${named.nextSteps.ja}` }
    : { analysis: labels.analysis, nextSteps: labels.nextSteps };
}

function programmeLine({ name, departments, marks }: SheetDocument["programmes"][number]): string {
  const owners = departments.length > 0 ? `（${departments.join("、")}）` : "";
  return `■${name}${marks.map((mark) => `【${mark}】`).join("")}${owners}`;
}

/** R2年度, as the heads of the form abbreviate it. */
function shortYear(fiscalYear: number | null): string {
  const label = fiscalYearLabel(fiscalYear, "ja", "short");
  return fiscalYear === null ? label : label + labels.yearSuffix;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function fullWidthDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
