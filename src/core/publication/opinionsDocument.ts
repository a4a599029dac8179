import { z } from "zod";
import { bilingual } from "./cell.ts";
import { municipality, planHead, stage } from "./documentHead.ts";

const followUp = z.object({
  /** Year under review in which it is said, and that in which the work is done. */
  fiscalYear: z.int(),
  workYear: z.int(),
  state: bilingual,
  text: z.string(),
});

const response = z.object({
  department: z.string(),
  category: bilingual,
  text: z.string(),
  /** What changed; null where nothing is named. */
  change: z.object({ words: z.string(), fiscalYear: z.int().nullable() }).nullable(),
});

const opinion = z.object({
  /** Number in the ledger of its review. */
  number: z.int(),
  kind: bilingual,
  /** Who spoke: council member, assembly, citizen. Names of persons are never published. */
  source: bilingual,
  /** Sector or committee, where the city says it. */
  role: z.string().nullable(),
  givenOn: z.string(),
  meeting: z.object({ body: z.string(), number: z.int(), heldOn: z.string() }).nullable(),
  subject: z.object({
    kind: z.enum(["plan", "node", "indicator", "programme"]),
    label: z.string(),
    nodeId: z.string().nullable(),
    indicatorId: z.string().nullable(),
    sheetNo: z.int().nullable(),
  }),
  /** The figure that was shown when the opinion was given; empty where there was none. */
  shown: z.object({ fiscalYear: z.int(), text: z.string(), grade: z.string().nullable() }),
  text: z.string(),
  responses: z.array(response),
});
export type PublishedOpinion = z.infer<typeof opinion>;

/** What was said about a year of a plan, and what the departments answer (審議会の意見と市の回答). */
export const opinionsDocument = z.object({
  kind: z.literal("opinions"),
  municipality,
  plan: planHead,
  fiscalYear: z.int(),
  workYear: z.int(),
  stage,
  opinions: z.array(opinion),
  /** Opinions of earlier years, with last year's answer and what came of it. */
  followUps: z.array(opinion.extend({ fiscalYear: z.int(), followUp })),
});
export type OpinionsDocument = z.infer<typeof opinionsDocument>;
