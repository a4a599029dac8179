import type { OrgUnit } from "./orgUnit.ts";

/** The ids of all departments below one, at any depth, itself not included. */
export function unitsBelow(
  units: readonly Pick<OrgUnit, "id" | "parentId">[],
  id: string,
): readonly string[] {
  const children = units.filter(({ parentId }) => parentId === id).map((unit) => unit.id);
  return children.flatMap((child) => [child, ...unitsBelow(units, child)]);
}
