import type { Words } from "../text/words.ts";
import type { PlanVersion, PlanVersionStatus } from "./plan.ts";

/** What a planner can make of a version; an adopted revision is called `revised`. */
export type NextStatus = (typeof nextStatuses)[number];

export const nextStatuses = ["draft", "outForComment", "adopted"] as const;

const steps: Readonly<Record<PlanVersionStatus, readonly NextStatus[]>> = {
  draft: ["outForComment"],
  outForComment: ["adopted", "draft"],
  // In force it stays as it is; what follows it is a version of its own.
  adopted: [],
  revised: [],
  superseded: [],
};

/** What may become of a version next: drafted → out for public comment → adopted, or back to a draft. */
export function statusesAfter(status: PlanVersionStatus): readonly NextStatus[] {
  return steps[status];
}

/** Whether a version is still being written. */
export function isBeingWritten({ status }: Pick<PlanVersion, "status">): boolean {
  return status === "draft" || status === "outForComment";
}

/** Why a version cannot be edited, with the remedy; null where it can.
 * @param hasLockedReview whether a year was judged by it for good */
export function closedToEdits(version: Pick<PlanVersion, "status">, hasLockedReview: boolean): Words | null {
  if (isBeingWritten(version) && !hasLockedReview) return null;
  return hasLockedReview && isBeingWritten(version)
    ? {
        ja: "この版で確定した検証があるため、編集できません。変えるときは「計画を改訂する」から改訂版を作ってください。",
        en: "A year has been judged by this version for good, so it cannot be edited. To change it, start a revision of the plan.",
      }
    : {
        ja: "施行中または過去の版は編集できません。変えるときは「計画を改訂する」から改訂版を作ってください。",
        en: "A version that is or was in force cannot be edited. To change it, start a revision of the plan.",
      };
}
