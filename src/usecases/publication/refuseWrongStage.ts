import type { Stage } from "../../core/publication/documents.ts";
import { UserError } from "../../core/userError.ts";

/** @throws UserError `wrong-state` when a review cannot be published as that: as final before it is locked, or as a draft
 * after its final version */
export function refuseWrongStage(stage: Stage, before: Stage | null, state: "open" | "locked"): void {
  if (stage === "final" && state === "open") {
    throw new UserError("wrong-state", {
      ja: "検証がまだ確定していません。すべての提出を承認し、検証を確定してから公表してください。",
      en: "The review is not locked yet. Approve every submission and lock the review before you publish it.",
    });
  }
  if (stage === "comment" && before === "final") {
    throw new UserError("wrong-state", {
      ja: "すでに確定版を公表しています。意見募集用の案には戻せません。",
      en: "The final version is published already. It cannot go back to a draft for comment.",
    });
  }
}
