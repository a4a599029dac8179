import { z } from "zod";

/** What can happen to departments: 新設, 名称変更・所属替え, 統合, 分割, 廃止. */
export const reorganisationKinds = ["create", "rename", "merge", "split", "abolish"] as const;
export type ReorganisationKind = (typeof reorganisationKinds)[number];

/** A department that takes over: one that is made, or one that is there. */
export const successorSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("new"),
    name: z.string(),
    shortName: z.string(),
    parentId: z.string().nullable(),
  }),
  z.object({ kind: z.literal("existing"), id: z.string() }),
]);
export type Successor = z.infer<typeof successorSchema>;

/** A change of departments that holds from a day (YYYY-MM-DD) on, mostly 1 April. */
export interface Reorganisation {
  readonly kind: ReorganisationKind;
  readonly day: string;
  /** Departments that it concerns. They end on the day before, but for one that is among its own successors (a part
   * of it goes elsewhere). */
  readonly from: readonly string[];
  readonly to: readonly Successor[];
  /** Of a split: which successor, by its place in `to`, takes over a thing, by its key. */
  readonly assignments: Readonly<Record<string, number>>;
}

/** What a department can own. */
export type OwnedKind = "sheet" | "indicator" | "figure" | "post" | "unit" | "plan";

/** The key by which a thing is assigned; sheets by their lineage, so that every version of the plan is meant. */
export const assignmentKey = (kind: OwnedKind, id: string): string => `${kind}:${id}`;

/** The place in `to` of the department that takes over a thing. Indicators and figures go with their sheet unless they
 * are assigned themselves; what nobody assigned goes to the first successor.
 * @param sheetLineageId the sheet on which an indicator or figure stands */
export function successorPlace(
  { assignments }: Pick<Reorganisation, "assignments">,
  kind: OwnedKind,
  id: string,
  sheetLineageId: string | null = null,
): number {
  const own = assignments[assignmentKey(kind, id)];
  if (own !== undefined) return own;
  const ofSheet = sheetLineageId === null ? undefined : assignments[assignmentKey("sheet", sheetLineageId)];
  return ofSheet ?? 0;
}

/** Whether a department of `from` goes on after the reorganisation. */
export function goesOn({ to }: Pick<Reorganisation, "to">, unitId: string): boolean {
  return to.some((successor) => successor.kind === "existing" && successor.id === unitId);
}
