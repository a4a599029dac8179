import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { changedTargets } from "../../core/plan/changedTargets.ts";
import type { PlanVersionStatus } from "../../core/plan/plan.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { statusesAfter, type NextStatus } from "../../core/plan/versionStatus.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { countChange, lockVersion } from "../../store/planChanges.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { lockPlans, setChangeReason, setVersionStatus } from "../../store/planStatus.ts";
import { listVersions } from "../../store/planVersions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noSuchVersion } from "./openVersion.ts";
import { refuseJudgedYears } from "./refuseJudgedYears.ts";

/** Takes a version on its way: drafted → out for public comment → adopted, or back to a draft. An adopted revision is
 * called revised and supersedes the version before; indicators whose targets it changed carry the reason (that of the
 * revision, unless they have their own). A plan of the next generation leaves its predecessor as it is.
 * @returns what the version is now
 * @throws UserError `wrong-state` when that is no next step, or a year it would judge has been opened meanwhile */
export async function changeStatus(
  context: Pick<Context, "databases">,
  actor: Actor,
  { versionId, status }: { versionId: string; status: NextStatus },
): Promise<{ status: PlanVersionStatus }> {
  authorise(actor, "editPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockPlans(tx);
    const locked = await lockVersion(tx, versionId);
    const content = locked && (await findPlanOfVersion(tx, versionId));
    if (!content) throw noSuchVersion();
    const before = content.version.status;
    if (!statusesAfter(before).includes(status)) throw noNextStep();
    const isRevision = content.version.previousVersionId !== null;
    const after = status === "adopted" && isRevision ? "revised" : status;
    if (after === "revised") await bringIntoForce(tx, content);
    await setVersionStatus(tx, [versionId], after);
    await countChange(tx, versionId);
    const subject = `version ${versionId}`;
    await audit(tx, actor, "changeVersionStatus", subject, { status: before }, { status: after });
    return { status: after };
  });
}

async function bringIntoForce(tx: Db, content: PlanContent): Promise<void> {
  const { id, planId, previousVersionId, effectiveYear, revisionReason } = content.version;
  const reason = revisionReason?.trim() ?? "";
  if (effectiveYear === null || reason === "") throw unfinished();
  await refuseJudgedYears(tx, planId, effectiveYear);
  const previous = previousVersionId && (await findPlanOfVersion(tx, previousVersionId));
  if (previous) {
    const unexplained = changedTargets(previous, content).filter(({ changeReason }) => !changeReason?.trim());
    await setChangeReason(
      tx,
      unexplained.map((adopted) => adopted.id),
      reason,
    );
  }
  const versions = await listVersions(tx, planId);
  const inForce = versions.filter(
    (version) => version.id !== id && (version.status === "adopted" || version.status === "revised"),
  );
  await setVersionStatus(
    tx,
    inForce.map((version) => version.id),
    "superseded",
  );
}

function noNextStep(): UserError {
  return new UserError("wrong-state", {
    ja: "この版は、その状態には進められません。案 → 意見募集 → 策定の順に進めるか、意見募集から案に戻せます。",
    en: "The version cannot go there. It goes from draft to public comment to adopted, or from comment back to a draft.",
  });
}

function unfinished(): UserError {
  return new UserError("wrong-state", {
    ja: "改訂版を策定するには、適用する年度と改訂の理由が要ります。版の設定に入力してください。",
    en: "To adopt a revision, state its first year and the reason in the version's settings.",
  });
}
