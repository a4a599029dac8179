import { partsOf } from "./deriveReading.ts";
import { deriveValue, type Value } from "./deriveValue.ts";
import type { Series } from "./indicator.ts";

type Formula = Pick<Series, "id" | "derivation" | "decimals">;

/** What is needed of a plan's indicator. */
interface WithSeries {
  readonly indicator: { readonly series: readonly Formula[] };
}

/** The value of a series in a fiscal year. */
export type ValueFinder = (seriesId: string, fiscalYear: number) => Value;

/** Finds values of a plan's series. A series that is worked out of others is never typed, so its parts are looked up
 * instead, however deep. The editor refuses a loop; one that came in otherwise has no value rather than no end.
 * @param recorded what is recorded of a series in a year
 * @param none stands for what is not recorded */
export function valueFinder(
  indicators: readonly WithSeries[],
  recorded: (seriesId: string, fiscalYear: number) => Value | undefined,
  none: Value,
): ValueFinder {
  const derived = derivedSeries(indicators);
  const find = (seriesId: string, fiscalYear: number, above: readonly string[]): Value => {
    const series = derived.get(seriesId);
    if (above.includes(seriesId)) return none;
    if (!series?.derivation) return recorded(seriesId, fiscalYear) ?? none;
    const valueOf = (part: string) => find(part, fiscalYear, [...above, seriesId]);
    return deriveValue(series.derivation, valueOf, series.decimals);
  };
  return (seriesId, fiscalYear) => find(seriesId, fiscalYear, []);
}

/** Some series of a plan and all that they rest on, however deep. */
export function withParts(indicators: readonly WithSeries[], seriesIds: readonly string[]): string[] {
  const derived = derivedSeries(indicators);
  const all = new Set(seriesIds);
  // A set grows while it is walked.
  for (const id of all) {
    const derivation = derived.get(id)?.derivation;
    if (derivation) for (const part of partsOf(derivation)) all.add(part);
  }
  return [...all];
}

function derivedSeries(indicators: readonly WithSeries[]): Map<string, Formula> {
  const series = indicators.flatMap(({ indicator }) => indicator.series);
  return new Map(series.filter(({ derivation }) => derivation).map((one) => [one.id, one]));
}
