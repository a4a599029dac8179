import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { PlanVersion } from "../../core/plan/plan.ts";
import { closedToEdits, statusesAfter, type NextStatus } from "../../core/plan/versionStatus.ts";
import type { Words } from "../../core/text/words.ts";
import { listPlanChanges } from "../../store/planChanges.ts";
import { listVersions } from "../../store/planVersions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";
import { hasLockedReview } from "./openVersion.ts";

/** The versions of a plan, the first one first, with what can become of each. */
export interface VersionsView {
  readonly plan: { readonly id: string; readonly title: string; readonly predecessorId: string | null };
  readonly versions: readonly (PlanVersion & {
    readonly nextStatuses: readonly NextStatus[];
    /** Why it cannot be edited, with the remedy; null where it can. */
    readonly closed: Words | null;
    readonly lastChange: { readonly at: string; readonly by: string } | null;
  })[];
}

/** Every version of a plan of the actor's municipality. @throws UserError `not-found` */
export async function viewVersions(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId }: { planId: string },
): Promise<VersionsView> {
  authorise(actor, "editPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { plan } = await loadPlan(tx, planId);
    const { id, title, predecessorId } = plan;
    const versions = [];
    for (const version of await listVersions(tx, planId)) {
      const [newest] = await listPlanChanges(tx, version.id, 1);
      versions.push({
        ...version,
        nextStatuses: statusesAfter(version.status),
        closed: closedToEdits(version, await hasLockedReview(tx, version.id)),
        lastChange: newest ? { at: newest.at, by: newest.by } : null,
      });
    }
    return { plan: { id, title, predecessorId }, versions };
  });
}
