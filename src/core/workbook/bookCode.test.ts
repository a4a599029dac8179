import fc from "fast-check";
import { expect, test } from "vitest";
import { bookCode, printedCode, readCode } from "./bookCode.ts";

const code = bookCode([19, 7, 22, 2, 9, 15, 3]);
const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

test.each([
  ["as printed", printedCode(code), code],
  ["small letters without the dash", code.toLowerCase(), code],
  ["wide letters and another dash", wide(printedCode(code).replace("-", "ー")), code],
  [
    "O for 0 and I for 1",
    bookCode([0, 1, 0, 1, 0, 1, 0]).replaceAll("0", "O").replaceAll("1", "I"),
    bookCode([0, 1, 0, 1, 0, 1, 0]),
  ],
  ["a digit missing", code.slice(1), undefined],
  ["something else", "商工振興課です。", undefined],
])("readCode(text): %s", (_, text, expected) => expect(readCode(text)).toBe(expected));

test("readCode(text): one wrong digit is noticed", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(31), { minLength: 7, maxLength: 7 }),
      fc.nat(7),
      fc.integer({ min: 1, max: 31 }),
      (numbers, place, shift) => {
        const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        const right = bookCode(numbers);
        const wrong = digits[(digits.indexOf(right[place] ?? "") + shift) % 32];
        expect(readCode(right)).toBe(right);
        expect(readCode(right.slice(0, place) + wrong + right.slice(place + 1))).toBeUndefined();
      },
    ),
  );
});
