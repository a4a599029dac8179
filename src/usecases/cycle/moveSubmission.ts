import type { Context } from "../../context.ts";
import { formProblems } from "../../core/cycle/entryForm.ts";
import { allows, submissionAllows, type SubmissionState } from "../../core/cycle/submission.ts";
import type { Actor, Permission } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { updateSubmission } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noticeMoved } from "../notices/noticeMoved.ts";
import { entryValues } from "./entryValues.ts";
import { loadSubmission, type LoadedSubmission } from "./loadSubmission.ts";
import { recordApproved } from "./recordApproved.ts";

export type Move = "submit" | "takeBack" | "return" | "approve";

const permissionFor = {
  submit: "submitSubmission",
  takeBack: "submitSubmission",
  return: "returnSubmission",
  approve: "approveSubmission",
} as const satisfies Record<Move, Permission>;

/** Hands a submission on: submit, take back, return with a reason, approve. Approving records its figures and
 * its evaluation. Doing the same twice is refused in words, so a double click does no harm.
 * @throws UserError `wrong-state` when it is not in a state from which this can be done; `bad-input` with the
 * fields named when something is missing or unreadable, or when a return has no reason */
export async function moveSubmission(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { submissionId, action, reason }: { submissionId: string; action: Move; reason?: string },
): Promise<void> {
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, (tx) =>
    moveOne(context, actor, tx, { submissionId, action, reason: reason?.trim() ?? "" }),
  );
}

/** The same within a transaction. */
export async function moveOne(
  context: Pick<Context, "now">,
  actor: Actor,
  tx: Db,
  { submissionId, action, reason }: { submissionId: string; action: Move; reason: string },
): Promise<void> {
  const loaded = await loadSubmission(tx, submissionId, { lock: true });
  const { submission, review } = loaded;
  authorise(actor, permissionFor[action], submission.orgUnitId);
  if (review.state === "locked" || !allows(action, submission.state)) throw wrongState(submission.state);
  if (action === "submit") refuseIncomplete(loaded);
  if (action === "return" && reason === "") throw reasonNeeded();
  if (action === "approve") await recordApproved(tx, actor, loaded);
  const by = { name: actor.name, at: context.now() };
  const state = submissionAllows[action].to;
  await updateSubmission(
    tx,
    submission.id,
    { state, returnedReason: action === "return" ? reason : null },
    by,
  );
  const after = action === "return" ? { state, reason } : { state };
  await audit(tx, actor, action, `submission ${submission.id}`, { state: submission.state }, after);
  await noticeMoved(tx, actor, submission.id, context.now());
}

function refuseIncomplete(loaded: LoadedSubmission): void {
  const problems = formProblems(loaded.fields, entryValues(loaded));
  if (problems.length === 0) return;
  throw new UserError(
    "bad-input",
    {
      ja: `入力されていない欄、または読み取れない欄が${problems.length}か所あります。直してから提出してください。`,
      en: `${problems.length} fields are empty or cannot be read. Put them right before you submit.`,
    },
    Object.fromEntries(problems.map(({ field, message }) => [field, message])),
  );
}

function wrongState(state: SubmissionState): UserError {
  const now = stateWords[state];
  return new UserError("wrong-state", {
    ja: `この提出はいま「${now.ja}」のため、この操作はできません。ページを開き直して、いまの状態を確かめてください。`,
    en: `This submission is now ${now.en}, so this cannot be done. Open the page again to see how it stands.`,
  });
}

function reasonNeeded(): UserError {
  const message = { ja: "差し戻す理由を入力してください。", en: "Type the reason for returning it." };
  return new UserError("bad-input", message, { reason: message });
}

const stateWords: Record<SubmissionState, { ja: string; en: string }> = {
  notStarted: { ja: "未着手", en: "not started" },
  draft: { ja: "下書き", en: "a draft" },
  submitted: { ja: "提出済み", en: "submitted" },
  returned: { ja: "差し戻し", en: "returned" },
  approved: { ja: "承認済み", en: "approved" },
  locked: { ja: "確定", en: "locked" },
};
