import Big from "big.js";

/** Exact decimal number. All figures are computed with it; binary floats lose band edges. */
export type Decimal = Big;

// 40 places keep a quotient exact far beyond any threshold that a city sets.
Big.DP = 40;
Big.RM = Big.roundHalfUp;

/** Makes a decimal of a number or a plain decimal text such as "-12.5". */
export function d(value: number | string | Decimal): Decimal {
  return new Big(value);
}

/** Rounds half away from zero (四捨五入) to `places` decimals, as plain text without exponent. */
export function roundHalfUp(value: Decimal, places: number): string {
  return value.round(places, Big.roundHalfUp).toFixed(places);
}
