import { foldWidth } from "../text/foldWidth.ts";

// Without I, L, O and U, which are read as 1, 1, 0 and V.
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** How many digits a code has, the last of which checks the others. */
const length = 8;

/** The code of a workbook out of seven numbers from 0 to 31; the eighth digit checks them. */
export function bookCode(numbers: readonly number[]): string {
  const own = numbers.slice(0, length - 1).map((number) => number % 32);
  return [...own, checkOf(own)].map((number) => digits[number]).join("");
}

/** As it is printed: `K7Q2-9F3M`. */
export function printedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The code that a text says, however it is typed; undefined where it is none or has a slip of the pen. */
export function readCode(text: string): string | undefined {
  const typed = foldWidth(text)
    .toUpperCase()
    .replace(/[\s‐－–—ー−-]/g, "");
  const code = typed.replace(/O/g, "0").replace(/[IL]/g, "1");
  if (code.length !== length) return undefined;
  const numbers = [...code].map((digit) => digits.indexOf(digit));
  const own = numbers.slice(0, -1);
  return numbers.every((number) => number >= 0) && checkOf(own) === numbers.at(-1) ? code : undefined;
}

// Weights that are odd and differ catch every single slip and most exchanged neighbours.
function checkOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number, place) => sum + number * (2 * place + 1), 0) % 32;
}
