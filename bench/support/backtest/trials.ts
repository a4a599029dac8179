import { createHash } from "node:crypto";
import { forecastRules, isCount, isTotal, type FigureKind } from "../../../src/core/forecast/rules.ts";
import type { Item } from "./figures.ts";

/** One forecast that was tried: a municipality's figure, known up to a year, and what came `horizon` years later. */
export interface Trial {
  readonly item: string;
  readonly series: number;
  /** Rules are chosen on the first half of the municipalities and reported on the second. */
  readonly half: 0 | 1;
  readonly kind: FigureKind;
  readonly points: number;
  readonly horizon: number;
  readonly origin: number;
  readonly slope: number;
  /** What errors are shares of: the last value, or the mean of the points where that is nothing. */
  readonly level: number;
  readonly error: number;
  readonly lastValueError: number;
}

const horizons = [1, 2, 3, 4, 5] as const;
const pointCounts = [3, 4, 5, 6] as const;

/** Tries the method on every municipality, from every year, with three to six points, one to five years ahead.
 * The points follow each other or have a gap after the first, as a plan's baseline and its actuals do. */
export function* trials(municipalities: readonly string[], items: readonly Item[]): Generator<Trial> {
  for (const item of items) {
    for (const window of windowsOf(item.years)) {
      for (const [index, row] of item.rows.entries()) {
        const trial = tryOn(item, row, window);
        if (trial)
          yield { ...trial, item: item.code, series: index, half: halfOf(municipalities[index] ?? "") };
      }
    }
  }
}

interface Window {
  readonly columns: readonly number[];
  readonly years: readonly number[];
  readonly target: number;
  readonly horizon: number;
}

/** The columns to know and the column to tell, for every number of points, year and time ahead. */
export function windowsOf(years: readonly number[]): readonly Window[] {
  return pointCounts.flatMap((points) =>
    years.flatMap((origin, last) =>
      horizons.flatMap((horizon) => {
        const target = years.indexOf(origin + horizon);
        const runs = [
          { first: last - points + 1, gap: false },
          { first: last - points, gap: true },
        ].filter(({ first }) => target >= 0 && first >= 0);
        return runs.map(({ first, gap }) => {
          const columns = [first, ...range(gap ? first + 2 : first + 1, last)];
          return { columns, years: columns.map((column) => years[column] ?? 0), target, horizon };
        });
      }),
    ),
  );
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function tryOn(
  item: Item,
  row: readonly (number | null)[],
  { columns, years, target, horizon }: Window,
): Omit<Trial, "item" | "series" | "half"> | undefined {
  const came = row[target] ?? null;
  const values: number[] = [];
  for (const column of columns) {
    const value = row[column] ?? null;
    if (value === null || came === null) return undefined;
    values.push(value);
  }
  const last = values.at(-1) ?? 0;
  const kind = kindOf(item.kind, last);
  const found = trendOf(values, years, kind);
  if (!found || came === null) return undefined;
  const { slope, level } = found;
  const keeps = isTotal(kind) ? forecastRules.keeps.total : forecastRules.keeps.other;
  const raw = last + (slope * keeps * horizon) / 10;
  const forecast = values.every((value) => value >= 0) ? Math.max(raw, 0) : raw;
  return {
    kind,
    points: values.length,
    horizon,
    origin: years.at(-1) ?? 0,
    slope: Math.abs(slope),
    level: Math.abs(last) || level,
    error: Math.abs(came - forecast),
    lastValueError: Math.abs(came - last),
  };
}

/** Counts and totals part into small and others by their last value. */
export function kindOf(kind: Item["kind"], last: number): FigureKind {
  const isSmall = last < forecastRules.smallBelow;
  if (kind === "count") return isSmall ? "smallCount" : "count";
  if (kind === "total") return isSmall ? "smallTotal" : "total";
  return kind;
}

/** What core/forecast does with exact decimals, in floats: millions of trials would take an hour. That both agree is
 * tried on a sample (agreement.ts).
 * @returns undefined where the points show no trend that goes on */
export function trendOf(
  values: readonly number[],
  years: readonly number[],
  kind: FigureKind,
): { slope: number; level: number } | undefined {
  const slopes: number[] = [];
  let oneWay = 0;
  for (let i = 0; i < values.length; i += 1) {
    for (let j = i + 1; j < values.length; j += 1) {
      const rise = values[j]! - values[i]!;
      oneWay += Math.sign(rise);
      slopes.push(rise / (years[j]! - years[i]!));
    }
  }
  const slope = middle(slopes);
  if (slope === 0) return undefined;
  const level = values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
  if (isTotal(kind)) return { slope, level };
  if (Math.abs(oneWay) * 100 < slopes.length * forecastRules.sameWay) return undefined;
  const change = Math.abs(slope) * (years.at(-1)! - years[0]!);
  const heights = values.map((value, index) => value - slope * years[index]!);
  const height = middle(heights);
  const distance = heights.reduce((sum, one) => sum + Math.abs(one - height), 0) / heights.length;
  // Floats miss an exact edge by a hair; a line is a line.
  if (distance * 100 > change * forecastRules.offTheLine + 1e-9 * level) return undefined;
  if (isCount(kind) && change ** 2 <= level * forecastRules.chance ** 2) return undefined;
  return { slope, level };
}

function middle(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  return (ordered[Math.floor(ordered.length / 2)]! + ordered[Math.ceil(ordered.length / 2) - 1]!) / 2;
}

const halves = new Map<string, 0 | 1>();

/** By a hash of the code, so that neighbours fall into both halves. */
function halfOf(municipality: string): 0 | 1 {
  const known = halves.get(municipality);
  if (known !== undefined) return known;
  const digit = createHash("sha256").update(municipality).digest("hex").at(-1) ?? "0";
  const half = Number.parseInt(digit, 16) % 2 === 0 ? 0 : 1;
  halves.set(municipality, half);
  return half;
}
