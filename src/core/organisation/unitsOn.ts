import type { OrgUnit } from "./orgUnit.ts";
import { predecessorsOf, successorsOf, type Succession } from "./unitLines.ts";

/** A department in the tree of a day. */
export interface PlacedUnit {
  readonly unit: OrgUnit;
  /** 0 for what stands at the top: 部, or 課 without one. */
  readonly depth: number;
}

/** Whether a department is there on a day (YYYY-MM-DD). */
export function isThere({ validFrom, validTo }: OrgUnit, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

/** The tree of departments as it stood on a day, each followed by what stands below it. A department keeps one parent:
 * where that one was not there on the day, the one of its line that was stands for it. */
export function unitsOn(
  units: readonly OrgUnit[],
  successions: readonly Succession[],
  day: string,
): PlacedUnit[] {
  const there = units.filter((unit) => isThere(unit, day));
  const ids = new Set(there.map(({ id }) => id));
  const parentOf = ({ parentId }: OrgUnit): string | null => {
    if (parentId === null || ids.has(parentId)) return parentId;
    const line = [...predecessorsOf(successions, parentId), ...successorsOf(successions, parentId)];
    return line.find((id) => ids.has(id)) ?? null;
  };
  const childrenOf = Map.groupBy(there, parentOf);
  const below = (parentId: string | null, depth: number): PlacedUnit[] =>
    (childrenOf.get(parentId) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}
