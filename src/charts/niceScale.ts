/** Ends and steps of a value axis, on round numbers. */
export interface NiceScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly decimals: number;
}

/** Chooses an axis that holds all values with three to six round steps.
 * @param kind a `count` starts at zero, so that lengths can be compared; a `share` need not, and does not
 * pass 100% where no value does */
export function niceScale(values: readonly number[], kind: "count" | "share"): NiceScale {
  const roomy = kind === "share" ? 0.15 : 0;
  const least = Math.min(...values, ...(kind === "count" ? [0] : []));
  const most = Math.max(...values, ...(kind === "count" ? [0] : []));
  const span = most - least || Math.abs(most) || 1;
  const smallest = values.every(Number.isInteger) ? 1 : 0;
  const step = Math.max(roundStep(span / (kind === "count" ? 4 : 3)), smallest);
  const low = Math.floor((least - span * roomy) / step);
  const wanted = Math.ceil((most + span * roomy) / step);
  const high = kind === "share" && most <= 100 ? Math.min(wanted, Math.ceil(100 / step)) : wanted;
  // Multiplying whole steps keeps 0.1-steps free of the dust that adding would gather.
  const count = Math.max(high, low + 1) - low + 1;
  const ticks = Array.from({ length: count }, (_, index) => (low + index) * step);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks, decimals };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  return factor * power;
}
