import { deriveReading, partsOf } from "./deriveReading.ts";
import type { Derivation } from "./indicator.ts";
import type { Reading, ValueStatus } from "./reading.ts";

/** A value with what stands beside it. */
export interface Value {
  readonly reading: Reading;
  readonly status?: ValueStatus;
  readonly note?: string | null;
  readonly asOf?: string | null;
}

/** Works a value out of others, as `deriveReading` does: it is no surer than the least sure of its parts, and of one
 * day only where all of them are.
 * @param decimals digits behind the point of a ratio */
export function deriveValue(
  derivation: Derivation,
  valueOf: (seriesId: string) => Value,
  decimals: number | null,
): Value {
  const reading = deriveReading(derivation, (part) => valueOf(part).reading, decimals);
  const parts = partsOf(derivation).map(valueOf);
  const status =
    reading.kind === "number"
      ? unsureFirst.find((one) => parts.some((part) => part.status === one))
      : undefined;
  const [first] = parts;
  const asOf = first?.asOf && parts.every((part) => part.asOf === first.asOf) ? first.asOf : null;
  return { reading, ...(status && { status }), ...(asOf && { asOf }) };
}

const unsureFirst = ["estimated", "preliminary", "revised"] as const satisfies readonly ValueStatus[];
