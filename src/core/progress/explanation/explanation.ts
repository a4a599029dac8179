import { z } from "zod";

const line = z.object({
  /** What the line is for: the rule in words, the rule with the figures put in, the band rule that was applied,
   * whether the target is reached, why there is no rate, what would be needed for one, which target of which version
   * was used, what else must be known of the figures, or how the rate is rounded. */
  kind: z.enum([
    "formula",
    "figures",
    "rule",
    "achievement",
    "reason",
    "remedy",
    "target",
    "note",
    "rounding",
  ]),
  ja: z.string(),
  en: z.string(),
});

/** How a result was worked out, in words of every language: plain JSON that is frozen into documents. */
export const explanationJson = z.object({ lines: z.array(line) });

export type Explanation = z.infer<typeof explanationJson>;
export type ExplanationLine = Explanation["lines"][number];
