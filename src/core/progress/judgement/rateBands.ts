import type { Band, BandRule, Measure } from "./preset.ts";

/** Rules for bands that follow each other on one measure: `cuts` are the lower limits from best to worst,
 * and what is below the last cut falls into the last band. */
export function rateBands(of: Measure, bands: readonly Band[], cuts: readonly string[]): BandRule[] {
  return bands.map(({ id }, position) => {
    const atLeast = cuts[position];
    const below = cuts[position - 1];
    const limits = { ...(atLeast !== undefined && { atLeast }), ...(below !== undefined && { below }) };
    return { band: id, when: [{ of, ...limits }] };
  });
}
