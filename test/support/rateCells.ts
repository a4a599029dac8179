import { d } from "../../src/core/decimal.ts";
import type { NumberReading, Reading } from "../../src/core/indicator/reading.ts";
import type { NoRate, Rate } from "../../src/core/progress/rate.ts";
import type { RateInput } from "../../src/core/progress/rateInput.ts";
import { parseReading } from "../../src/core/text/parseReading.ts";

/** Cells of a row as printed. */
export type Raw = { baseline?: string; target?: string; actual?: string };

/** Reads a cell in which a stage of a project may stand. */
export const read = (raw: string): Reading => parseReading(raw, { milestone: true }) as Reading;

/** The readings of a row under the names that rateOf uses. */
export const cells = (raw: Raw): RateInput =>
  Object.fromEntries(Object.entries(raw).map(([part, text]) => [part, read(text)]));

/** A figure, or a bound of one. */
export const figure = (value: number, qualifier?: NumberReading["qualifier"]): Reading => ({
  kind: "number",
  value: d(value),
  raw: String(value),
  ...(qualifier && { qualifier }),
});

export const stages = (...names: string[]): Reading => ({
  kind: "stage",
  stages: names,
  raw: names.join("\n"),
});

/** A rate as plain text; otherwise the reason, the cell and why it is empty. */
export const valueOf = (result: Rate | NoRate): string =>
  result.kind === "rate"
    ? result.value.toFixed()
    : [result.reason, result.part, result.missing].filter(Boolean).join(" ");
