import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { replaceInquiryTemplates } from "../../store/inquiries.ts";
import { lockReviewSettings } from "../../store/reviewSettings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { inquiryTemplates } from "./inquiryTemplates.ts";

/** Removes a template of inquiries. One that is gone already is no error; the last one stays.
 * @throws UserError `wrong-state` for the last one */
export async function removeTemplate(
  context: Pick<Context, "databases">,
  actor: Actor,
  id: string,
): Promise<void> {
  authorise(actor, "editReviewSettings");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockReviewSettings(tx);
    const before = await inquiryTemplates(tx);
    const removed = before.find((one) => one.id === id);
    if (!removed) return;
    if (before.length === 1)
      throw new UserError("wrong-state", {
        ja: "最後の一つは削除できません。内容を書き直して使ってください。",
        en: "The last template stays. Rewrite it instead.",
      });
    await replaceInquiryTemplates(
      tx,
      actor.municipalityId,
      before.filter((one) => one !== removed),
    );
    await audit(tx, actor, "removeTemplate", "review settings", removed, null);
  });
}
