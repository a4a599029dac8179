import { d } from "../decimal.ts";
import type { Decimal } from "../decimal.ts";

// More digits than any public statistic has; a longer one is a slip of the keyboard.
const mostCharacters = 40;

/** Reads digits with or without thousands separators: `1234`, `1,234`, `12.5`; undefined for `12,34`, `.5`, `1.`,
 * and for `0123`, which is a code or a slip. Signs, units and full-width forms are taken off before. */
export function maybeDecimal(text: string): Decimal | undefined {
  if (text.length > mostCharacters) return undefined;
  if (!/^(0|[1-9]\d*|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?$/.test(text)) return undefined;
  return d(text.replaceAll(",", ""));
}
