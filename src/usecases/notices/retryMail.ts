import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { reviveMail, type MailKey } from "../../store/mails.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";

/** Lets an e-mail that was not delivered be sent anew, for instance when its address was put right.
 * @throws UserError `not-found` when it is not among them (any more) */
export async function retryMail(
  context: Pick<Context, "databases">,
  actor: Actor,
  mail: MailKey,
): Promise<void> {
  authorise(actor, "remind");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    if (!(await reviveMail(tx, mail))) {
      throw new UserError("not-found", {
        ja: "このメールは、届かなかったメールの一覧にありません。ページを開き直してください。",
        en: "This e-mail is not among those that were not delivered. Open the page again.",
      });
    }
    await audit(tx, actor, "retryMail", `notice ${mail.noticeId}`, null, { userId: mail.userId });
  });
}
