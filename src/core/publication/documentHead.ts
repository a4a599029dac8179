import { z } from "zod";

/** `comment` is a draft that is shown for comment (意見募集中の案); `final` is the record. */
export const stage = z.enum(["comment", "final"]);

export const municipality = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  prefecture: z.string(),
});

/** First and last fiscal year; null for a plan without a period. */
const period = z.object({ start: z.int(), end: z.int() }).nullable();

/** What every document of a plan says about the plan. */
export const planHead = z.object({ id: z.string(), title: z.string(), period });
