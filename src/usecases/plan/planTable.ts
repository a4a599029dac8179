import { d, type Decimal } from "../../core/decimal.ts";
import type { PublishedCell } from "../../core/publication/cell.ts";
import type { SheetDocument, SheetRow } from "../../core/publication/documents.ts";
import { missingWords } from "../../core/text/missingWords.ts";

export type TableCell = string | number | Decimal | null;

const head = [
  "全国地方公共団体コード",
  "団体名",
  "計画ID",
  "シート番号",
  "番号",
  "名称",
  "指標ID",
  "指標",
  "系列",
  "再掲",
  "単位",
  "種別",
  "年度",
  "値",
  "値がない理由",
  "状態",
  "印字",
] as const;

/** Every reading of a plan as one long table, one row a cell: years of the western calendar, exact figures,
 * units in a column of their own, and the raw text as it was printed. */
export function planTable(years: readonly (readonly SheetDocument[])[]): TableCell[][] {
  const latest = years.at(-1) ?? [];
  const planned = latest.flatMap((sheet) =>
    sheet.rows.flatMap((row) => [
      tableRow(sheet, row, "基準値", sheet.baselineYear, row.baseline),
      tableRow(sheet, row, "目標値", sheet.targetYear, row.target),
    ]),
  );
  const recorded = years
    .flat()
    .flatMap((sheet) =>
      sheet.rows.flatMap((row) => [
        tableRow(
          sheet,
          row,
          "実績値",
          sheet.fiscalYear,
          row.actuals[sheet.actualYears.indexOf(sheet.fiscalYear)],
        ),
        tableRow(sheet, { ...row, unit: "千円" }, "事業費", sheet.fiscalYear, row.cost),
      ]),
    );
  return [[...head], ...planned, ...recorded];
}

function tableRow(
  sheet: SheetDocument,
  row: SheetRow,
  what: string,
  fiscalYear: number | null,
  cell: PublishedCell | undefined,
): TableCell[] {
  const reading = cell?.reading;
  return [
    sheet.municipality.code,
    sheet.municipality.name,
    sheet.plan.id,
    sheet.sheetNo,
    sheet.path.map(({ number }) => number).join("-"),
    sheet.title,
    row.indicatorId,
    row.name,
    row.seriesLabel,
    row.isRepeat ? "再掲" : null,
    row.unit,
    what,
    fiscalYear,
    reading?.kind === "number" ? d(reading.value) : null,
    reading?.kind === "missing" ? missingWords[reading.reason].ja : null,
    cell?.status ?? null,
    cell?.printed ?? reading?.raw ?? null,
  ];
}
