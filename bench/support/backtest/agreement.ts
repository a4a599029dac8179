import { d } from "../../../src/core/decimal.ts";
import { isTotal } from "../../../src/core/forecast/rules.ts";
import { brokenRule, medianSlope } from "../../../src/core/forecast/trend.ts";
import type { Item } from "./figures.ts";
import { kindOf, trendOf, windowsOf } from "./trials.ts";

// A prime, so that the sample holds every part of the country.
const everyMunicipality = 211;

/** Compares the floats of the back-test with the exact decimals of core/forecast.
 * @throws Error at the first in which slope or decision differ */
export function checkAgreement(items: readonly Item[]): void {
  for (const { code, kind: itemKind, years, rows } of items) {
    for (const window of windowsOf(years)) {
      for (let index = 0; index < rows.length; index += everyMunicipality) {
        const values = window.columns.map((column) => rows[index]?.[column] ?? null);
        if (!values.every((value) => value !== null)) continue;
        const kind = kindOf(itemKind, values.at(-1) ?? 0);
        const points = values.map((value, at) => ({ fiscalYear: window.years[at] ?? 0, value: d(value) }));
        const slope = medianSlope(points);
        const goesOn = isTotal(kind) ? !slope.eq(0) : brokenRule(points, slope, kind) === undefined;
        const found = trendOf(values, window.years, kind);
        const isClose = !found || Math.abs(found.slope - slope.toNumber()) <= 1e-9 * Math.max(1, found.level);
        if (goesOn !== (found !== undefined) || !isClose)
          throw new Error(`${code}: the back-test reads ${values.join(", ")} otherwise than core/forecast`);
      }
    }
  }
}
