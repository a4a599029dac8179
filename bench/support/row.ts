/** One line of the table. */
export interface Row {
  readonly what: string;
  /** null when it could not be measured here; `how` then says why. */
  readonly figure: number | null;
  readonly unit: "s" | "ms" | "pages/s" | "saves/s" | "saves" | "values" | "KB" | "bytes" | "%";
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
  /** What exactly is measured: runs, warm-up, what is included. */
  readonly how: string;
}

/** One benchmark: measures on a data folder that holds the demo.
 * No other process uses the folder while it runs. */
export type Benchmark = (dataDir: string) => Promise<readonly Row[]>;

/** Whether the figure meets its target; undefined where there is no target or no figure. */
export function isMet({ figure, target }: Row): boolean | undefined {
  if (!target || figure === null) return undefined;
  return "atMost" in target ? figure <= target.atMost : figure >= target.atLeast;
}
