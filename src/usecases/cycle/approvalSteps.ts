import type { Post } from "../../core/permission/permission.ts";
import { answersFor } from "../../core/permission/permission.ts";
import type { Db } from "../../store/databases.ts";
import { listHolders } from "../../store/people.ts";
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
  const views: ApprovalStepView[] = [];
  for (const step of steps) {
    const isDone = isThrough || (waiting !== undefined && step.position < waiting.position);
    const given = isDone
      ? sinceSubmitted.find((entry) => entry.action === "approve" && entry.step === step.name)
      : undefined;
    const holders = isThrough ? [] : await listHolders(tx, step.role, today);
    views.push({
      name: step.name,
      state: isDone ? "done" : step === waiting ? "waiting" : "ahead",
      by: given?.by ?? null,
      at: given?.at ?? null,
      holders: holders.filter(({ post }) => answers(post, submission.orgUnitId)).map(holderName),
    });
  }
  return views;
}

const answers = (post: Post, orgUnitId: string) => post.role === "planning" || answersFor(post, orgUnitId);

const holderName = ({ name, post }: { readonly name: string; readonly post: Post }) =>
  post.isDeputy ? `${name}（${post.title}代理）` : name === post.title ? name : `${post.title} ${name}`;
