import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type { PublishedBand, PublishedCell } from "../../core/publication/cell.ts";
import type { ReviewDocument } from "../../core/publication/documents.ts";
import { missingWords } from "../../core/text/missingWords.ts";
import type { BookElement, PlanBook } from "../planBook/bookElement.ts";
import { printedCell } from "../progressSheet/printedCell.ts";

/** What every report on a year begins with: the plan, the year under review and the year of work. */
export function reportBook(
  { municipality, fiscalYear, workYear }: ReviewDocument,
  report: {
    readonly title: string;
    readonly imprint: readonly string[];
    readonly draft: boolean;
    readonly elements: readonly BookElement[];
  },
): PlanBook {
  return {
    city: municipality.name,
    title: report.title,
    nickname: null,
    label: null,
    draft: report.draft,
    imprint: [
      `対象年度　${yearName(fiscalYear)}（${fiscalYear}年度）`,
      `作成年度　${yearName(workYear)}（${workYear}年度）`,
      ...report.imprint,
    ],
    // A document knows no clock: the first day of the year of work.
    date: new Date(Date.UTC(workYear, 3, 1)),
    elements: report.elements,
  };
}

export const yearName = (fiscalYear: number | null): string => fiscalYearLabel(fiscalYear, "ja", "full");

/** A heading of a report. */
export const heading = (level: number, text: string, number = "", newPage = false): BookElement => ({
  kind: "heading",
  level,
  number,
  text,
  newPage,
});

/** A cell in words: where there is no figure the reason stands, never nothing and never 0. */
export function cellWords(cell: PublishedCell | undefined, unit: string | null): string {
  const text = cell ? printedCell(cell, unit) : "";
  return text === "" ? missingWords.notEntered.ja : text;
}

/** Symbol and word of a grade. */
export function gradeWords(bands: readonly PublishedBand[], id: string): string {
  const band = bands.find((one) => one.id === id);
  return band ? `${band.symbol}${band.word.ja}` : "";
}

/** A text of a department, or that it wrote none. */
export function textOrNone(text: string): BookElement {
  return text.trim() === "" ? { kind: "note", text: "（記載なし）" } : { kind: "paragraph", text };
}
