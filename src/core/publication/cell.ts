import { z } from "zod";
import { valueStatuses } from "../indicator/reading.ts";
import { readingJson, type ReadingJson } from "../indicator/readingSchema.ts";

/** A word in both interface languages. */
export const bilingual = z.object({ ja: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingual>;

/** One reading as published: decimals are text, so that no reader rounds them. */
export const publishedReading = readingJson;
export type PublishedReading = ReadingJson;

/** One cell of a table. `printed` is what this place prints when it differs from the home place of a
 * repeated indicator (再掲); the reading is always that of the home place. */
export const publishedCell = z.object({
  reading: publishedReading,
  printed: z.string().optional(),
  status: z.enum(valueStatuses).optional(),
  note: z.string().optional(),
  /** When it was so, where the fiscal year alone does not say: 10/1現在, 2017年人口動態調査. */
  asOf: z.string().optional(),
});
export type PublishedCell = z.infer<typeof publishedCell>;

/** Rate, judgement and how both were worked out, frozen with the figures they rest on. */
export const publishedProgress = z.object({
  rate: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("rate"), value: z.string(), method: z.string() }),
    z.object({ kind: z.literal("noRate"), reason: z.string() }),
  ]),
  /** Whether the target is reached; null where that cannot be said. */
  achieved: z.boolean().nullable(),
  /** The first thing a reader wants to know: 目標まであと6件（50件のうち44件）. */
  summary: bilingual,
  band: z.string(),
  explanation: z.array(bilingual),
});
export type PublishedProgress = z.infer<typeof publishedProgress>;

/** A band of the city's judgement preset, as the legend prints it. `tone` picks the colour only. */
export const publishedBand = z.object({
  id: z.string(),
  symbol: z.string(),
  word: bilingual,
  rule: bilingual,
  /** The judgement preset, where it is not that of the plan but one that single indicators have. */
  scale: bilingual.exactOptional(),
  tone: z.enum(["reached", "good", "fair", "poor", "bad", "none"]),
});
export type PublishedBand = z.infer<typeof publishedBand>;

export const bandCount = z.object({ band: z.string(), count: z.int() });
export type BandCount = z.infer<typeof bandCount>;
