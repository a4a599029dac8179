import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { lockReorganisation, updateReorganisation } from "../../store/reorganisations.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";

/** Takes a planned change of departments off the list. What was done stays done.
 * @throws UserError `not-found` for one of another city, `wrong-state` when it was done or withdrawn already */
export async function withdrawReorganisation(
  context: Pick<Context, "databases">,
  person: Actor,
  id: string,
): Promise<void> {
  const actor = authorise(person, "editOrganisation");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const stored = await lockReorganisation(tx, id);
    if (!stored)
      throw new UserError("not-found", {
        ja: "この改正は見つかりません。一覧から選んでください。",
        en: "There is no such change. Choose one from the list.",
      });
    if (stored.state !== "planned")
      throw new UserError("wrong-state", {
        ja: "この改正はすでに実施されたか、取りやめられています。",
        en: "This change has taken effect or been withdrawn already.",
      });
    await updateReorganisation(tx, id, { state: "withdrawn" });
    const { kind, day, from, to } = stored;
    await audit(tx, actor, "withdrawReorganisation", `reorganisation ${id}`, { kind, day, from, to }, null);
  });
}
