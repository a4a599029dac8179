import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import { parseFiscalYear } from "../../calendar/parseFiscalYear.ts";
import { readingFromJson } from "../../indicator/readingJson.ts";
import type { NumberReading, Reading } from "../../indicator/reading.ts";
import { parseRange } from "../../text/parseRange.ts";
import { isSameUnit, toOwnUnit, toUnit } from "../../text/unit.ts";
import { baselineCell, shown, targetCell, valueCell } from "../evidence.ts";
import type { Evidence, Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { exactFigure, knownValues } from "../lineValues.ts";
import type { Line } from "../line.ts";
import { roundsToSame } from "../names/roundsToSame.ts";
import type { PlacedBlocks } from "./placedBlocks.ts";

interface StatedCell {
  readonly label: string;
  readonly fiscalYear: number | null;
  readonly reading: Reading;
  readonly unit: string | null;
}

/** Tables and figures of the plan's text against the indicators that bear the same name: another value for the same
 * year, the target's value for another year, a range that leaves the baseline out. */
export function blocksAgainstIndicators(placed: PlacedBlocks, lines: readonly Line[]): Hint[] {
  const cells = statedCells(placed);
  return lines.flatMap((line) => {
    const mine = cells.filter(({ label, unit }) => isName(label, line) && hasUnit(unit, line));
    return [
      ...otherValue(line, mine, lines, placed),
      ...otherYear(line, mine, placed),
      ...outsideRange(line, mine, placed),
    ];
  });
}

function otherValue(
  line: Line,
  cells: readonly StatedCell[],
  lines: readonly Line[],
  placed: PlacedBlocks,
): Hint[] {
  return cells.flatMap(({ label, fiscalYear, reading }): Hint[] => {
    const figure = exactFigure(reading);
    const value = knownValues(line).find((one) => one.fiscalYear === fiscalYear);
    if (!figure || !value || roundsToSame(figure, value.reading)) return [];
    // Of the groups of an indicator, the table may mean another one.
    const twins = lines.filter(({ indicator }) => indicator.id === line.indicator.id).flatMap(knownValues);
    if (twins.some((one) => one.fiscalYear === fiscalYear && roundsToSame(one.reading, figure))) return [];
    const [t, v] = [shown(figure, line.series.unit), shown(value.reading, line.series.unit)];
    return [
      hintOf(
        "table-differs",
        "contradiction",
        [line],
        {
          ja: `「${placed.title}」の「${label}」は${fiscalYearLabel(value.fiscalYear, "ja", "full")}を${t.ja}としますが、指標「${line.name}」では${v.ja}です。`,
          en: `“${label}” in “${placed.title}” gives ${t.en} for FY${value.fiscalYear}, the indicator “${line.name}” ${v.en}.`,
        },
        [cell(placed, label, fiscalYear, reading), valueCell(line, value)],
        `${placed.place.sectionId ?? placed.place.nodeId ?? ""} ${value.fiscalYear}`,
      ),
    ];
  });
}

function otherYear(line: Line, cells: readonly StatedCell[], placed: PlacedBlocks): Hint[] {
  const target = exactFigure(line.target?.reading);
  const by = line.target?.fiscalYear ?? null;
  if (
    !target ||
    by === null ||
    target.value.c.length < 3 ||
    cells.some(({ fiscalYear }) => fiscalYear === by)
  )
    return [];
  return cells.flatMap(({ label, fiscalYear, reading }): Hint[] => {
    const figure = exactFigure(reading);
    if (!figure || fiscalYear === null || Math.abs(fiscalYear - by) > 2 || !figure.value.eq(target.value))
      return [];
    const t = shown(target, line.series.unit);
    return [
      hintOf(
        "same-target-other-year",
        "look",
        [line],
        {
          ja: `「${line.name}」の目標${t.ja}は${by}年のものですが、「${placed.title}」の「${label}」では同じ値が${fiscalYear}年です。`,
          en: `The target ${t.en} of “${line.name}” is for ${by}, but “${label}” in “${placed.title}” has the same value for ${fiscalYear}.`,
        },
        [...targetCell(line), cell(placed, label, fiscalYear, reading)],
        placed.place.sectionId ?? placed.place.nodeId ?? "",
      ),
    ];
  });
}

function outsideRange(line: Line, cells: readonly StatedCell[], placed: PlacedBlocks): Hint[] {
  const baseline = exactFigure(line.baseline?.reading);
  if (!baseline) return [];
  return cells.flatMap(({ label, fiscalYear, reading }): Hint[] => {
    if (reading.kind !== "text" || (fiscalYear !== null && fiscalYear !== line.baselineYear)) return [];
    const range = parseRange(reading.raw);
    if (range.kind !== "range" || (baseline.value.gte(range.low) && baseline.value.lte(range.high)))
      return [];
    return [
      hintOf(
        "outside-range",
        "look",
        [line],
        {
          ja: `「${placed.title}」の「${label}」は「${reading.raw}」としますが、指標「${line.name}」の基準値${shown(baseline, line.series.unit).ja}はその外にあります。`,
          en: `“${label}” in “${placed.title}” says “${reading.raw}”, but the baseline ${shown(baseline, line.series.unit).en} of “${line.name}” lies outside.`,
        },
        [cell(placed, label, fiscalYear, reading), ...baselineCell(line)],
        placed.place.sectionId ?? placed.place.nodeId ?? "",
      ),
    ];
  });
}

function statedCells({ blocks }: PlacedBlocks): StatedCell[] {
  return blocks.flatMap((block): StatedCell[] => {
    if (block.kind === "figures") {
      return block.items.map(({ label, reading, unit, time }) => ({
        label,
        fiscalYear: yearOf(time ?? ""),
        reading: readingFromJson(reading),
        unit,
      }));
    }
    if (block.kind !== "table") return [];
    return block.rows.flatMap(({ label, cells }) =>
      cells.map(({ reading }, at) => ({
        label,
        fiscalYear: yearOf(block.columns[at] ?? ""),
        reading: readingFromJson(reading),
        unit: block.unit,
      })),
    );
  });
}

/** The year of a head such as 「平成 22 年 (2010 年)」 or 「2019年（推定）」. */
function yearOf(head: string): number | null {
  const western = /(?<!\d)((?:19|20)\d{2})\s*年?/.exec(head)?.[1];
  return western ? Number(western) : (parseFiscalYear(head.replace(/\s/g, "")) ?? null);
}

/** The label of a row names the indicator, in whole or as its beginning. */
function isName(label: string, { indicator }: Line): boolean {
  const [row, name] = [label, indicator.name].map((text) => text.normalize("NFKC").replace(/\s/g, ""));
  if (!row || !name) return false;
  const core = name.replace(/\(.*\)$/, "");
  return row.includes(core) || (row.length >= 6 && core.startsWith(row));
}

function hasUnit(unit: string | null, { series }: Line): boolean {
  return unit === null ? series.unit === null : isSameUnit(toUnit(unit), toOwnUnit(series.unit ?? ""));
}

function cell(
  { place }: PlacedBlocks,
  label: string,
  fiscalYear: number | null,
  { raw }: Reading | NumberReading,
): Evidence {
  return { what: "table", label, fiscalYear, raw, place };
}
