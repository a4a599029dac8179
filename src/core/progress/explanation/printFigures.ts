import { d } from "../../decimal.ts";
import type { Decimal } from "../../decimal.ts";
import { formatNumber } from "../../text/formatNumber.ts";
import { decimalsOf, exactBelow, scaled } from "../fraction.ts";
import type { FigureName, Figures } from "../rate.ts";

/** Prints the figures of one explanation alike, with the decimals that the most exact of them needs
 * (42.4 and 44 as `42.4` and `44.0`); `operand` puts a negative figure into brackets. */
export function printFigures(figures: Figures, decimals = 0) {
  let places = decimals;
  for (const name of inUnit) {
    const value = figures[name];
    if (value) places = Math.max(places, decimalsOf(value));
  }
  const print = (value: Decimal) => printExact(value, places);
  const figure = (name: FigureName) => print(figures[name] ?? zero);
  return {
    print,
    figure,
    operand: (name: FigureName) => (figures[name]?.lt(0) ? `(${figure(name)})` : figure(name)),
  };
}

const zero = d(0);

/** Prints a figure that has no more than `places` decimals, with thousands separators. */
function printExact(value: Decimal, places: number): string {
  const steps = scaled(value, places);
  const step = 10 ** places;
  const size = Math.abs(steps);
  // Larger figures, and grouping, are left to the general function; explanations are full of small ones.
  if (size >= Math.min(exactBelow, 1000 * step))
    return formatNumber(value, { decimals: places, negative: "−" });
  const rest = size % step;
  const whole = String((size - rest) / step);
  const text = places === 0 ? whole : `${whole}.${String(rest).padStart(places, "0")}`;
  return steps < 0 ? `−${text}` : text;
}

/** Figures that are counted in the indicator's unit. */
const inUnit: readonly FigureName[] = [
  "baseline",
  "target",
  "actual",
  "sum",
  "planned",
  "expected",
  "low",
  "high",
  "tolerance",
  "shortfall",
];
