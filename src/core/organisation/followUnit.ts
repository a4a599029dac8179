import { successorPlace, type OwnedKind, type Reorganisation } from "./reorganisation.ts";

/** The department that has a thing now, after everything that was done since one had it.
 * @param applied the reorganisations that were done, in their order */
export function followUnit(
  applied: readonly (Pick<Reorganisation, "from" | "assignments"> & {
    readonly successorIds: readonly string[];
  })[],
  unitId: string,
  kind: OwnedKind,
  id: string,
): string {
  return applied.reduce((at, reorganisation) => {
    if (!reorganisation.from.includes(at)) return at;
    return reorganisation.successorIds[successorPlace(reorganisation, kind, id)] ?? at;
  }, unitId);
}
