import type { Decimal } from "../decimal.ts";
import type { NumberReading, Reading } from "../indicator/reading.ts";
import { noRate } from "./rate.ts";
import type { NoRate } from "./rate.ts";

export type Part = "baseline" | "target" | "actual";

/** Why a cell gives no figure to calculate with; a figure that is given here is a bound. */
export function absent(part: Part, reading: Reading | undefined): NoRate {
  if (reading?.kind === "text") return noRate("text", { part });
  if (reading?.kind === "number") return noRate("only-a-bound", { part });
  if (reading?.kind === "stage") return noRate("stage-not-weighted", { part });
  const missing = reading?.kind === "missing" ? reading.reason : "notEntered";
  if (part === "actual" && missing === "pending") return noRate("pending", { missing, part });
  return noRate(`no-${part}`, { missing, part });
}

/** True for a figure that says only that the value is not below or not above it. */
export function isBound({ qualifier }: NumberReading): boolean {
  return qualifier !== undefined && qualifier !== "approximately";
}

/** The figure of a cell that states one; undefined for all else, a bound included. */
export function sureValue(reading: Reading | undefined): Decimal | undefined {
  return reading?.kind === "number" && !isBound(reading) ? reading.value : undefined;
}
