import type { Decimal } from "../decimal.ts";
import { formatNumber } from "./formatNumber.ts";
import type { Locale } from "./words.ts";

/** Prints a change with its sign: `+12件`, `△3`, `±0`. The difference of two per cents is ポイント, never %. */
export function formatDifference(
  difference: Decimal,
  locale: Locale,
  { unit = "", decimals }: { unit?: string | null; decimals?: number } = {},
): string {
  const size = formatNumber(difference, { decimals, negative: locale === "ja" ? "△" : "-" });
  const sign = /[1-9]/.test(size) ? (difference.gt(0) ? "+" : "") : "±";
  return sign + size + differenceUnit(unit ?? "", locale);
}

function differenceUnit(unit: string, locale: Locale): string {
  if (unit === "%" || unit === "％") return locale === "ja" ? "ポイント" : " points";
  return locale === "ja" || unit === "" ? unit : ` ${unit}`;
}
