import { d, type Decimal } from "../../decimal.ts";
import type { NumberReading } from "../../indicator/reading.ts";
import { printedDecimals } from "../../text/printedDecimals.ts";

/** Whether parts give a total, as far as their printed digits tell: each figure may be off by half of its last digit,
 * a total that was cut off (158 for 158.4) by all of it. */
export function addsUp(parts: readonly NumberReading[], total: NumberReading): boolean {
  const sum = parts.reduce((all, { value }) => all.plus(value), d(0));
  return isWithin(sum.minus(total.value), parts, total);
}

/** Whether a difference that should be zero is no more than what rounding leaves. Exact whole numbers leave nothing. */
export function isWithin(off: Decimal, parts: readonly NumberReading[], total: NumberReading): boolean {
  if (off.eq(0)) return true;
  const unit = (reading: NumberReading) => lastDigit(reading);
  const finest = [...parts, total].map(unit).reduce((a, b) => (a.lt(b) ? a : b));
  const isCount =
    finest.eq(1) &&
    [...parts, total].every((reading) => unit(reading).eq(1)) &&
    parts.every(({ qualifier }) => !qualifier);
  if (isCount && !total.qualifier) return false;
  const slack = parts.reduce((all, part) => all.plus(unit(part).div(2)), unit(total));
  return off.abs().lte(slack);
}

/** What one step of the last printed digit is worth: 0.1 for 98.4, and 10,000 for 5万. */
function lastDigit(reading: NumberReading): Decimal {
  const scale = /\d\s*(億|万)/.exec(reading.raw)?.[1];
  const decimals = /\d\.(\d+)/.exec(reading.raw)?.[1]?.length ?? 0;
  if (scale && reading.value.abs().gte(scale === "億" ? 1e8 : 1e4)) {
    return d(scale === "億" ? 1e8 : 1e4).div(d(10).pow(decimals));
  }
  return d(1).div(d(10).pow(printedDecimals(reading)));
}
