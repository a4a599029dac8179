import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { OrgUnit } from "../../core/organisation/orgUnit.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { orgUnitVersion } from "../../store/orgUnits.ts";
import { listOwned, type Owned } from "../../store/owned.ts";
import { listReorganisations } from "../../store/reorganisations.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noSuchUnit } from "./noSuchUnit.ts";
import { toLine, type ReorganisationLine } from "./viewOrganisation.ts";

/** A department with what it owns and what became of it. */
export interface UnitView {
  readonly unit: OrgUnit;
  readonly version: number;
  readonly parentName: string | null;
  readonly owned: Owned;
  readonly changes: readonly ReorganisationLine[];
  /** Departments below which it can be put. */
  readonly others: readonly Pick<OrgUnit, "id" | "name">[];
  readonly mayEdit: boolean;
}

/** One department of the city, also one of the past. */
export async function viewUnit(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  unitId: string,
): Promise<UnitView> {
  authorise(actor, "viewOrganisation");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const units = await listOrgUnits(tx);
    const unit = units.find(({ id }) => id === unitId);
    const version = await orgUnitVersion(tx, unitId);
    if (!unit || version === undefined) throw noSuchUnit();
    const all = await listReorganisations(tx);
    const concerned = all.filter(
      ({ from, to, successorIds }) =>
        from.includes(unitId) ||
        successorIds.includes(unitId) ||
        to.some((one) => one.kind === "existing" && one.id === unitId),
    );
    return {
      unit,
      version,
      parentName: units.find(({ id }) => id === unit.parentId)?.name ?? null,
      owned: await listOwned(tx, [unitId], today),
      changes: concerned.toReversed().map(toLine(units)),
      others: units.filter(
        (other) => other.id !== unitId && (other.validTo === null || other.id === unit.parentId),
      ),
      mayEdit: may(actor, "editOrganisation"),
    };
  });
}
