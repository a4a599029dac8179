import type { PublishedCell } from "../../core/publication/cell.ts";
import type { SheetDocument, SheetRow } from "../../core/publication/documents.ts";
import { missingWords } from "../../core/text/missingWords.ts";
import { dataLabels, notANumber, qualifierWords, statusNames } from "./dataLabels.ts";
import type { Look } from "./look.ts";
import { textWidth } from "./textHeight.ts";
import type { Tab, TabCell, TabRow } from "./workbook.ts";

export const dataTabName = "データ";

type Datum = string | number | null;
type Column = { readonly title: string; readonly of: (row: Place) => Datum };
/** A row of the sheet, or a part that only enters one (分子, 分母): it has actuals alone. */
type DataRow = Omit<SheetRow, ResultCell> & Partial<Pick<SheetRow, ResultCell>>;
type ResultCell = "baseline" | "cost" | "target" | "targetRowSpan" | "progress";
type Place = { readonly sheet: SheetDocument; readonly row: DataRow };

/** One row an indicator row of a sheet or a part of one, one cell one datum: years of the western calendar, numbers as numbers,
 * units in their own column, codes as text. Every figure has its raw text and, where there is none, the reason
 * in words beside it. */
export function dataTab(sheets: readonly SheetDocument[], name: string): Tab {
  const columns = dataColumns(sheets);
  const places = sheets.flatMap((sheet) =>
    [...sheet.rows, ...partRows(sheet)].map((row) => ({ sheet, row })),
  );
  const table: Datum[][] = [
    columns.map(({ title }) => title),
    ...places.map((place) => columns.map(({ of }) => of(place))),
  ];
  return {
    name,
    columns: columns.map((_, column) => columnWidth(table.map((row) => row[column] ?? null))),
    rows: table.map(toTabRow),
    gridLines: true,
    frozen: { rows: 1, columns: 0 },
    print: {
      orientation: "landscape",
      paper: "a3",
      pagesWide: 2,
      pagesTall: 0,
      titleRows: 1,
      header: "",
      footer: `&L&9${name}&C&9&P/&N`,
    },
  };
}

function partRows({ parts = [], rows, actualYears }: SheetDocument): readonly DataRow[] {
  return parts.map((part) => {
    const home = rows.find(({ indicatorId }) => indicatorId === part.indicatorId);
    return {
      indicatorId: part.indicatorId,
      seriesId: part.seriesId,
      seriesLabel: part.label,
      name: home?.name ?? part.indicatorName,
      isRepeat: false,
      unit: part.unit,
      department: home?.department ?? "",
      actuals: actualYears.flatMap((year) => {
        const found = part.actuals.find(({ fiscalYear }) => fiscalYear === year);
        return found ? [found.cell] : [];
      }),
    };
  });
}

/** Sheets of one book share their years; where they do not, each year has its own columns. */
function dataColumns(sheets: readonly SheetDocument[]): readonly Column[] {
  const years = (of: (sheet: SheetDocument) => readonly number[]): readonly number[] =>
    [...new Set(sheets.flatMap(of))].toSorted((a, b) => a - b);
  return [
    { title: dataLabels.municipalityCode, of: ({ sheet }) => sheet.municipality.code },
    { title: dataLabels.municipality, of: ({ sheet }) => sheet.municipality.name },
    { title: dataLabels.plan, of: ({ sheet }) => sheet.plan.title },
    { title: dataLabels.reviewedYear, of: ({ sheet }) => sheet.fiscalYear },
    { title: dataLabels.sheetNo, of: ({ sheet }) => sheet.sheetNo },
    ...levelColumns(sheets),
    { title: dataLabels.indicatorId, of: ({ row }) => row.indicatorId },
    { title: dataLabels.indicator, of: ({ row }) => row.name },
    { title: dataLabels.seriesId, of: ({ row }) => row.seriesId },
    { title: dataLabels.series, of: ({ row }) => row.seriesLabel },
    { title: dataLabels.repeat, of: ({ row }) => (row.isRepeat ? dataLabels.yes : dataLabels.no) },
    { title: dataLabels.unit, of: ({ row }) => row.unit },
    { title: dataLabels.department, of: ({ row }) => row.department },
    ...years((sheet) => (sheet.baselineYear === null ? [] : [sheet.baselineYear])).flatMap((year) =>
      figureColumns(`${year}${dataLabels.baseline}`, ({ sheet, row }) =>
        sheet.baselineYear === year ? row.baseline : undefined,
      ),
    ),
    ...years((sheet) => sheet.actualYears).flatMap((year) =>
      figureColumns(
        `${year}${dataLabels.actual}`,
        ({ sheet, row }) => row.actuals[sheet.actualYears.indexOf(year)],
      ),
    ),
    ...years((sheet) => [sheet.fiscalYear]).flatMap((year) =>
      figureColumns(`${year}${dataLabels.cost}`, ({ sheet, row }) =>
        sheet.fiscalYear === year ? row.cost : undefined,
      ),
    ),
    ...years((sheet) => [sheet.targetYear]).flatMap((year) =>
      figureColumns(
        `${year}${dataLabels.target}`,
        ({ sheet, row }) => (sheet.targetYear === year ? row.target : undefined),
        ({ row }) => row.targetRowSpan === 0,
      ),
    ),
    {
      title: dataLabels.rate,
      of: ({ row: { progress } }) => (progress?.rate.kind === "rate" ? toNumber(progress.rate.value) : null),
    },
    {
      title: dataLabels.band,
      of: ({ sheet, row }) =>
        sheet.bands.find(({ id }) => id === row.progress?.band)?.word.ja ?? row.progress?.band ?? null,
    },
    ...ownGradeColumns(sheets),
    { title: dataLabels.summary, of: ({ row }) => row.progress?.summary.ja ?? null },
    {
      title: dataLabels.role,
      of: ({ row }) => (row.progress ? dataLabels.indicatorRow : dataLabels.partRow),
    },
  ];
}

