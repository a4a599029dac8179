import { d } from "../../decimal.ts";
import type { Decimal } from "../../decimal.ts";
import { formatNumber } from "../../text/formatNumber.ts";
import type { FigureName, Figures } from "../rate.ts";

/** Prints the figures of one explanation alike, with the decimals that the most exact of them needs
 * (42.4 and 44 as `42.4` and `44.0`); `operand` puts a negative figure into brackets. */
export function printFigures(figures: Figures, decimals = 0) {
  const values = Object.entries(figures).filter(([name]) => !countsOfYears.has(name));
  const needed = values.map(([, value]) => value.toFixed().split(".")[1]?.length ?? 0);
  const places = Math.max(decimals, ...needed);
  const print = (value: Decimal) => formatNumber(value, { decimals: places, negative: "−" });
  const of = (name: FigureName) => figures[name] ?? d(0);
  return {
    print,
    figure: (name: FigureName) => print(of(name)),
    operand: (name: FigureName) => (of(name).lt(0) ? `(${print(of(name))})` : print(of(name))),
  };
}

const countsOfYears: ReadonlySet<string> = new Set(["yearIndex", "years", "weight"]);
