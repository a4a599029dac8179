import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import { shownCell } from "../../core/council/packetFigures.ts";
import type { PublishedCell } from "../../core/publication/cell.ts";
import type { IndicatorDocument, SheetDocument } from "../../core/publication/documents.ts";
import { cell, figure, type Block } from "./block.ts";
import { bandText, nameOf } from "./countBlocks.ts";
import { packetWords as words } from "./packetWords.ts";

/** How many of the latest years a table of indicators has room for. */
const mostYears = 5;

interface Line {
  readonly name: string;
  readonly department: string;
  readonly unit: string | null;
  readonly baseline: PublishedCell;
  /** By fiscal year. */
  readonly actuals: ReadonlyMap<number, PublishedCell>;
  readonly target: PublishedCell;
  readonly band: string;
  readonly summary: string;
}

/** Chosen indicators as one table: the latest years, the target, the grade and what it means. */
export function indicatorBlocks(indicators: readonly IndicatorDocument[]): Block[] {
  return table(
    indicators.flatMap(({ name, department, series, bands }) =>
      series.map((one): Line => ({
        name: nameOf({ name, seriesLabel: one.label }),
        department,
        unit: one.unit,
        baseline: one.baseline.cell,
        actuals: new Map(one.actuals.map(({ fiscalYear, cell: actual }) => [fiscalYear, actual])),
        target: one.target.cell,
        band: bandText(bands, one.progress.band),
        summary: one.progress.summary.ja,
      })),
    ),
  );
}

/** The indicators of a part of the plan that has no sheet of its own. */
export function rowBlocks(sheet: SheetDocument): Block[] {
  return table(
    sheet.rows.map((row): Line => ({
      name: nameOf(row),
      department: row.department,
      unit: row.unit,
      baseline: row.baseline,
      actuals: new Map(
        sheet.actualYears.flatMap((year, at) => {
          const actual = row.actuals[at];
          return actual && year <= sheet.fiscalYear ? [[year, actual] as const] : [];
        }),
      ),
      target: row.target,
      band: bandText(sheet.bands, row.progress.band),
      summary: row.progress.summary.ja,
    })),
  );
}

function table(lines: readonly Line[]): Block[] {
  const all = [...new Set(lines.flatMap(({ actuals }) => [...actuals.keys()]))].toSorted((a, b) => a - b);
  const years = all.slice(-mostYears);
  const print = (shown: PublishedCell | undefined, unit: string | null) =>
    figure(shown ? shownCell(shown, unit) : "");
  return [
    {
      kind: "table",
      head: [
        words.indicator,
        words.department,
        words.baseline,
        ...years.map((year) => `${fiscalYearLabel(year, "ja", "short")}\n${words.actual}`),
        words.target,
        words.judgement,
      ],
      rows: lines.map((line) => [
        cell(line.name),
        cell(line.department),
        print(line.baseline, line.unit),
        ...years.map((year) => print(line.actuals.get(year), line.unit)),
        print(line.target, line.unit),
        cell([line.band, line.summary].filter(Boolean).join("\n")),
      ]),
      widths: [4, 1.7, 1.6, ...years.map(() => 1.5), 1.6, 3],
    },
  ];
}
