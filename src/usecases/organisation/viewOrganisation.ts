import type { Context } from "../../context.ts";
import { isDate, todayInJapan } from "../../core/calendar/days.ts";
import type { OrgUnit } from "../../core/organisation/orgUnit.ts";
import type { ReorganisationKind } from "../../core/organisation/reorganisation.ts";
import { unitsOn } from "../../core/organisation/unitsOn.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { listSuccessions } from "../../store/orgUnits.ts";
import { listReorganisations, type StoredReorganisation } from "../../store/reorganisations.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";

/** A change of departments in one line. */
export interface ReorganisationLine {
  readonly id: string;
  readonly kind: ReorganisationKind;
  readonly day: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Why it could not be done when its day had come. */
  readonly problem: Words | null;
  readonly createdBy: string;
}

/** The departments of a day, and what was and will be changed. */
export interface OrganisationView {
  readonly day: string;
  readonly today: string;
  readonly units: readonly (OrgUnit & { readonly depth: number })[];
  readonly planned: readonly ReorganisationLine[];
  /** The newest first. */
  readonly history: readonly ReorganisationLine[];
  readonly mayEdit: boolean;
}

/** The tree of departments as it stood on a day (YYYY-MM-DD), today unless another is named. */
export async function viewOrganisation(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { day: wanted }: { readonly day: string | null },
): Promise<OrganisationView> {
  authorise(actor, "viewOrganisation");
  const today = todayInJapan(context.now());
  const day = wanted !== null && isDate(wanted) ? wanted : today;
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const units = await listOrgUnits(tx);
    const all = await listReorganisations(tx);
    const lineOf = toLine(units);
    return {
      day,
      today,
      units: unitsOn(units, await listSuccessions(tx), day).map(({ unit, depth }) => ({ ...unit, depth })),
      planned: all.filter(({ state }) => state === "planned").map(lineOf),
      history: all
        .filter(({ state }) => state === "applied")
        .toReversed()
        .map(lineOf),
      mayEdit: may(actor, "editOrganisation"),
    };
  });
}

/** Names the departments of a change. */
export function toLine(units: readonly OrgUnit[]): (stored: StoredReorganisation) => ReorganisationLine {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return ({ id, kind, day, from, to, problem, createdBy, successorIds }) => ({
    id,
    kind,
    day,
    from: from.map((unit) => names.get(unit) ?? unit),
    to: to.map((one, place) => {
      const made = names.get(successorIds[place] ?? "");
      return made ?? (one.kind === "new" ? one.name : (names.get(one.id) ?? one.id));
    }),
    problem,
    createdBy,
  });
}
