import type { PostHolder } from "../../core/notices/recipients.ts";
import type { Post } from "../../core/permission/permission.ts";
import { answersFor } from "../../core/permission/permission.ts";
import type { Db } from "../../store/databases.ts";
import { listStaffedPosts } from "../../store/staffedPosts.ts";
import type { Approval } from "./approvalOf.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";
import type { ApprovalStepView, SubmissionView } from "./views.ts";

/** The way of approval as the page shows it: who approved when, whose consent is awaited, who comes after.
 * @param history what happened to the submission, newest first */
export async function approvalSteps(
  tx: Db,
  { submission }: LoadedSubmission,
  { steps, waiting }: Approval,
  history: SubmissionView["history"],
  today: string,
): Promise<readonly ApprovalStepView[]> {
  const sinceSubmitted = history.slice(0, history.findIndex(({ action }) => action === "submit") + 1);
  const isThrough = submission.state === "approved" || submission.state === "locked";
  const posts = isThrough ? [] : await listStaffedPosts(tx, today);
  const views: ApprovalStepView[] = [];
  for (const step of steps) {
    const isDone = isThrough || (waiting !== undefined && step.position < waiting.position);
    const given = isDone
      ? sinceSubmitted.find((entry) => entry.action === "approve" && entry.step === step.name)
      : undefined;
    const asked = posts.filter((post) => post.role === step.role && answers(post, submission.orgUnitId));
    views.push({
      name: step.name,
      state: isDone ? "done" : step === waiting ? "waiting" : "ahead",
      by: given?.by ?? null,
      at: given?.at ?? null,
      holders: isThrough
        ? []
        : asked.flatMap((post) => post.holders.map((holder) => holderName(post, holder))),
    });
  }
  return views;
}

const answers = (post: Post, orgUnitId: string) => post.role === "planning" || answersFor(post, orgUnitId);

function holderName({ title }: Post, { name, isDeputy }: PostHolder): string {
  if (isDeputy) return `${name}（${title}代理）`;
  return name === title ? name : `${title} ${name}`;
}
