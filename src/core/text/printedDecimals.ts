import type { Reading } from "../indicator/reading.ts";
import { foldWidth } from "./foldWidth.ts";

/** How many decimals a figure was printed with: 2 for `4.17ha`, 1 for `14.0%`, where 14 alone would lose the zero. */
export function printedDecimals(reading: Reading): number {
  if (reading.kind !== "number") return 0;
  const needed = decimalsOf(reading.value.toFixed());
  const printed = foldWidth(reading.raw).match(/\d[\d,]*(\.\d+)?/g) ?? [];
  // 「1.2万人」 is printed with one decimal, but its value is 12000; 「平成30年度：123.0人」 has another number before.
  const own = printed
    .map((digits) => digits.replaceAll(",", ""))
    .find((digits) => reading.value.abs().eq(digits));
  return own === undefined ? needed : Math.max(needed, decimalsOf(own));
}

function decimalsOf(plain: string): number {
  return plain.split(".")[1]?.length ?? 0;
}
