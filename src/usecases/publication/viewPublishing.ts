import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { PlanVersionStatus } from "../../core/plan/plan.ts";
import type { Stage } from "../../core/publication/documents.ts";
import { stageOfVersion } from "../../core/publication/present/presentPlan.ts";
import { publishedVersions } from "../../store/publications.ts";
import { listVersions } from "../../store/planVersions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";

/** The versions of a plan as they can be published. */
export interface PublishingView {
  readonly planId: string;
  readonly title: string;
  /** The newest first. */
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly label: string | null;
    readonly status: PlanVersionStatus;
    readonly isInForce: boolean;
    /** As what it would be published. */
    readonly stage: Stage;
    /** As what it is published now; null when it is not. */
    readonly published: Stage | null;
  }[];
}

/** Which versions a plan has, and which of them are public. */
export async function viewPublishing(
  context: Pick<Context, "databases">,
  actor: Actor,
  planId: string,
): Promise<PublishingView> {
  authorise(actor, "publish");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { plan, version: inForce } = await loadPlan(tx, planId);
    const published = await publishedVersions(tx, planId);
    const versions = (await listVersions(tx, planId)).map((version) => ({
      id: version.id,
      number: version.number,
      label: version.label,
      status: version.status,
      isInForce: version.id === inForce.id,
      stage: stageOfVersion(version),
      published: published.get(version.number) ?? null,
    }));
    return { planId, title: plan.title, versions: versions.toReversed() };
  });
}
