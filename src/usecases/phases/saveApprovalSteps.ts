import type { Context } from "../../context.ts";
import type { ApprovalStep } from "../../core/cycle/approvalStep.ts";
import { readApprovalSteps } from "../../core/cycle/readApprovalSteps.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { listApprovalSteps } from "../../store/approvalSteps.ts";
import { audit } from "../../store/audit.ts";
import { lockReviewSettings, replaceApprovalSteps } from "../../store/reviewSettings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";

/** Sets the steps of approval for reviews that will be opened. Open ones keep theirs.
 * @param seen the steps that the form showed, by `stepsSeen`
 * @throws UserError `bad-input` naming the wrong fields, `edited-meanwhile` when others changed them */
export async function saveApprovalSteps(
  context: Pick<Context, "databases">,
  actor: Actor,
  { typed, seen }: { typed: Readonly<Record<string, string>>; seen: string },
): Promise<void> {
  authorise(actor, "editReviewSettings");
  const steps = readApprovalSteps(typed);
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockReviewSettings(tx);
    const before = await listApprovalSteps(tx);
    if (stepsSeen(before) === stepsSeen(steps)) return;
    if (stepsSeen(before) !== seen) throw changedMeanwhile(before);
    await replaceApprovalSteps(tx, actor.municipalityId, steps);
    await audit(tx, actor, "saveApprovalSteps", "review settings", before, steps);
  });
}

/** The steps as one text, by which a form knows what it showed. */
export function stepsSeen(steps: readonly ApprovalStep[]): string {
  return steps.map(({ role, name }) => `${role} ${name}`).join("\n");
}

function changedMeanwhile(now: readonly ApprovalStep[]): UserError {
  const names = now.map(({ name }) => name);
  return new UserError("edited-meanwhile", {
    ja: `ほかの人が承認の段階を変更しました（いま：${names.join(" → ")}）。入力したものは残っています。確かめて、もう一度保存してください。`,
    en: `Somebody else changed the steps of approval (now: ${names.join(" → ")}). What you typed is kept. Check it and save again.`,
  });
}
