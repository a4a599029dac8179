import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { formReader } from "../../core/council/formReader.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { findAccountTime, holdPostUntil, moveAccountEnd } from "../../store/councilAccounts.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { refuseOutsideTerm } from "./giveMemberAccount.ts";
import { lockMember } from "./saveMember.ts";

/** Moves the last day (`YYYY-MM-DD`) of a member's account: later within their term, or earlier to end it before
 * its time. From the day after it, signing in gives no rights. Where the account had run out, it lives again from
 * today on, and the time in between stays without rights.
 * @throws UserError `bad-input` for a day outside the term, `wrong-state` without an account */
export async function setAccountEnd(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { memberId, lastDay }: { memberId: string; lastDay: string },
): Promise<void> {
  authorise(actor, "manageCouncil");
  const form = formReader({ lastDay });
  const to = form.done(
    form.day("lastDay", { ja: "使える最後の日を入力してください。", en: "Type the last day." }) ?? "",
  );
  const today = todayInJapan(context.now());
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const member = await lockMember(tx, memberId);
    const { userId } = member;
    const time = userId === null ? undefined : await findAccountTime(tx, userId);
    if (userId === null || !time) throw noAccount();
    const livesAgain = time.to !== null && time.to < today && to >= today;
    const from = livesAgain ? today : time.from;
    if (to < from) throw beforeStart(from);
    // An account that a reappointed member kept began in the term before.
    refuseOutsideTerm({ ...member, termFrom: from < member.termFrom ? from : member.termFrom }, { from, to });
    if (livesAgain) {
      await holdPostUntil(tx, actor.municipalityId, { postId: time.postId, userId, from, to });
    } else await moveAccountEnd(tx, { postId: time.postId, userId, from: time.from, to });
    await audit(
      tx,
      actor,
      "accountEnd",
      `user:${userId}`,
      { from: time.from, to: time.to },
      { memberId, from, to },
    );
  });
}

function beforeStart(from: string): UserError {
  const words = {
    ja: `最後の日は、使い始める日（${from}）以後にしてください。`,
    en: `The last day must not come before the first (${from}).`,
  };
  return new UserError("bad-input", words, { lastDay: words });
}

const noAccount = () =>
  new UserError("wrong-state", {
    ja: "この委員にはアカウントがありません。先にアカウントを作ってください。",
    en: "This member has no account. Make one first.",
  });
