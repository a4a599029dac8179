import type { Context } from "../../context.ts";
import { mayApproveStep } from "../../core/cycle/approval.ts";
import { stepOf, type StaffedPost } from "../../core/notices/recipients.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { listStaffedPosts } from "../../store/staffedPosts.ts";
import { listStandings, type NamedStanding } from "../../store/standings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { authorise } from "../authorise.ts";
import { submissionNotFound } from "./loadSubmission.ts";
import { moveMany } from "./moveMany.ts";

/** Approves what was chosen on the board: all of it, or nothing when one of them does not wait for this person.
 * @throws UserError `wrong-state` that lists which do not, and what each waits for */
export async function approveChosen(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { reviewId, submissionIds }: { reviewId: string; submissionIds: readonly string[] },
): Promise<{ moved: number }> {
  authorise(actor, "viewBoard");
  const wanted = new Set(submissionIds);
  const { databases } = context;
  const { chosen, posts } = await inMunicipality(
    databases.app,
    actor.municipalityId,
    actor.userId,
    async (tx) => ({
      chosen: (await listStandings(tx, reviewId)).filter(({ submissionId }) => wanted.has(submissionId)),
      posts: await listStaffedPosts(tx, todayInJapan(context.now())),
    }),
  );
  if (chosen.length < wanted.size) throw submissionNotFound();
  const refused = chosen.filter((one) => {
    const step = stepOf(one, posts);
    return !step || !mayApproveStep(actor, step, one.orgUnitId);
  });
  if (refused.length > 0) throw notYours(refused, posts);
  return moveMany(context, actor, { submissionIds: [...wanted], action: "approve" });
}

/** So many are named. */
const named = 8;

function notYours(refused: readonly NamedStanding[], posts: readonly StaffedPost[]): UserError {
  const line = (one: NamedStanding) => {
    const step = stepOf(one, posts)?.name;
    const title = `${String(one.sheetNo).padStart(2, "0")} ${one.title}`;
    return {
      ja: `「${title}」（${one.department}、${step ? `${step}の承認待ち` : stateWords[one.state].ja}）`,
      en: `“${title}” (${one.department}, ${step ? `waits for ${step}` : stateWords[one.state].en})`,
    };
  };
  const lines = refused.slice(0, named).map(line);
  const more = refused.length - lines.length;
  return new UserError("wrong-state", {
    ja: `あなたの承認を待っていないシートが${refused.length}件あるため、1件も承認していません。選択から外してください：${lines.map(({ ja }) => ja).join("、")}${more > 0 ? `、ほか${more}件` : ""}`,
    en: `${refused.length} of them do not wait for your approval, so none was approved. Leave them out: ${lines.map(({ en }) => en).join(", ")}${more > 0 ? `, and ${more} more` : ""}`,
  });
}

const stateWords = {
  notStarted: { ja: "未着手", en: "not started" },
  draft: { ja: "下書き", en: "a draft" },
  submitted: { ja: "提出済み", en: "submitted" },
  returned: { ja: "差し戻し", en: "returned" },
  approved: { ja: "承認済み", en: "approved" },
  locked: { ja: "確定", en: "locked" },
} as const;
