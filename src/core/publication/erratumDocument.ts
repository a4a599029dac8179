import { z } from "zod";
import { bilingual } from "./cell.ts";
import { municipality, planHead } from "./documentHead.ts";

/** One line of a list of errata (正誤表). */
export const publishedErratum = z.object({
  /** 1, 2, 3 … within the year whose value it corrects. */
  number: z.int(),
  fiscalYear: z.int(),
  issuedOn: z.string(), // YYYY-MM-DD
  sheetNo: z.int().nullable(),
  /** Sheet and department. */
  place: bilingual,
  /** The field: 実績値「…就職率」. */
  what: bilingual,
  /** A text rather than a figure: too long for a notice. */
  isText: z.boolean(),
  /** Null where the former content is not repeated, since it held personal data. */
  wrong: z.string().nullable(),
  /** Null where a later erratum took personal data out of it. */
  correct: z.string().nullable(),
  reason: z.string(),
  /** Address of the list that holds it. */
  list: z.string(),
});
export type PublishedErratum = z.infer<typeof publishedErratum>;

/** All errata of a plan's year, the newest last. */
export const errataDocument = z.object({
  kind: z.literal("errata"),
  municipality,
  plan: planHead,
  fiscalYear: z.int(),
  workYear: z.int(),
  errata: z.array(publishedErratum),
});
export type ErrataDocument = z.infer<typeof errataDocument>;
