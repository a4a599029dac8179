import { z } from "zod";
import { readingJson } from "../indicator/readingSchema.ts";

/** A stated figure: the cell as printed, what it counts, and when it was so. */
const statedFigure = z.strictObject({
  label: z.string(),
  reading: readingJson,
  unit: z.string().nullable(),
  /** Time as printed: 平成30年度, R6.9月末現在. */
  time: z.string().nullable(),
  source: z.string().nullable(),
  note: z.string().nullable(),
});
export type StatedFigure = z.infer<typeof statedFigure>;

const listItem = z.strictObject({
  number: z.string().nullable(),
  title: z.string(),
  text: z.string().nullable(),
});

const event = z.strictObject({
  /** Date as printed: 令和5年9月, R5.9～R8.8. */
  time: z.string(),
  text: z.string(),
  /** What sets it apart, as printed: 全国初. */
  note: z.string().nullable(),
  planned: z.boolean(),
});

const tableCell = z.strictObject({ reading: readingJson, note: z.string().nullable() });

const mappingRow = z.strictObject({
  /** The goal of the higher plan. */
  theirs: z.string(),
  /** The number and the title of the city's own goal, as the table prints them. */
  number: z.string().nullable(),
  ours: z.string(),
  /** The node that is meant, the same in every version. */
  lineageId: z.string().nullable(),
});

const label = z.string().nullable();

/** A part of a text: what a section of a plan, a node or a programme says below its heading. `label` is the
 * small heading that the city prints over it (方針, 現状と課題, 連携先); null where it prints none. */
export const block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), label, text: z.string() }),
  z.strictObject({ kind: z.literal("list"), label, items: z.array(listItem) }),
  z.strictObject({ kind: z.literal("figures"), label, items: z.array(statedFigure) }),
  z.strictObject({ kind: z.literal("events"), label, items: z.array(event) }),
  z.strictObject({
    kind: z.literal("table"),
    label,
    unit: z.string().nullable(),
    /** Heads of the columns beside the row's own label. */
    columns: z.array(z.string()),
    rows: z.array(z.strictObject({ label: z.string(), cells: z.array(tableCell) })),
    notes: z.array(z.strictObject({ mark: z.string(), text: z.string() })),
    source: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal("mapping"),
    label,
    /** Heads of the two sides: 国の基本目標, 小美玉市の基本目標. */
    heads: z.tuple([z.string(), z.string()]),
    rows: z.array(mappingRow),
  }),
  z.strictObject({ kind: z.literal("picture"), label, pictureId: z.string() }),
]);

/** One block; readings stand in their JSON form, so that a block goes unchanged into columns and documents. */
export type Block = z.infer<typeof block>;
