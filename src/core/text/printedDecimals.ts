import type { Reading } from "../indicator/reading.ts";
import { foldWidth } from "./foldWidth.ts";

/** How many decimals a figure was printed with: 2 for `4.17ha`, 1 for `14.0%`, where 14 alone would lose the zero. */
export function printedDecimals(reading: Reading): number {
  if (reading.kind !== "number") return 0;
  const needed = decimalsOf(reading.value.toFixed());
  const digits = /\d[\d,]*(\.\d+)?/.exec(foldWidth(reading.raw))?.[0].replaceAll(",", "") ?? "";
  // 「1.2万人」 is printed with one decimal, but its value is 12000.
  return digits !== "" && reading.value.abs().eq(digits) ? Math.max(needed, decimalsOf(digits)) : needed;
}

function decimalsOf(plain: string): number {
  return plain.split(".")[1]?.length ?? 0;
}
