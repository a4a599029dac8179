import { z } from "zod";
import { d } from "../decimal.ts";
import { missingReasons, qualifiers } from "./reading.ts";
import type { Reading } from "./reading.ts";

const plainDecimal = z.string().regex(/^-?\d+(\.\d+)?$/, "a plain decimal such as -12.5");

/** A Reading inside a document or a column: the figure is a plain decimal text, never a float. */
export const readingJson = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    value: plainDecimal,
    qualifier: z.enum(qualifiers).exactOptional(),
    raw: z.string(),
  }),
  z.strictObject({ kind: z.literal("stage"), stages: z.array(z.string()), raw: z.string() }),
  z.strictObject({ kind: z.literal("text"), raw: z.string() }),
  z.strictObject({ kind: z.literal("missing"), reason: z.enum(missingReasons), raw: z.string() }),
]);

export type ReadingJson = z.infer<typeof readingJson>;

/** Writes a reading as plain JSON; `readingFromJson` gives it back unchanged. */
export function readingToJson(reading: Reading): ReadingJson {
  if (reading.kind === "number") return { ...reading, value: reading.value.toFixed() };
  if (reading.kind === "stage") return { ...reading, stages: [...reading.stages] };
  return { ...reading };
}

/** Reads a reading from JSON that `readingJson` has accepted. */
export function readingFromJson(json: ReadingJson): Reading {
  return json.kind === "number" ? { ...json, value: d(json.value) } : { ...json };
}
