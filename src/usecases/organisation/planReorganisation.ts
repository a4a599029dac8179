import { randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { Reorganisation } from "../../core/organisation/reorganisation.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import { insertReorganisation, lockReorganisation } from "../../store/reorganisations.ts";
import { lockPlans } from "../../store/planStatus.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { applyReorganisation } from "./applyReorganisation.ts";
import { checkPossible } from "./checkPossible.ts";

/** Keeps a change of departments. One whose day has come is done at once; another waits for its day. The same change
 * sent twice is refused in words, so a double click does no harm.
 * @returns whether it was done
 * @throws UserError as `checkPossible` does */
export async function planReorganisation(
  context: Pick<Context, "databases" | "now">,
  person: Actor,
  reorganisation: Reorganisation,
): Promise<{ applied: boolean }> {
  const actor = authorise(person, "editOrganisation");
  const now = context.now();
  const today = todayInJapan(now);
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    // Two clicks come one after the other.
    await lockPlans(tx);
    await checkPossible(tx, reorganisation, today);
    const id = randomUUID();
    await insertReorganisation(tx, actor.municipalityId, { ...reorganisation, id }, { ...actor, at: now });
    await audit(tx, actor, "planReorganisation", `reorganisation ${id}`, null, reorganisation);
    const applied = reorganisation.day <= today;
    const stored = applied ? await lockReorganisation(tx, id) : undefined;
    if (stored) await applyReorganisation(tx, actor, stored, now);
    return { applied };
  });
}
