import { valuesOf, type AuditEntry, type FieldPath } from "./auditEntry.ts";

/** One value that an entry says was changed. */
export interface AuditChange {
  /** Way to the value below `before` and `after`. */
  readonly path: FieldPath;
  /** Undefined where the value was not there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What an entry changed, value by value; what it only repeats is left out. For whom somebody stood in is no change. */
export function changesOf(entry: AuditEntry): AuditChange[] {
  const sides = { before: new Map<string, unknown>(), after: new Map<string, unknown>() };
  for (const [[side, ...path], value] of valuesOf(entry)) {
    if ((side !== "before" && side !== "after") || path[0] === "deputyFor") continue;
    // Nothing at all on one side: the whole is new, or gone.
    if (path.length > 0 || value !== null) sides[side].set(JSON.stringify(path), value);
  }
  const keys = new Set([...sides.before.keys(), ...sides.after.keys()]);
  return [...keys]
    .map((key) => ({
      path: JSON.parse(key) as string[],
      before: sides.before.get(key),
      after: sides.after.get(key),
    }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** For whom the person stood in (代理, 代決), where the entry says so. */
export function deputyForOf({ after }: AuditEntry): string | null {
  const named = after !== null && typeof after === "object" && "deputyFor" in after ? after.deputyFor : null;
  return typeof named === "string" ? named : null;
}

/** Kinds of fields that hold figures, or say how a figure stands; they begin the names of fields of forms. */
export const figureKinds = ["actual", "status", "asOf", "cost", "figure", "baseline", "target"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** The kind of figure that a change is about; undefined for everything else.
 * @example figureKindOf({ path: ["cost.p12.i03-a"], … }) // "cost" */
export function figureKindOf({ path: [name = ""] }: Pick<AuditChange, "path">): FigureKind | undefined {
  return name.includes(".") ? figureKinds.find((kind) => name.startsWith(`${kind}.`)) : undefined;
}
