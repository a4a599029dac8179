import { randomBytes, randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import { formReader, type Typed } from "../../core/council/formReader.ts";
import type { CouncilMember } from "../../core/council/member.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { councilPostId, holdPostUntil } from "../../store/councilAccounts.ts";
import { updateCouncilMember } from "../../store/councils.ts";
import { insertMember } from "../../store/people.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { checkNewUser, withNewAccount } from "../people/newAccount.ts";
import { lockMember } from "./saveMember.ts";

/** Gives a member of a council an account that ends by itself: from a day to a day within their term they may read
 * what is put before the council and say what they think of it, and nothing else. It is the one account that
 * planning makes; system administrators see it in the list of users. The password is shown once and must be
 * replaced at the first sign-in.
 * @throws UserError `bad-input` naming the field, `wrong-state` where the member has an account already */
export async function giveMemberAccount(
  context: Pick<Context, "databases">,
  actor: Actor,
  { memberId, typed }: { memberId: string; typed: Typed },
): Promise<{ username: string; password: string }> {
  authorise(actor, "manageCouncil");
  const { municipalityId } = actor;
  const password = randomBytes(12).toString("base64url");
  const userId = randomUUID();
  const { username, email, from, to } = readAccount(typed);
  const { name } = await inMunicipality(context.databases.app, municipalityId, actor.userId, (tx) =>
    lockMember(tx, memberId),
  );
  checkNewUser({ username, name, email });
  const account = { userId, municipalityId, name, username, email, mustChangePassword: true, isDemo: false };
  await withNewAccount(context, { ...account, password }, (makeAccount) =>
    inMunicipality(context.databases.app, municipalityId, actor.userId, async (tx) => {
      const now = await lockMember(tx, memberId);
      if (now.userId !== null) throw hasAccount();
      refuseOutsideTerm(now, { from, to });
      await makeAccount();
      await insertMember(tx, municipalityId, { userId, name, username });
      const postId = await councilPostId(tx, municipalityId);
      await holdPostUntil(tx, municipalityId, { postId, userId, from, to });
      await updateCouncilMember(tx, { ...now, userId });
      const after = { username, name, postIds: [postId], from, to };
      await audit(tx, actor, "addUser", `user:${userId}`, null, after);
      await audit(tx, actor, "giveAccount", `council ${now.bodyId}`, null, { memberId, username, from, to });
    }),
  );
  return { username, password };
}

function readAccount(typed: Typed) {
  const form = formReader(typed);
  const account = {
    username: form.text("username", 60, words.username).toLowerCase(),
    email: form.text("email", 200) || null,
    from: form.day("from", words.from) ?? "",
    to: form.day("to", words.to) ?? "",
  };
  if (account.to < account.from) form.refuse("to", words.order);
  return form.done(account);
}

/** An account never lives longer than the term it is for. */
export function refuseOutsideTerm(
  { termFrom, termTo }: Pick<CouncilMember, "termFrom" | "termTo">,
  { from, to }: { from: string; to: string },
): void {
  const term = `${termFrom}〜${termTo ?? ""}`;
  const outside: Words = {
    ja: `任期（${term}）の中の日を入力してください。任期が延びるときは、先に再任を記録します。`,
    en: `Type a day within the term (${term}). Where the term goes on, record the reappointment first.`,
  };
  if (from < termFrom) throw new UserError("bad-input", outside, { from: outside });
  if (termTo !== null && to > termTo) throw new UserError("bad-input", outside, { to: outside });
}

const hasAccount = () =>
  new UserError("wrong-state", {
    ja: "この委員にはすでにアカウントがあります。ページを開き直してください。",
    en: "This member has an account already. Open the page again.",
  });

const words = {
  username: { ja: "ユーザー名を入力してください。", en: "Type a user name." },
  from: { ja: "使い始める日を入力してください。", en: "Type the first day." },
  to: { ja: "使える最後の日を入力してください。", en: "Type the last day." },
  order: { ja: "最後の日が、使い始める日より前です。", en: "The last day comes before the first." },
} as const satisfies Record<string, Words>;
