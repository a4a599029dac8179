import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { sectorWords } from "../../core/council/opinionWords.ts";
import type { PacketItem } from "../../core/council/packet.ts";
import type { Review } from "../../core/cycle/review.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listOpinionMeetings, listOpinionMembers } from "../../store/opinionMeetings.ts";
import type { OpinionContent } from "../../store/opinions.ts";
import { findReview } from "../../store/reviews.ts";
import { loadReviewed, loadYear } from "../plan/loadPlan.ts";
import { packetPaper } from "./packetPaper.ts";
import { readOpinion, type TypedOpinion } from "./readOpinion.ts";
import { badField } from "./refusals.ts";
import { readSubject, shownNow } from "./shownFigure.ts";

/** Makes of what was typed what is kept, with the figure as it is shown now. A member of a council speaks for himself,
 * by his account, today; planning writes down what others said.
 * @throws UserError `bad-input` with the fields; `edited-meanwhile` when the figure has changed since it was shown */
export async function opinionContent(
  tx: Db,
  context: Pick<Context, "now">,
  actor: Actor,
  reviewId: string,
  typed: TypedOpinion,
): Promise<OpinionContent> {
  const review = await findAnnualReview(tx, reviewId);
  const today = todayInJapan(context.now());
  const forOthers = may(actor, "manageCouncil");
  const read = readOpinion(
    forOthers ? typed : { ...typed, source: "member", place: "account", givenOn: today },
  );
  if (read.givenOn > today)
    throw badField("givenOn", { ja: "まだ来ていない日です。", en: "That day has not come yet." });
  const members = await listOpinionMembers(tx, read.givenOn);
  const member = forOthers
    ? members.find(({ id }) => id === typed.memberId)
    : members.find(({ userId }) => userId === actor.userId);
  if (forOthers && typed.memberId !== "" && !member)
    throw badField("memberId", {
      ja: "この日に任期中の委員から選んでください。",
      en: "Choose a member who was in office on that day.",
    });
  const paper = !typed.paper ? undefined : await packetPaper(tx, actor, today, typed.paper);
  const subject = await subjectOf(tx, review, typed, paper?.item);
  return {
    ...read,
    ...subject,
    meetingId: await meetingOf(tx, review, typed.meetingId, forOthers),
    memberId: member?.id ?? null,
    speaker: forOthers ? read.speaker || (member?.name ?? "") : (member?.name ?? actor.name),
    role: forOthers ? read.role || roleOf(member) : roleOf(member),
  };
}

const roleOf = (member: { readonly sector: keyof typeof sectorWords } | undefined) =>
  member ? sectorWords[member.sector].ja : "";

async function findAnnualReview(tx: Db, id: string): Promise<Review> {
  const review = await findReview(tx, id);
  if (review?.kind === "annual") return review;
  throw badField("review", {
    ja: "どの年度の検証についての意見かを選んでください。",
    en: "Choose the review that the opinion is about.",
  });
}

async function subjectOf(
  tx: Db,
  review: Review,
  { subject: code, seen }: TypedOpinion,
  paper: PacketItem | undefined,
) {
  const { plan } = await loadReviewed(tx, review);
  const { presented } = await loadYear(tx, plan.id, review.fiscalYear, "final");
  const subject = readSubject(presented, code);
  const shown = await shownNow(tx, presented, subject, paper);
  if (seen !== "" && seen.replaceAll("\r\n", "\n") !== shown.text) {
    throw new UserError("edited-meanwhile", {
      ja: "開いている間に、ここに示す数値が変わりました。新しい数値を確かめて、もう一度送信してください。",
      en: "The figure shown here has changed while you had the page open. Look at the new one and send it again.",
    });
  }
  return { subject, shown };
}

async function meetingOf(tx: Db, review: Review, id: string, forOthers: boolean): Promise<string | null> {
  if (id === "") return null;
  const meeting = (await listOpinionMeetings(tx)).find((one) => one.id === id);
  if (!meeting || (meeting.reviewId !== null && meeting.reviewId !== review.id))
    throw badField("meetingId", {
      ja: "この検証の会議から選んでください。",
      en: "Choose a meeting of this review.",
    });
  if (meeting.state === "closed" && !forOthers)
    throw badField("meetingId", {
      ja: "この会議の意見の受付は終わっています。会議を選ばずに提出するか、企画担当に連絡してください。",
      en: "Opinions for this meeting are closed. Leave the meeting out, or ask the planning department.",
    });
  return meeting.id;
}
