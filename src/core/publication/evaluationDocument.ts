import { z } from "zod";
import { bilingual } from "./cell.ts";

/** The city's own grade beside the mechanical one. The reason is empty where both are the same. */
export const publishedOwnGrade = z.object({ band: z.string(), reason: z.string(), department: z.string() });
export type PublishedOwnGrade = z.infer<typeof publishedOwnGrade>;

/** What a department wrote or chose beyond its analysis and its next steps, by the name that the city gives it. */
export const publishedAnswer = z.object({
  part: z.enum(["causes", "issues", "promise", "direction", "resources", "sheetGrade"]),
  name: bilingual,
  choice: bilingual.exactOptional(),
  /** The text itself, or the note or reason beside a choice. */
  text: z.string().exactOptional(),
  /** Last year's promise. */
  promised: z.string().exactOptional(),
});
export type PublishedAnswer = z.infer<typeof publishedAnswer>;

/** What a department wrote about its part of a sheet. */
export const publishedEvaluation = z.object({
  department: z.string(),
  analysis: z.string(),
  nextSteps: z.string(),
  /** What the city calls these two, where it calls them otherwise than the source form does. */
  names: z.object({ analysis: bilingual, nextSteps: bilingual }).exactOptional(),
  /** Left out where there is nothing else. */
  answers: z.array(publishedAnswer).exactOptional(),
});
