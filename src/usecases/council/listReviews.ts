import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { listReviewChoices, type ReviewChoice } from "./reviewChoices.ts";

/** The reviews that a meeting can be about. */
export async function listReviews(
  context: Pick<Context, "databases">,
  actor: Actor,
): Promise<ReviewChoice[]> {
  authorise(actor, "manageCouncil");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, listReviewChoices);
}
