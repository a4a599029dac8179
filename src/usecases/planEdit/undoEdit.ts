import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { takeStep, type StepOutcome } from "./takeStep.ts";

/** Takes back the actor's own newest edit of a version; never what somebody else did.
 * @returns what was taken back, or null when there is nothing
 * @throws UserError `edited-meanwhile` when somebody has changed the same place since, with their name */
export async function undoEdit(
  context: Pick<Context, "databases">,
  actor: Actor,
  { versionId }: { versionId: string },
): Promise<StepOutcome> {
  return takeStep(context, actor, versionId, "undo");
}
