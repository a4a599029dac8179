import type { Reading } from "../indicator/reading.ts";
import { foldWidth } from "./foldWidth.ts";
import { parseReading } from "./parseReading.ts";
import { isKnownUnit, toUnit } from "./unit.ts";
import { unreadable } from "./unreadable.ts";
import type { Unreadable } from "./unreadable.ts";

/** One of several figures of a cell, under its own label (男, 平日, 市民; 校 where the unit tells them apart). */
export type LabelledReading = { readonly label: string; readonly reading: Reading };

export type LabelledOptions = {
  /** The unit of every figure; null where each prints its own. */
  unit?: string | null;
  /** The labels of the indicator's series. All of them must be there, and nothing else. */
  labels?: readonly string[];
  /** The units of the indicator's series, where the units are the labels (4校･13回). */
  units?: readonly string[];
};

const separators = "[\\s、，,･・/／;；]*";
const bracketed = "[(\\[【〔<]?";
const closed = "[)\\]】〕>]?";
const figure = "(?:約|概ね)?\\s*[△▲−－\\-]?\\s*\\d[\\d,.]*(?:[^\\d\\s、･・/;()\\[\\]【】]*)|[-－―—]";
const labelBefore = new RegExp(
  `${separators}${bracketed}([^\\d\\s,、･・/;:()\\[\\]【】△▲−－\\-約概]{1,20})${closed}\\s*[:：]?\\s*(${figure})(?=[\\s、･・/;(\\[【]|$)`,
  "gsu",
);
const labelBehind = new RegExp(
  `${separators}(${figure})\\s*[(\\[【]([^\\d()\\[\\]【】]{1,20})[)\\]】]`,
  "gsu",
);
const unitsAlone = new RegExp(
  `${separators}(\\d[\\d,.]*)\\s*([^\\d\\s、･・/;()]{1,10})(?=[\\s、･・/;]|$)`,
  "gsu",
);

/** Splits a cell that holds several figures: `平日 0.99 休日 1.00`, `男 30.0歳 女 28.3歳`, `12.9%(市民) 4.9%(高校生)`, `4校･13回`.
 * Every part must be understood and carry a label of its own, or nothing is: `parseReading` takes no figure out of
 * such a cell either. Each reading's `raw` is its own part.
 * @example parseLabelledReadings("4校･13回") // 校: 4, 回: 13 */
export function parseLabelledReadings(
  raw: string,
  options: LabelledOptions = {},
): readonly LabelledReading[] | Unreadable {
  if (raw.length > 200) return unreadable("extra-words", raw);
  const cell = foldWidth(raw).trim().replace(/\s+/g, " ");
  const found =
    parts(cell, labelBehind, (a, b) => [b, a], options) ??
    parts(cell, labelBefore, (a, b) => [a, b], options) ??
    parts(cell, unitsAlone, (a, b) => [b, a + b], {
      ...options,
      labels: options.units,
      unit: null,
      areUnits: true,
    });
  return found ?? unreadable("extra-words", raw);
}

type Wanted = { labels?: readonly string[] | undefined; unit?: string | null; areUnits?: boolean };

function parts(
  cell: string,
  pattern: RegExp,
  order: (first: string, second: string) => readonly [label: string, text: string],
  { labels, unit = null, areUnits = false }: Wanted,
): readonly LabelledReading[] | undefined {
  const matches = [...cell.matchAll(pattern)];
  // Whatever the matches leave over was not understood.
  if (matches.map(([whole]) => whole).join("") !== cell) return undefined;
  // One label alone (平日 0.99) is a label only where it is known to be one.
  if (matches.length < (labels ? 1 : 2)) return undefined;
  const found = matches.map(([, first = "", second = ""]) => {
    const [label, text] = order(first, second);
    if (areUnits && !isKnownUnit(label)) return undefined;
    const reading = parseReading(text.trim(), { unit: areUnits ? label : unit });
    if (reading.kind !== "number" && reading.kind !== "missing") return undefined;
    return { label: label.trim(), reading };
  });
  const readings = found.flatMap((one) => one ?? []);
  if (readings.length !== found.length) return undefined;
  return isNamedAs(readings, labels, areUnits) ? readings : undefined;
}

/** Each label once, and just those that are wanted. */
function isNamedAs(
  readings: readonly LabelledReading[],
  labels: readonly string[] | undefined,
  areUnits: boolean,
): boolean {
  const name = (label: string) => (areUnits ? toUnit(label).base : label);
  const names = readings.map(({ label }) => name(label));
  if (new Set(names).size !== names.length) return false;
  if (!labels) return true;
  const wanted = labels.map(name);
  return wanted.length === names.length && wanted.every((label) => names.includes(label));
}
