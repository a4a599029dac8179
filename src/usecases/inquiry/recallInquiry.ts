import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import { saveInquiryRow } from "../../store/inquiries.ts";
import { lockPhases, replacePhases } from "../../store/phases.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadInquiry } from "./loadInquiry.ts";

/** Takes back that an inquiry went out, so that it can be changed and sent anew; the phase of the inquiry is open
 * again. One that has not gone out stays as it is. */
export async function recallInquiry(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  reviewId: string,
): Promise<void> {
  authorise(actor, "openReview");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const phases = await lockPhases(tx, reviewId);
    const { saved } = await loadInquiry(tx, reviewId);
    if (!saved?.issued) return;
    const { on } = saved.issued;
    await saveInquiryRow(tx, actor.municipalityId, reviewId, {
      ...saved,
      issued: null,
      version: saved.version + 1,
      updatedAt: context.now().toISOString(),
      updatedBy: actor.name,
    });
    const done = phases.findLast(({ kind, doneOn }) => kind === "inquiry" && doneOn === on);
    const reopened = phases.map((one) =>
      one === done ? { ...one, doneOn: null, version: one.version + 1 } : one,
    );
    if (done) await replacePhases(tx, actor.municipalityId, reviewId, reopened);
    await audit(tx, actor, "recallInquiry", `review ${reviewId}`, { issuedOn: on }, null);
  });
}
