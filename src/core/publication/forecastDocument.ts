import { z } from "zod";
import { bilingual } from "./cell.ts";

const plainDecimal = z.string().regex(/^-?\d+(\.\d+)?$/u, "a plain decimal such as -12.5");

/** Where the trend of a series leads, frozen with its band and with how it was found; or why that is not said. */
export const publishedForecast = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("forecast"),
    from: z.object({ fiscalYear: z.int(), value: plainDecimal }),
    /** Every year after `from` up to the final one; 80% of the cases fall between low and high. */
    years: z.array(
      z.object({ fiscalYear: z.int(), median: plainDecimal, low: plainDecimal, high: plainDecimal }),
    ),
    /** Whether the whole band, a part of it or nothing of it reaches the target; null where that cannot be said. */
    outlook: z.enum(["reaches", "open", "misses"]).nullable(),
    summary: bilingual,
    explanation: z.array(bilingual),
  }),
  z.object({ kind: z.literal("noForecast"), reason: z.string(), summary: bilingual }),
]);

export type PublishedForecast = z.infer<typeof publishedForecast>;
