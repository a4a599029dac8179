import type { Decimal } from "../decimal.ts";
import { roundHalfUp } from "../decimal.ts";

/** Prints a figure with thousands separators, rounded half up (四捨五入) to `decimals` where they are given.
 * Negative figures carry △ as in official documents; `"-"` is for data files. What rounds to zero has no sign.
 * @example formatNumber(d("-1234.5"), { decimals: 0 }) // "△1,235" */
export function formatNumber(
  value: Decimal,
  { decimals, negative = "△" }: { decimals?: number | undefined; negative?: "△" | "-" | "−" } = {},
): string {
  const plain = decimals === undefined ? value.toFixed() : roundHalfUp(value, decimals);
  const [whole = "0", fraction] = plain.replace("-", "").split(".");
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const size = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return plain.startsWith("-") && /[1-9]/.test(plain) ? negative + size : size;
}
