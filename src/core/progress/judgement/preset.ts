import { z } from "zod";
import { directions, timeBases } from "../../indicator/indicator.ts";
import { rateMethods } from "../rate.ts";

const words = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/, "a plain decimal such as 0.8");
const direction = z.enum(directions);
const timeBasis = z.enum(timeBases);

/** What a condition looks at. Rates and changes are shares (1 = 100%), gains are in the indicator's unit and
 * positive on the side that the plan wants; points are a sum that people gave. */
export const measures = [
  "rate",
  "pace",
  "annual",
  "gainOverTarget",
  "gainOverBaseline",
  "changeFromBaseline",
  "points",
] as const;
export type Measure = (typeof measures)[number];

const condition = z.strictObject({
  of: z.enum(measures),
  atLeast: decimalText.exactOptional(),
  above: decimalText.exactOptional(),
  below: decimalText.exactOptional(),
  atMost: decimalText.exactOptional(),
});
export type Condition = z.infer<typeof condition>;

const rule = z.strictObject({
  band: z.string(),
  /** All must hold; an empty list always does. */
  when: z.array(condition),
  /** The rule is for these only; for all unless given. */
  directions: z.array(direction).exactOptional(),
  timeBases: z.array(timeBasis).exactOptional(),
});
export type BandRule = z.infer<typeof rule>;

const band = z.strictObject({
  id: z.string().min(1),
  word: words,
  symbol: z.string(),
  /** Colour only; the meaning is in word and symbol. */
  tone: z.enum(["reached", "good", "fair", "poor", "bad", "none"]),
  /** The band of which this one is printed as a part (うち20%未満). */
  partOf: z.string().exactOptional(),
  points: z.int().exactOptional(),
});
export type Band = z.infer<typeof band>;

/** What a person may say of an indicator in place of the grade: not started, suspended, finished. */
export const chosenStates = ["notStarted", "suspended", "finished"] as const;
export type ChosenState = (typeof chosenStates)[number];
const chosenBand = band.extend({ state: z.enum(chosenStates) });

/** A city's way of grading, as data: bands from best to worst, and rules of which the first that holds decides.
 * Versioned with the plan and printed in what is published; there is no national standard. */
export const judgementPreset = z
  .strictObject({
    id: z.string().min(1),
    version: z.int().min(1),
    title: words,
    /** What the grade rests on; `choice` is a list from which a person chooses. */
    basis: z.enum(["rate", "pace", "annual", "level", "points", "choice"]),
    /** The method for which the thresholds are meant. */
    rateMethod: z.enum(rateMethods).exactOptional(),
    /** Directions for which the rules make sense; all unless given. */
    directions: z.array(direction).exactOptional(),
    /** Time bases for which the rules make sense; all unless given. */
    timeBases: z.array(timeBasis).exactOptional(),
    bands: z.array(band).min(1),
    rules: z.array(rule),
    unevaluable: band,
    /** Letters of the city for states that no figure shows; a person sets them in place of the grade. */
    chosen: z.array(chosenBand).exactOptional(),
    note: words.exactOptional(),
  })
  .superRefine(({ bands, rules, unevaluable, chosen = [], basis }, context) => {
    const ids = [...bands, unevaluable, ...chosen].map(({ id }) => id);
    const problem = (message: string) => context.addIssue({ code: "custom", message });
    if (new Set(ids).size < ids.length) problem("band ids must differ");
    for (const { band: named } of rules) {
      if (!ids.includes(named)) problem(`a rule names the unknown band ${named}`);
    }
    for (const { partOf } of bands) if (partOf && !ids.includes(partOf)) problem(`unknown band ${partOf}`);
    if (basis === "choice" && rules.length > 0) problem("a choice has no rules");
    if (basis !== "choice" && rules.length === 0) problem("rules are needed unless a person chooses");
  });
export type JudgementPreset = z.infer<typeof judgementPreset>;
