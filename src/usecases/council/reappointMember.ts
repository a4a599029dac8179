import { randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import type { Typed } from "../../core/council/formReader.ts";
import { readMember } from "../../core/council/readForms.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { insertCouncilMember } from "../../store/councils.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { lockMember } from "./saveMember.ts";

/** Appoints a member for another term (再任), which keeps their account. The term before stays as it was; done twice
 * there is one further term.
 * @throws UserError `bad-input` for a term that begins before the one before has ended, `not-found` */
export async function reappointMember(
  context: Pick<Context, "databases">,
  actor: Actor,
  { memberId, typed }: { memberId: string; typed: Typed },
): Promise<void> {
  authorise(actor, "manageCouncil");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const before = await lockMember(tx, memberId);
    const { name, sector, affiliation } = before;
    const term = readMember({ name, sector, affiliation, ...typed });
    if (before.termTo === null || term.termFrom <= before.termTo) {
      const words = {
        ja: `新しい任期は、今の任期の最後の日（${before.termTo ?? "定めなし"}）より後に始めてください。`,
        en: `The new term must begin after the last day of the present one (${before.termTo ?? "not set"}).`,
      };
      throw new UserError("bad-input", words, { termFrom: words });
    }
    const { bodyId, position, userId } = before;
    const next = { id: randomUUID(), bodyId, position, userId, previousId: before.id, ...term };
    if (await insertCouncilMember(tx, actor.municipalityId, next))
      await audit(tx, actor, "reappointMember", `council ${bodyId}`, before, next);
  });
}
