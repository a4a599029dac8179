import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";
import { maybeDecimal } from "./parseDecimal.ts";

/** The figure at the start of a text, its scale words taken in, and what is left behind it. */
export type Scaled = { readonly value: Decimal; readonly hasScale: boolean; readonly rest: string };

const exponents = { 兆: 12, 億: 8, 万: 4, 千: 3, 百: 2, 十: 1 } as const;
const part = /^(\d[\d,.]*)\s*((?:[百千十](?=[億万]))?[兆億万]|[千百])?\s*/;

/** Reads digits with scale words: `80.2万`, `1億3,202万`, `7億6千万`, `4万5千`, `1,234`.
 * @returns undefined where the digits are no number, or where the scales do not go down (3万5億, 4万5) */
export function maybeScaled(text: string): Scaled | undefined {
  let rest = text;
  let value = d(0);
  let below: Decimal | undefined;
  let hasScale = false;
  for (;;) {
    const [taken = "", digits = "", scale = ""] = part.exec(rest) ?? [];
    const size = maybeDecimal(digits);
    if (!size) return undefined;
    const step = scaleOf(scale);
    const amount = size.times(step);
    // 「4万5」 may be 45,000 or 40,005; 「1万2,345」 is clear.
    const isTail = below !== undefined && scale === "";
    if (below && (amount.gte(below) || digits.includes("."))) return undefined;
    if (isTail && !(below?.eq(10_000) && amount.gte(1_000))) return undefined;
    value = value.plus(amount);
    hasScale ||= scale !== "";
    rest = rest.slice(taken.length);
    if (scale === "" || !/^\d/.test(rest)) return { value, hasScale, rest };
    // 「1.2億3万」 says nothing for sure.
    if (digits.includes(".")) return undefined;
    below = step;
  }
}

function scaleOf(words: string): Decimal {
  return [...words].reduce(
    (size, word) => size.times(d(10).pow(exponents[word as keyof typeof exponents])),
    d(1),
  );
}
