import { z } from "zod";
import { missingReasons, qualifiers } from "./reading.ts";

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