/** The city's own grades with their reasons, where it gave any. */
function ownGradeColumns(sheets: readonly SheetDocument[]): readonly Column[] {
  if (!sheets.some(({ rows }) => rows.some(({ ownGrade }) => ownGrade))) return [];
  return [
    {
      title: dataLabels.ownGrade,
      of: ({ sheet, row }) =>
        sheet.bands.find(({ id }) => id === row.ownGrade?.band)?.word.ja ?? row.ownGrade?.band ?? null,
    },
    { title: dataLabels.ownGradeReason, of: ({ row }) => row.ownGrade?.reason ?? null },
  ];
}

/** Number and name of every level above and of the sheet itself, named as the city names its levels. */
function levelColumns(sheets: readonly SheetDocument[]): readonly Column[] {
  const levels = [...new Set(sheets.flatMap(({ path }) => path.map(({ level }) => level.ja)))];
  return levels.flatMap((level) => {
    const step = ({ sheet }: Place) => sheet.path.find((one) => one.level.ja === level);
    return [
      { title: `${level}${dataLabels.number}`, of: (place: Place) => step(place)?.number ?? null },
      { title: level, of: (place: Place) => step(place)?.title ?? null },
    ];
  });
}

function figureColumns(
  title: string,
  cellOf: (place: Place) => PublishedCell | undefined,
  isShared: (place: Place) => boolean = () => false,
): readonly Column[] {
  const reading = (place: Place) => cellOf(place)?.reading;
  return [
    {
      title,
      of: (place) => {
        const found = reading(place);
        return found?.kind === "number" ? toNumber(found.value) : null;
      },
    },
    {
      title: `${title}${dataLabels.raw}`,
      of: (place) => cellOf(place)?.printed ?? reading(place)?.raw ?? null,
    },
    {
      title: `${title}${dataLabels.reason}`,
      of: (place) => {
        if (isShared(place)) return dataLabels.sharedTarget;
        const found = reading(place);
        if (found === undefined || found.kind === "number") return null;
        return found.kind === "missing" ? missingWords[found.reason].ja : notANumber[found.kind];
      },
    },
    {
      title: `${title}${dataLabels.qualifier}`,
      of: (place) => {
        const found = reading(place);
        return found?.kind === "number" && found.qualifier ? qualifierWords[found.qualifier] : null;
      },
    },
    {
      title: `${title}${dataLabels.status}`,
      of: (place) => {
        const status = cellOf(place)?.status;
        return status ? statusNames[status] : null;
      },
    },
    { title: `${title}${dataLabels.asOf}`, of: (place) => cellOf(place)?.asOf ?? null },
  ];
}

/** A decimal as the spreadsheet's number; one with more digits than such a number keeps stays text. */
function toNumber(value: string): Datum {
  return value.replaceAll(/\D/g, "").length <= 15 ? Number(value) : value;
}

function toTabRow(row: readonly Datum[], index: number): TabRow {
  const look: Look =
    index === 0 ? { bold: true, fill: "head", align: "center", border: "all", wrap: false } : { wrap: false };
  return {
    cells: row.flatMap((value, column): TabCell[] =>
      value === null
        ? []
        : [
            {
              column,
              value,
              look: index > 0 && typeof value === "number" ? { ...look, align: "right" } : look,
            },
          ],
    ),
  };
}

function columnWidth(values: readonly Datum[]): number {
  const widest = Math.max(...values.map((value) => textWidth(String(value ?? ""))));
  return Math.min(Math.max(widest + 2, 6), 40);
}
