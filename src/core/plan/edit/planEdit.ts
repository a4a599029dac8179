import { z } from "zod";
import { directions, indicatorRoles, targetOperators, timeBases } from "../../indicator/indicator.ts";
import { rateMethods } from "../../progress/rate.ts";
import { block } from "../block.ts";
import { sectionKinds } from "../section.ts";

/** An edit of a plan version that is not in force yet. Texts of figures come as typed; ids of new things are made
 * when the edit is applied. `before` is what the person saw: where it has changed meanwhile, nothing is written and
 * both texts are shown. */

const id = z.string().min(1);
const text = z.string().max(20_000);
const line = z.string().max(500);
const parent = id.nullable();
/** 0 is the first place below the parent. */
const position = z.int().min(0);
const variants = z.array(z.strictObject({ place: line, text: line }));

/** A field with its value before and after. */
const change = <const Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.strictObject({ field: z.literal(field), before: value, value });

const nodeField = z.union([
  change("number", line),
  change("title", line),
  change("subtitle", line.nullable()),
  change("purpose", text.nullable()),
  change("page", z.int().nullable()),
  change("sheetNo", z.int().min(1).max(999).nullable()),
  change("marks", z.array(line)),
  change("departmentIds", z.array(id)),
  change("content", z.array(block)),
  change("variants", variants),
  change("indicatorColumns", z.array(line).nullable()),
  change("indicatorNote", text.nullable()),
]);

const sectionField = z.union([
  change("number", line),
  change("title", line),
  change("kind", z.enum(sectionKinds)),
  change("page", z.int().nullable()),
  change("content", z.array(block)),
  change("variants", variants),
]);

const programmeField = z.union([
  change("number", line),
  change("name", line),
  change("departments", z.array(line)),
  change("marks", z.array(line)),
  change("content", z.array(block)),
]);

const indicatorField = z.union([
  change("name", line),
  change("role", z.enum(indicatorRoles)),
  change("direction", z.enum(directions)),
  change("rateMethod", z.enum(rateMethods)),
  change("judgementPresetId", id.nullable()),
  change("timeBasis", z.enum(timeBases)),
  change("actualKind", z.enum(["annual", "cumulative"]).nullable()),
  change("definition", text.nullable()),
  change("formula", text.nullable()),
  change("source", text.nullable()),
  change("publicationLag", z.int().min(0).max(120).nullable()),
  change("ownerId", id.nullable()),
  change("contributorIds", z.array(id)),
  change("marks", z.array(line)),
  change("changeReason", text.nullable()),
  change("tolerance", line.nullable()),
  change("rangeLow", line.nullable()),
  change("rangeHigh", line.nullable()),
]);

const seriesField = z.union([
  change("label", line.nullable()),
  change("unit", line.nullable()),
  change("printedUnit", line.nullable()),
  change("decimals", z.int().min(0).max(6).nullable()),
  change("isPart", z.boolean()),
  change(
    "derivation",
    z
      .union([
        z.strictObject({ kind: z.literal("ratio"), numerator: id, denominator: id, percent: z.boolean() }),
        z.strictObject({ kind: z.literal("sum"), of: z.array(id).min(1) }),
        z.strictObject({ kind: z.literal("difference"), minuend: id, subtrahend: id }),
      ])
      .nullable(),
  ),
]);

/** Which baseline or target of a series; the end of the plan unless `fiscalYear` names another year. */
const valueAt = z.strictObject({
  planIndicatorId: id,
  seriesId: id,
  kind: z.enum(["baseline", "target"]),
  term: z.enum(["annual", "mid", "final"]).nullable(),
  fiscalYear: z.int().nullable(),
});

const versionField = z.union([
  change("label", line.nullable()),
  change("issued", line.nullable()),
  change("generation", z.int().min(1).nullable()),
  change("startYear", z.int().nullable()),
  change("endYear", z.int().nullable()),
  change("baselineYear", z.int().nullable()),
  change("effectiveYear", z.int().nullable()),
  change("revisionReason", text.nullable()),
  change("judgementPresetId", id),
  change("levels", z.array(z.strictObject({ ja: line.min(1), en: line }))),
  change("source", text),
]);

