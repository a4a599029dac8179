import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type { SheetDocument } from "../../core/publication/documents.ts";
import { word } from "../planBook/blockElements.ts";
import type { BookElement } from "../planBook/bookElement.ts";
import { cellWords, gradeWords, textOrNone, yearName } from "./reportHead.ts";

/** R2年度: the heads of narrow columns. */
const shortYear = (fiscalYear: number | null): string =>
  fiscalYearLabel(fiscalYear, "ja", "short") + (fiscalYear === null ? "" : "年度");

type Check = SheetDocument["checks"][number];

/** The figures of a sheet: baseline, the year under review, target, cost, grade.
 * @param withCost whether the cost (千円) of each row is shown */
export function figureTable(sheet: SheetDocument, { withCost }: { withCost: boolean }): BookElement[] {
  const { rows, bands, fiscalYear, actualYears, baselineYear, targetYear } = sheet;
  if (rows.length === 0) return [{ kind: "note", text: "このシートに指標はありません。" }];
  const at = actualYears.indexOf(fiscalYear);
  const figure = (text: string) => ({ text, isFigure: true });
  return [
    {
      kind: "table",
      caption: null,
      head: [
        "指標",
        `基準値\n${shortYear(baselineYear)}`,
        `実績値\n${shortYear(fiscalYear)}`,
        `目標値\n${shortYear(targetYear)}`,
        ...(withCost ? ["決算額\n（千円）"] : []),
        "判定",
        "担当",
      ],
      rows: rows.map((row) => [
        word(
          `${row.name}${row.seriesLabel ? `（${row.seriesLabel}）` : ""}${row.isRepeat && !row.name.includes("再掲") ? "（再掲）" : ""}`,
        ),
        figure(cellWords(row.baseline, row.unit)),
        figure(cellWords(row.actuals[at], row.unit)),
        figure(row.targetRowSpan === 0 ? "（上と共通）" : cellWords(row.target, row.unit)),
        ...(withCost ? [figure(cellWords(row.cost, null))] : []),
        word(gradeWords(bands, row.progress.band)),
        word(row.department),
      ]),
      widths: [4.6, 2.2, 2.2, 2.2, ...(withCost ? [2] : []), 3, 1.6],
      notes: [],
    },
  ];
}

/** What one department wrote about a sheet, with its supporting figures. */
export function checkElements({ department, analysis, figures, nextSteps }: Check): BookElement[] {
  return [
    { kind: "label", text: `${department}　現状分析` },
    textOrNone(analysis),
    ...(figures.length > 0
      ? [
          {
            kind: "list" as const,
            items: figures.map(({ label, values }) => ({
              number: null,
              text: label,
              more: values
                .map(({ fiscalYear, cell }) => `${yearName(fiscalYear)} ${cellWords(cell, null)}`)
                .join("、"),
              items: [],
            })),
          },
        ]
      : []),
    { kind: "label", text: `${department}　今後の取組` },
    textOrNone(nextSteps),
  ];
}
