import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { copyVersion } from "../../core/plan/copyVersion.ts";
import type { PlanVersion } from "../../core/plan/plan.ts";
import { isBeingWritten } from "../../core/plan/versionStatus.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { insertPlan } from "../../store/insertPlan.ts";
import { lockPlans } from "../../store/planStatus.ts";
import { listVersions } from "../../store/planVersions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";
import { refuseJudgedYears } from "./refuseJudgedYears.ts";

/** Begins the revision of a plan in mid-term: a draft with all that stands in the version in force, of which years
 * from `effectiveYear` on will be judged once it is adopted. Earlier years keep the old version and its targets.
 * @param reason why the plan is revised; it is printed beside changed targets
 * @param label what the city prints beside the title: 改訂版
 * @returns the id of the new version
 * @throws UserError `wrong-state` when a draft is being written already, when none is in force, or when a year that
 * the revision would judge has been opened; `bad-input` with the field named */
export async function startRevision(
  context: Pick<Context, "databases">,
  actor: Actor,
  request: { planId: string; effectiveYear: number; reason: string; label: string | null },
): Promise<string> {
  authorise(actor, "editPlan");
  const { planId, effectiveYear, label } = request;
  const reason = request.reason.trim();
  if (reason === "") throw noReason();
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockPlans(tx);
    const content = await loadPlan(tx, planId);
    const versions = await listVersions(tx, planId);
    const draft = versions.find(isBeingWritten);
    if (draft) throw draftExists(draft);
    refuseBadYear(content.version, effectiveYear);
    await refuseJudgedYears(tx, planId, effectiveYear);
    const number = Math.max(...versions.map((version) => version.number)) + 1;
    const version: PlanVersion = {
      ...content.version,
      id: `${planId}-v${number}`,
      number,
      status: "draft",
      label: label?.trim() || null,
      issued: null,
      previousVersionId: content.version.id,
      effectiveYear,
      revisionReason: reason,
    };
    await insertPlan(tx, copyVersion(content, version));
    const after = { from: content.version.id, effectiveYear, reason };
    await audit(tx, actor, "startRevision", `version ${version.id}`, null, after);
    return version.id;
  });
}

function noReason(): UserError {
  const words = {
    ja: "改訂の理由を入力してください。目標値を変えた指標の欄に印字されます。",
    en: "Type why the plan is revised; it is printed beside changed targets.",
  };
  return new UserError("bad-input", words, { reason: words });
}

function draftExists({ number }: PlanVersion): UserError {
  return new UserError("wrong-state", {
    ja: `第${number}版がまだ案のままです。新しい改訂を始めずに、その案を編集してください。`,
    en: `Version ${number} is still a draft. Edit that instead of starting another revision.`,
  });
}

function refuseBadYear({ period, effectiveYear: since }: PlanVersion, effectiveYear: number): void {
  const first = (since ?? period?.start ?? effectiveYear - 1) + 1;
  if (effectiveYear >= first && (!period || effectiveYear <= period.end)) return;
  const words = period
    ? {
        ja: `適用する年度は、${first}年度から${period.end}年度の間で入力してください。`,
        en: `The first year judged by the revision must lie between ${first} and ${period.end}.`,
      }
    : {
        ja: `適用する年度は、${first}年度以後で入力してください。`,
        en: `The first year judged by the revision must be ${first} or later.`,
      };
  throw new UserError("bad-input", words, { effectiveYear: words });
}
