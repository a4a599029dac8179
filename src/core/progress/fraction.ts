import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import { formatPercent } from "../text/formatPercent.ts";
import type { Rate } from "./rate.ts";

/** Over ÷ under as whole numbers of which the second is positive. */
type Whole = { readonly over: number; readonly under: number };
type Fraction = Pick<Rate, "over" | "under">;

/** Figures from here on are left to decimals; below, twice a thousandfold stays under 2^53, where whole numbers are
 * exact. */
export const exactBelow = 1e11;

/** Compares a rate with one limit after the other, exactly and without dividing: −1, 0 or 1. */
export function comparing({ over, under }: Fraction): (limit: Decimal) => number {
  const rate = wholeNumbers(over, under);
  return (limit) => {
    const edge = rate && wholeNumbers(limit, one);
    if (rate && edge) {
      const own = rate.over * edge.under;
      // One exact product is enough: the other, if it is too large to be exact, is still on its own side of it.
      if (Number.isSafeInteger(own)) return Math.sign(own - edge.over * rate.under);
    }
    const side = over.cmp(limit.times(under));
    return under.lt(0) ? -side : side;
  };
}

/** Prints a rate as per cent with one decimal, rounded half up once, from the exact fraction: `55.6%`. */
export function percentOf({ over, under }: Fraction): string {
  const rate = wholeNumbers(over, under);
  if (!rate) return formatPercent(over.div(under));
  const doubled = Math.abs(rate.over) * 2000 + rate.under;
  const steps = (doubled - (doubled % (2 * rate.under))) / (2 * rate.under);
  const size = `${(steps - (steps % 10)) / 10}.${steps % 10}%`;
  return rate.over < 0 && steps > 0 ? `−${size}` : size;
}

function wholeNumbers(over: Decimal, under: Decimal): Whole | undefined {
  const places = Math.max(decimalsOf(over), decimalsOf(under));
  const upper = scaled(over, places);
  const lower = scaled(under, places);
  if (Math.abs(upper) >= exactBelow || Math.abs(lower) >= exactBelow) return undefined;
  return lower < 0 ? { over: -upper, under: -lower } : { over: upper, under: lower };
}

/** Digits behind the point that a figure needs. */
export function decimalsOf({ c, e }: Decimal): number {
  return Math.max(0, c.length - 1 - e);
}

/** The figure × 10^places, exact below the limit and at least as large as the limit beyond. */
export function scaled({ c, e, s }: Decimal, places: number): number {
  const zeros = places - (c.length - 1 - e);
  if (c.length + zeros > 11) return exactBelow;
  let digits = 0;
  for (const digit of c) digits = digits * 10 + digit;
  return s * digits * 10 ** zeros;
}

const one = d(1);
