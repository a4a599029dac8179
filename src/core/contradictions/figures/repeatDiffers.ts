import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import type { Reading } from "../../indicator/reading.ts";
import type { Placement } from "../../indicator/indicator.ts";
import { parseReading } from "../../text/parseReading.ts";
import { isSameUnit, toOwnUnit } from "../../text/unit.ts";
import { placeOf } from "../evidence.ts";
import type { Evidence, Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import type { Line } from "../line.ts";
import { cellsOf } from "./cellsOf.ts";

/** A repeated placement (再掲) that prints another value, or another unit, than the home place does. */
export function repeatDiffers(line: Line): Hint[] {
  return line.placements.flatMap((placement) =>
    Object.entries(placement.printedOtherwise).flatMap(([key, printed]) => {
      const [what = "", seriesId = "", year] = splitKey(key, line.series.id);
      if (seriesId !== line.series.id) return [];
      if (what === "unit") return differingUnit(line, placement, printed);
      const home = cellsOf(line).find(
        ({ evidence }) =>
          evidence.what === what && (year === undefined || evidence.fiscalYear === Number(year)),
      );
      return home && !saysTheSame(home.reading, printed, line.series.unit)
        ? [differingCell(line, placement, home.evidence, printed)]
        : [];
    }),
  );
}

/** `actual.<series>.<year>`; ids of series may hold points. */
function splitKey(key: string, seriesId: string): (string | undefined)[] {
  const [what = ""] = key.split(".");
  const rest = key.slice(what.length + 1);
  if (rest !== seriesId && !rest.startsWith(`${seriesId}.`)) return [];
  return [what, seriesId, rest.slice(seriesId.length + 1) || undefined];
}

function saysTheSame(home: Reading, printed: string, unit: string | null): boolean {
  if (home.raw.trim() === printed.trim()) return true;
  const there = parseReading(printed, { unit });
  if (home.kind === "number" && there.kind === "number") return home.value.eq(there.value);
  return home.kind === "missing" && there.kind === "missing" && home.reason === there.reason;
}

function differingCell(line: Line, placement: Placement, home: Evidence, printed: string): Hint {
  const year = home.fiscalYear === null ? "" : fiscalYearLabel(home.fiscalYear, "ja", "full");
  return hintOf(
    "repeat-differs",
    "contradiction",
    [line],
    {
      ja: `再掲の「${placement.printedName}」は${year}に「${printed}」と書かれていますが、元の場所では「${home.raw.trim()}」です。`,
      en: `The repeated “${placement.printedName}” prints “${printed}”${home.fiscalYear === null ? "" : ` for FY${home.fiscalYear}`}, its home place “${home.raw.trim()}”.`,
    },
    [
      home,
      {
        ...home,
        label: placement.printedName,
        raw: printed,
        place: { ...placeOf(line), nodeId: placement.nodeId },
      },
    ],
    `${home.what}.${home.fiscalYear ?? ""}@${placement.nodeId}`,
  );
}

function differingUnit(line: Line, placement: Placement, printed: string): Hint[] {
  const { unit } = line.series;
  if (unit === null || isSameUnit(toOwnUnit(printed), toOwnUnit(unit))) return [];
  const place = { ...placeOf(line), nodeId: placement.nodeId };
  return [
    hintOf(
      "repeat-differs",
      "contradiction",
      [line],
      {
        ja: `「${placement.printedName}」の単位はこの場所では「${printed}」ですが、指標の単位は「${unit}」です。`,
        en: `“${placement.printedName}” has the unit “${printed}” here, but the indicator is counted in “${unit}”.`,
      },
      [{ what: "table", label: placement.printedName, fiscalYear: null, raw: printed, place }],
      `unit@${placement.nodeId}`,
    ),
  ];
}
