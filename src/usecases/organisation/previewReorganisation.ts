import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { Reorganisation } from "../../core/organisation/reorganisation.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Owned } from "../../store/owned.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { checkPossible } from "./checkPossible.ts";

/** What a change of departments would hand over, and to whom. */
export interface ReorganisationPreview {
  readonly from: readonly { readonly id: string; readonly name: string }[];
  /** Names of the departments that take over, in the order of `to`. */
  readonly to: readonly string[];
  readonly owned: Owned;
  /** Whether its day has come, so that it will be done at once. */
  readonly isDue: boolean;
}

/** Shows what a change of departments would do; nothing is changed.
 * @throws UserError as `checkPossible` does */
export async function previewReorganisation(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  reorganisation: Reorganisation,
): Promise<ReorganisationPreview> {
  authorise(actor, "editOrganisation");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { units, owned } = await checkPossible(tx, reorganisation, today);
    const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
    return {
      from: reorganisation.from.map((id) => ({ id, name: nameOf(id) })),
      to: reorganisation.to.map((one) => (one.kind === "new" ? one.name : nameOf(one.id))),
      owned,
      isDue: reorganisation.day <= today,
    };
  });
}
