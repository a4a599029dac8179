import { roundHalfUp } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";

/** Prints a rate as per cent, rounded half up from its exact value: 0.5555… → `55.6%`, −15.5 → `−1550.0%`. */
export function formatPercent(rate: Decimal, places = 1): string {
  const plain = roundHalfUp(rate.times(100), places);
  const negative = plain.startsWith("-") && /[1-9]/.test(plain);
  return `${negative ? "−" : ""}${plain.replace("-", "")}%`;
}
