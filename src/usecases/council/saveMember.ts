import type { Context } from "../../context.ts";
import { isDate } from "../../core/calendar/days.ts";
import type { Typed } from "../../core/council/formReader.ts";
import type { CouncilMember } from "../../core/council/member.ts";
import { readMember } from "../../core/council/readForms.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { findAccountTime, moveAccountEnd } from "../../store/councilAccounts.ts";
import {
  findBody,
  findCouncilMember,
  insertCouncilMember,
  listCouncilMembers,
  updateCouncilMember,
} from "../../store/councils.ts";
import type { Db } from "../../store/databases.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { formId, noSuch, refuseClash } from "./refusals.ts";

/** Appoints a member for a term. Sent twice with the same id the member is added once.
 * @throws UserError `bad-input` with the fields that are wrong, `not-found` for an unknown council */
export async function addMember(
  context: Pick<Context, "databases">,
  actor: Actor,
  { bodyId, id, typed }: { bodyId: string; id: string; typed: Typed },
): Promise<void> {
  authorise(actor, "manageCouncil");
  const member = { id: formId(id), bodyId, userId: null, previousId: null, ...readMember(typed) };
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    if (!(await findBody(tx, bodyId, { lock: true }))) throw noSuch.body();
    const position = (await listCouncilMembers(tx, bodyId)).length;
    if (await insertCouncilMember(tx, actor.municipalityId, { ...member, position }))
      await audit(tx, actor, "addMember", `council ${bodyId}`, null, member);
  });
}

/** Changes what is known of a member and their term.
 * @param version that of the member when the form was opened
 * @throws UserError `bad-input`, `not-found`, `edited-meanwhile` with what somebody else wrote at each field */
export async function saveMember(
  context: Pick<Context, "databases">,
  actor: Actor,
  { memberId, version, typed }: { memberId: string; version: number; typed: Typed },
): Promise<void> {
  await changeMember(context, actor, memberId, (before) => {
    const { name, sector, affiliation, office, termFrom, termTo } = before;
    if (before.version !== version)
      refuseClash(typed, { name, sector, affiliation, office, termFrom, termTo });
    return readMember(typed);
  });
}

/** Ends a membership before its term is over; `lastDay` is the last one in office.
 * @throws UserError `bad-input` for a day outside the term, `not-found` */
export async function endMembership(
  context: Pick<Context, "databases">,
  actor: Actor,
  { memberId, lastDay }: { memberId: string; lastDay: string },
): Promise<void> {
  await changeMember(context, actor, memberId, ({ termFrom, termTo }) => {
    if (!isDate(lastDay) || lastDay < termFrom || (termTo !== null && lastDay > termTo)) {
      const words = {
        ja: `最後の日は、任期（${termFrom}〜${termTo ?? ""}）の中の日を 2022-05-20 のように入力してください。`,
        en: `Type a last day within the term (${termFrom} to ${termTo ?? "open"}), like 2022-05-20.`,
      };
      throw new UserError("bad-input", words, { lastDay: words });
    }
    return { termTo: lastDay };
  });
}

async function changeMember(
  context: Pick<Context, "databases">,
  actor: Actor,
  memberId: string,
  change: (before: CouncilMember) => Partial<CouncilMember>,
): Promise<void> {
  authorise(actor, "manageCouncil");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const before = await lockMember(tx, memberId);
    const member = { ...before, ...change(before) };
    await updateCouncilMember(tx, member);
    await endAccountWithTerm(tx, member);
    await audit(tx, actor, "editMember", `council ${before.bodyId}`, before, member);
  });
}

/** An account never outlives the term it is for. */
async function endAccountWithTerm(tx: Db, { userId, termTo }: CouncilMember): Promise<void> {
  const time = userId === null ? undefined : await findAccountTime(tx, userId);
  if (userId === null || !time || termTo === null) return;
  if (time.to === null || time.to > termTo)
    await moveAccountEnd(tx, { postId: time.postId, userId, from: time.from, to: termTo });
}

/** A member whom nobody else may change until the transaction ends.
 * @throws UserError `not-found` */
export async function lockMember(tx: Db, memberId: string): Promise<CouncilMember> {
  const member = await findCouncilMember(tx, memberId, { lock: true });
  if (!member) throw noSuch.member();
  return member;
}
