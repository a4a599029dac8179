import { dayBefore } from "../../core/calendar/dayBefore.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { newUnitId } from "../../core/organisation/newUnitId.ts";
import type { OrgUnit } from "../../core/organisation/orgUnit.ts";
import { goesOn, successorPlace, type Reorganisation } from "../../core/organisation/reorganisation.ts";
import { audit, type AuditedActor } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { moveAnswers } from "../../store/moveAnswers.ts";
import { moveOwnership, type TakesOver } from "../../store/moveOwnership.ts";
import { closeOrgUnits, insertOrgUnits, insertSuccessions } from "../../store/orgUnits.ts";
import type { Owned } from "../../store/owned.ts";
import { lockPlans } from "../../store/planStatus.ts";
import { lockOpenReviews } from "../../store/reviews.ts";
import { updateReorganisation, type StoredReorganisation } from "../../store/reorganisations.ts";
import { checkPossible } from "./checkPossible.ts";

/** Does a planned reorganisation within a transaction that has locked it: makes the new departments, hands over what
 * the old ones own and ends them on the day before.
 * @throws UserError when it cannot be done as things stand now */
export async function applyReorganisation(
  tx: Db,
  by: AuditedActor,
  stored: StoredReorganisation,
  now: Date,
): Promise<void> {
  // Nobody makes versions of plans, or opens or locks a review meanwhile.
  await lockPlans(tx);
  await lockOpenReviews(tx);
  const { units, owned } = await checkPossible(tx, stored, todayInJapan(now), stored.id);
  const made = newUnits(units, stored);
  await insertOrgUnits(tx, by.municipalityId, made);
  const fresh = made.values();
  const ids = stored.to.map((one) => (one.kind === "existing" ? one.id : (fresh.next().value?.id ?? "")));
  await insertSuccessions(
    tx,
    by.municipalityId,
    stored.from.flatMap((orgUnitId) =>
      ids.filter((id) => id !== orgUnitId).map((successorId) => ({ orgUnitId, successorId })),
    ),
  );
  const [first] = ids;
  if (first !== undefined) {
    const names = new Map([...units, ...made].map(({ id, name }) => [id, name]));
    const takesOver: TakesOver = (_, kind, id, sheet) =>
      ids[successorPlace(stored, kind, id, sheet)] ?? first;
    await moveOwnership(tx, owned, takesOver, (id) => names.get(id) ?? id);
    await moveAnswers(tx, stored.from, takesOver);
  }
  const ended = stored.from.filter((id) => !goesOn(stored, id));
  await closeOrgUnits(tx, ended, dayBefore(stored.day));
  await updateReorganisation(tx, stored.id, { state: "applied", successorIds: ids, at: now });
  const { kind, day, from } = stored;
  const subject = `reorganisation ${stored.id}`;
  await audit(tx, by, "applyReorganisation", subject, { from }, { kind, day, to: ids, ...counted(owned) });
}

/** Departments that are made; they stand where the first of the old ones stood. */
function newUnits(units: readonly OrgUnit[], { day, from, to }: Reorganisation): OrgUnit[] {
  const taken = new Set(units.map(({ id }) => id));
  const old = units.find(({ id }) => id === from[0]);
  const last = Math.max(-1, ...units.map(({ position }) => position));
  return to.flatMap((successor, place) => {
    if (successor.kind !== "new") return [];
    const { name, shortName, parentId } = successor;
    const id = newUnitId(old?.id ?? "unit", day, taken);
    taken.add(id);
    const position = old ? old.position : last + 1 + place;
    return [{ id, name, shortName, parentId, position, validFrom: day, validTo: null }];
  });
}

const counted = (owned: Owned) => ({
  sheets: owned.sheets.length,
  indicators: owned.indicators.length,
  figures: owned.figures.length,
  submissions: owned.submissions.map(({ id }) => id),
  posts: owned.posts.length,
});
