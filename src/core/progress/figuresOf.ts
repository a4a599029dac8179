import type { Decimal } from "../decimal.ts";
import { noRate } from "./rate.ts";
import type { NoRate, Rate } from "./rate.ts";
import type { RateInput } from "./rateInput.ts";
import { absent, isBound } from "./readingFigure.ts";
import type { Part } from "./readingFigure.ts";

/** Takes the figures that a method needs out of their cells, and works with them; or says which cell has none. */
export function figuresOf<P extends Part>(
  input: Pick<RateInput, Part | "operator">,
  parts: readonly P[],
  work: (figures: Record<P, Decimal>) => Rate | NoRate,
): Rate | NoRate {
  const figures: Partial<Record<Part, Decimal>> = {};
  for (const part of parts) {
    const reading = input[part];
    // A target of "at least 3" is the usual way to set one; an actual of "at least 3" is not a figure.
    const isFigure = reading?.kind === "number" && (part === "target" || !isBound(reading));
    if (!isFigure) {
      const isToBeSet = part === "target" && input.operator === "toBeSet";
      return isToBeSet ? noRate("target-to-be-set", { part }) : absent(part, reading);
    }
    figures[part] = reading.value;
  }
  return work(figures as Record<P, Decimal>);
}
