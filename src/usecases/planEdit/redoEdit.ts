import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { takeStep, type StepOutcome } from "./takeStep.ts";

/** Does again what the actor took back last; a new edit of theirs ends that.
 * @returns what was done again, or null when there is nothing
 * @throws UserError `edited-meanwhile` when somebody has changed the same place since, with their name */
export async function redoEdit(
  context: Pick<Context, "databases">,
  actor: Actor,
  { versionId }: { versionId: string },
): Promise<StepOutcome> {
  return takeStep(context, actor, versionId, "redo");
}
