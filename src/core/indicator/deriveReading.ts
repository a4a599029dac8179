import { d, type Decimal } from "../decimal.ts";
import type { Derivation } from "./indicator.ts";
import type { NumberReading, Reading } from "./reading.ts";

/** Works a series out of others: a ratio of two counts, a sum, a difference. Whatever part has no figure, the
 * result has none for the same reason; a ratio over zero has no meaning.
 * @param decimals digits behind the point of a ratio (四捨五入); sums and differences stay exact
 * @returns a reading without raw text, since nobody wrote it */
export function deriveReading(
  derivation: Derivation,
  readingOf: (seriesId: string) => Reading,
  decimals: number | null,
): Reading {
  const parts = partsOf(derivation).map(readingOf);
  const gap = parts.find((part) => part.kind !== "number");
  if (gap) return gap.kind === "missing" ? { ...gap, raw: "" } : notApplicable;
  const figures = parts.filter((part): part is NumberReading => part.kind === "number");
  // About 30 or at least 30 of a whole is no exact share.
  if (figures.some(({ qualifier }) => qualifier !== undefined)) return notApplicable;
  const value = workOut(
    derivation,
    figures.map((figure) => figure.value),
    decimals ?? defaultDecimals,
  );
  return value ? { kind: "number", value, raw: "" } : notApplicable;
}

const defaultDecimals = 1;
const notApplicable = { kind: "missing", reason: "notApplicable", raw: "" } as const;

/** The series that a derived one rests on, in the order of its formula. */
export function partsOf(derivation: Derivation): readonly string[] {
  switch (derivation.kind) {
    case "ratio":
      return [derivation.numerator, derivation.denominator];
    case "sum":
      return derivation.of;
    case "difference":
      return [derivation.minuend, derivation.subtrahend];
  }
}

function workOut(derivation: Derivation, figures: readonly Decimal[], decimals: number): Decimal | undefined {
  const [first = d(0), second = d(0)] = figures;
  switch (derivation.kind) {
    case "ratio":
      if (second.eq(0)) return undefined;
      return first
        .times(derivation.percent ? 100 : 1)
        .div(second)
        .round(decimals, 1);
    case "sum":
      return figures.reduce((sum, figure) => sum.plus(figure), d(0));
    case "difference":
      return first.minus(second);
  }
}
