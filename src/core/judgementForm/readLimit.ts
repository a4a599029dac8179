import { d } from "../decimal.ts";
import { isShare } from "../progress/explanation/bandRule.ts";
import type { Measure } from "../progress/judgement/preset.ts";
import { foldWidth } from "../text/foldWidth.ts";
import { maybeDecimal } from "../text/parseDecimal.ts";

/** Reads a limit as a person types it: `80`, `80%`, `−10`, `△３`, `59.5`. Shares are typed in per cent.
 * @returns a plain decimal, shares as shares (0.8); undefined for what is no such figure, or has more than four
 * decimals, which no scale has */
export function readLimit(of: Measure, text: string): string | undefined {
  const plain = foldWidth(text)
    .trim()
    .replace(/\s*[%％]$/u, "");
  const [, sign = "", digits = ""] = /^([-−ー△▲]?)\s*(.*)$/su.exec(plain) ?? [];
  const size = maybeDecimal(digits);
  if (!size || size.gt(1_000_000) || !size.round(4).eq(size)) return undefined;
  const value = sign === "" || size.eq(0) ? size : size.times(-1);
  return (isShare(of) ? value.div(d(100)) : value).toFixed();
}
