import fc from "fast-check";
import { expect, test } from "vitest";
import { d } from "../decimal.ts";
import { formatPercent } from "../text/formatPercent.ts";
import { comparing, percentOf } from "./fraction.ts";

const fraction = (over: string | number, under: string | number) => ({ over: d(over), under: d(under) });

test.each([
  [1, 2, "50.0%"],
  ["599.5", 1000, "60.0%"],
  ["599.49", 1000, "59.9%"],
  [-5, 10000, "−0.1%"],
  ["-4.9", 10000, "0.0%"],
  [-1, -3, "33.3%"],
  [1, -3, "−33.3%"],
  [0, 7, "0.0%"],
  [31, 2, "1550.0%"],
  ["0.000001", "0.000003", "33.3%"],
  ["123456789012345678901234567890", "246913578024691357802469135780", "50.0%"],
  ["0.00000000000000000001", 1, "0.0%"],
  [99999999999, 99999999999, "100.0%"],
  [200000000000, 100000000000, "200.0%"],
  ["20000000000.5", "10000000000.25", "200.0%"],
])("percentOf(%s ÷ %s) is %s", (over, under, expected) => {
  expect(percentOf(fraction(over, under))).toBe(expected);
});

test.each([
  [4, 5, "0.8", 0],
  [4, 5, "0.79999", 1],
  [4, 5, "0.80001", -1],
  [-4, -5, "0.8", 0],
  [-4, 5, "-0.8", 0],
  [4, -5, "0", -1],
  [1, 3, "0.3333333333333333333333333333333333333333", 1],
  [1, 3, "0.3333333333333333333333333333333333333334", -1],
  [-1, -3, "0.3333333333333333333333333333333333333334", -1],
  ["99999999999", "100000000000", "1", -1],
  ["100000000001", "-100000000000", "-1", -1],
  ["0.00000000000000000001", 1, "0", 1],
  [3, 1, "20000", -1],
  [-3, 1, "-20000", 1],
  // The products of these differ by 1 in 10^19, which floats do not see.
  [3601774423, 4280387013, "0.8414599923", 1],
  [2650942630, 8093537819, "0.3275381779", -1],
  [-2650942630, 8093537819, "-0.3275381779", 1],
])("comparing(%s ÷ %s) with %s is %s", (over, under, limit, expected) => {
  expect(comparing(fraction(over, under))(d(limit))).toBe(expected);
});

test("comparing and percentOf are exact, whatever the size of the figures", () => {
  const whole = fc.oneof(fc.integer(), fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }));
  const figure = fc.tuple(whole, fc.integer({ min: 0, max: 4 })).map(([digits, places]) => {
    return d(String(digits)).div(10 ** places);
  });
  const limit = fc.constantFrom("1", "0.8", "0.6", "0", "-0.1", "0.07", "12345.6789");
  fc.assert(
    fc.property(figure, figure, limit, (over, under, edge) => {
      fc.pre(!under.eq(0));
      const exact = over.cmp(d(edge).times(under)) * (under.lt(0) ? -1 : 1);
      expect(comparing({ over, under })(d(edge)) - exact).toBe(0);
      expect(percentOf({ over, under })).toBe(formatPercent(over.div(under)));
    }),
  );
});
