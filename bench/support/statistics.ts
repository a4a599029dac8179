/** The value below which a share of the values lies (nearest rank), for instance 0.99. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  const value = ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

/** The middle value. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Seconds that each of several runs takes, one after the other, after some that do not count. */
export async function timeRuns(
  { warmUp, runs }: { warmUp: number; runs: number },
  run: () => Promise<unknown>,
): Promise<number[]> {
  const seconds: number[] = [];
  for (let index = 0; index < warmUp + runs; index += 1) {
    const began = performance.now();
    await run();
    if (index >= warmUp) seconds.push((performance.now() - began) / 1000);
  }
  return seconds;
}
