import type { OrgUnit } from "./orgUnit.ts";
import { predecessorsOf, type Succession } from "./unitLines.ts";

/** What a sheet prints as the departments of a row, once others have taken over: names of departments that are gone
 * are replaced by those of their successors, everything else stays as the plan prints it.
 * @param unitIds the departments of the row now
 * @example printedNow("商工・建設", ["sangyo"], units, successions) // => "産業・建設", 商工振興課 being 産業振興課 now */
export function printedNow(
  printed: string,
  unitIds: readonly string[],
  units: readonly Pick<OrgUnit, "id" | "name" | "shortName">[],
  successions: readonly Succession[],
): string {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const names = new Map<string, string>();
  for (const unit of unitIds.flatMap((id) => unitOf.get(id) ?? []))
    for (const old of predecessorsOf(successions, unit.id).flatMap((id) => unitOf.get(id) ?? [])) {
      names.set(old.name, unit.name);
      names.set(old.shortName, unit.shortName);
    }
  const parts = printed.split(/([、・･，,／/\s]+)/);
  if (!parts.some((part) => names.has(part))) return printed;
  const renamed = parts.map((part) => names.get(part) ?? part);
  // Two that have become one are printed once.
  return renamed
    .flatMap((part, place) => {
      const isName = place % 2 === 0;
      const next = renamed[place + 1] ?? "";
      const isAgain = isName ? renamed.indexOf(part) < place : renamed.indexOf(next) < place;
      return isAgain ? [] : [part];
    })
    .join("");
}