const single = z.union([
  z.strictObject({ kind: z.literal("addNode"), parentId: parent, position, number: line, title: line }),
  z.strictObject({ kind: z.literal("setNode"), nodeId: id, change: nodeField }),
  z.strictObject({ kind: z.literal("moveNode"), nodeId: id, parentId: parent, position }),
  z.strictObject({ kind: z.literal("copyNode"), nodeId: id, parentId: parent, position }),
  /** What stands at a node goes to another of its level, which keeps its own title; texts are joined. */
  z.strictObject({ kind: z.literal("mergeNodes"), nodeId: id, intoId: id }),
  z.strictObject({ kind: z.literal("removeNode"), nodeId: id }),
  /** Numbers the nodes below a parent anew, in the form of the first one: 施策① → 施策②, 1-(1) → 1-(2). */
  z.strictObject({ kind: z.literal("renumber"), parentId: parent }),

  z.strictObject({
    kind: z.literal("addSection"),
    parentId: parent,
    position,
    sectionKind: z.enum(sectionKinds),
    title: line,
  }),
  z.strictObject({ kind: z.literal("setSection"), sectionId: id, change: sectionField }),
  z.strictObject({ kind: z.literal("moveSection"), sectionId: id, parentId: parent, position }),
  z.strictObject({ kind: z.literal("removeSection"), sectionId: id }),

  /** A new programme, or one that is known already (再掲) where `programmeId` names it. */
  z.strictObject({
    kind: z.literal("placeProgramme"),
    nodeId: id,
    position,
    programmeId: id.nullable(),
    number: line,
    name: line,
  }),
  z.strictObject({ kind: z.literal("setProgramme"), placementId: id, change: programmeField }),
  z.strictObject({ kind: z.literal("moveProgramme"), placementId: id, nodeId: id, position }),
  z.strictObject({ kind: z.literal("removeProgramme"), placementId: id }),

  z.strictObject({
    kind: z.literal("addIndicator"),
    nodeId: id,
    position,
    name: line.min(1),
    unit: line.nullable(),
  }),
  /** Adopts an indicator of the city that this version does not have yet. */
  z.strictObject({ kind: z.literal("adoptIndicator"), nodeId: id, position, indicatorId: id }),
  z.strictObject({ kind: z.literal("setIndicator"), planIndicatorId: id, change: indicatorField }),
  z.strictObject({ kind: z.literal("addSeries"), planIndicatorId: id, label: line, unit: line.nullable() }),
  z.strictObject({ kind: z.literal("setSeries"), seriesId: id, change: seriesField }),
  z.strictObject({ kind: z.literal("removeSeries"), seriesId: id }),
  /** The cell as typed; empty takes the value away. */
  z.strictObject({
    kind: z.literal("setValue"),
    at: valueAt,
    before: line,
    value: line,
    operator: z.enum(targetOperators).nullable().exactOptional(),
    period: line.nullable().exactOptional(),
    source: line.nullable().exactOptional(),
    note: line.nullable().exactOptional(),
    accumulated: z.boolean().exactOptional(),
  }),
  /** The same indicator at a further node (再掲). */
  z.strictObject({ kind: z.literal("placeIndicator"), planIndicatorId: id, nodeId: id, position }),
  z.strictObject({ kind: z.literal("setPlacement"), placementId: id, change: change("printedName", line) }),
  z.strictObject({ kind: z.literal("movePlacement"), placementId: id, nodeId: id, position }),
  /** With the last placement the version gives the indicator up. */
  z.strictObject({ kind: z.literal("removePlacement"), placementId: id }),

  z.strictObject({ kind: z.literal("setVersion"), change: versionField }),
  z.strictObject({
    kind: z.literal("setPlan"),
    change: z.union([change("title", line.min(1)), change("nickname", line.nullable())]),
  }),
]);

/** One edit, or several that are done and undone together (a paste into the grid). */
export const planEdit = z.union([
  single,
  z.strictObject({ kind: z.literal("many"), edits: z.array(single).min(1).max(5000) }),
]);

export type SinglePlanEdit = z.infer<typeof single>;
export type PlanEdit = z.infer<typeof planEdit>;
