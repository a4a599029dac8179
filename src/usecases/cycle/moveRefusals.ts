import type { SubmissionState } from "../../core/cycle/submission.ts";
import { UserError } from "../../core/userError.ts";

/** It is not in a state from which this can be done, most often because somebody was quicker. */
export function wrongState(state: SubmissionState): UserError {
  const now = stateWords[state];
  return new UserError("wrong-state", {
    ja: `この提出はいま「${now.ja}」のため、この操作はできません。ページを開き直して、いまの状態を確かめてください。`,
    en: `This submission is now ${now.en}, so this cannot be done. Open the page again to see how it stands.`,
  });
}

/** It waits for the consent of somebody else. */
export function waitsForAnother(step: string): UserError {
  return new UserError("wrong-state", {
    ja: `この提出はいま「${step}」の承認を待っています。ほかの段階の人は承認できません。`,
    en: `This submission waits for the approval of “${step}”. Nobody else can approve it now.`,
  });
}

/** Taken back only as long as nobody has approved it. */
export function approvedBefore(): UserError {
  return new UserError("wrong-state", {
    ja: "すでに承認に進んでいるため、取り下げられません。直すときは、差し戻しを依頼してください。",
    en: "Approval has begun, so it cannot be taken back. Ask for it to be returned if it must be changed.",
  });
}

/** A return or a correction says why. */
export function reasonNeeded(action: "return" | "correct"): UserError {
  const message =
    action === "return"
      ? {
          ja: "差し戻す理由を、全体の欄か、直してほしい欄ごとに入力してください。",
          en: "Type the reason for returning it, as a whole or for single fields.",
        }
      : { ja: "訂正する理由を入力してください。", en: "Type the reason for the correction." };
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
