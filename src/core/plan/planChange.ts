import { z } from "zod";
import { readingJson } from "../indicator/readingSchema.ts";

/** What can become of a part of a plan from one version to the next. */
const changeKind = z.enum([
  "added",
  "removed",
  "moved",
  "renumbered",
  "retitled",
  "textChanged",
  "targetChanged",
]);
export type ChangeKind = z.infer<typeof changeKind>;

const textMark = z.strictObject({ kind: z.enum(["same", "removed", "added"]), text: z.string() });
/** A piece of a text that both versions have, or only one of them. */
export type TextMark = z.infer<typeof textMark>;

const changedText = z.strictObject({
  field: z.enum([
    "title",
    "subtitle",
    "purpose",
    "content",
    "departments",
    "definition",
    "formula",
    "source",
  ]),
  marks: z.array(textMark),
});
export type ChangedText = z.infer<typeof changedText>;

const changedValue = z.strictObject({
  what: z.enum(["baseline", "target"]),
  series: z.string().nullable(),
  unit: z.string().nullable(),
  term: z.enum(["annual", "mid", "final"]).nullable(),
  fiscalYear: z.int().nullable(),
  before: readingJson.nullable(),
  after: readingJson.nullable(),
});
export type ChangedValue = z.infer<typeof changedValue>;

/** Where it stands and what it is called in one version. */
const side = z.strictObject({
  number: z.string(),
  title: z.string(),
  /** Number and title of what it stands below; null at the top. */
  under: z.string().nullable(),
});
export type ChangeSide = z.infer<typeof side>;

/** One part of a plan that differs between two versions. */
export const planChange = z.strictObject({
  subject: z.enum(["section", "node", "programme", "indicator"]),
  /** The same in both versions: lineage of a section or node, id of a programme or indicator. */
  id: z.string(),
  kinds: z.array(changeKind),
  before: side.nullable(),
  after: side.nullable(),
  texts: z.array(changedText),
  values: z.array(changedValue),
  /** Why the target was changed, as the later version says. */
  reason: z.string().nullable(),
});
export type PlanChange = z.infer<typeof planChange>;
