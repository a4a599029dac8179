import type { OrgUnit } from "../../core/organisation/orgUnit.ts";
import type {
  Reorganisation,
  ReorganisationKind,
  Successor,
} from "../../core/organisation/reorganisation.ts";

/** How many departments a split can name in its form. */
export const splitParts = 4;
/** In the list of divisions: the one of the department as it is now. */
export const sameParent = "=";
/** In the list of departments to go to: one that is made. */
export const newUnitChoice = "new";
const assigned = "assign:";

/** The name of the field by which a thing is assigned to a part of a split. */
export const assignField = (key: string): string => assigned + key;

/** Reads the form of a change of departments.
 * @param units departments of today, for the division that stays */
export function readReorganisation(
  kind: ReorganisationKind,
  form: FormData,
  units: readonly Pick<OrgUnit, "id" | "parentId">[],
): Reorganisation {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const chosen = form.getAll("from").map(String).filter(Boolean);
  const into = text("into");
  // A department that is ticked and chosen as the place to go to goes on.
  const from = kind === "merge" ? chosen.filter((id) => id !== into) : chosen;
  const fresh = (place: number): Successor => {
    const parent = text(`parentId-${place}`);
    const old = units.find(({ id }) => id === from[0])?.parentId ?? null;
    return {
      kind: "new",
      name: text(`name-${place}`),
      shortName: text(`shortName-${place}`),
      parentId: parent === sameParent ? old : parent || null,
    };
  };
  return {
    kind,
    day: text("day"),
    from,
    to: successors(kind, text, fresh, from),
    assignments: kind === "split" ? assignmentsOf(form) : {},
  };
}

function successors(
  kind: ReorganisationKind,
  text: (name: string) => string,
  fresh: (place: number) => Successor,
  from: readonly string[],
): Successor[] {
  switch (kind) {
    case "create":
    case "rename":
      return [fresh(0)];
    case "merge": {
      const into = text("into");
      return into === "" || into === newUnitChoice ? [fresh(0)] : [{ kind: "existing", id: into }];
    }
    case "abolish":
      return text("into") === "" ? [] : [{ kind: "existing", id: text("into") }];
    case "split": {
      const kept: Successor[] = text("keep") === "yes" && from[0] ? [{ kind: "existing", id: from[0] }] : [];
      const parts = Array.from({ length: splitParts }, (_, place): Successor[] => {
        const into = text(`into-${place}`);
        if (into !== "" && into !== newUnitChoice) return [{ kind: "existing", id: into }];
        return text(`name-${place}`) === "" && text(`shortName-${place}`) === "" ? [] : [fresh(place)];
      });
      return [...kept, ...parts.flat()];
    }
  }
}

function assignmentsOf(form: FormData): Record<string, number> {
  const chosen = [...form].filter(([name, value]) => name.startsWith(assigned) && /^\d$/.test(String(value)));
  return Object.fromEntries(chosen.map(([name, value]) => [name.slice(assigned.length), Number(value)]));
}
