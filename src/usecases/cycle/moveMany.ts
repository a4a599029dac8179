import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { inMunicipality } from "../../store/transact.ts";
import { moveOne } from "./moveSubmission.ts";

/** Approves several submissions at once: all of them, or none when one cannot be. */
export async function moveMany(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { submissionIds, action }: { submissionIds: readonly string[]; action: "approve" },
): Promise<{ moved: number }> {
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    // One order for everyone, so that two people approving at once wait for each other and do not deadlock.
    for (const submissionId of submissionIds.toSorted()) {
      await moveOne(context, actor, tx, { submissionId, action }, { reason: "", fields: {} });
    }
    return { moved: submissionIds.length };
  });
}
