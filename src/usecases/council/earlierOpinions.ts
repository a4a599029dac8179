import { formatDate } from "../../core/calendar/formatDate.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import { followUpWords } from "../../core/council/opinionWords.ts";
import type { EarlierOpinion } from "../../core/council/packet.ts";
import type { Db } from "../../store/databases.ts";
import { listCategories } from "../../store/opinionCategories.ts";
import { listOpinionMeetings } from "../../store/opinionMeetings.ts";
import { listFollowUpRows, listResponses } from "../../store/opinionResponses.ts";
import { listOpinions } from "../../store/opinions.ts";
import { findVersion } from "../../store/planVersions.ts";
import { findReview, listPlanReviews } from "../../store/reviews.ts";

/** What was said before about the plan whose review a meeting deliberates, and what became of it: opinions that
 * planning accepted, of this review and those before it, with the approved answers and what was done since. It is
 * frozen in the packet as it is returned here. */
export async function earlierOpinions(tx: Db, meeting: Meeting): Promise<EarlierOpinion[]> {
  const review = meeting.reviewId === null ? undefined : await findReview(tx, meeting.reviewId);
  const version = review && (await findVersion(tx, review.planVersionId));
  if (!review || !version) return [];
  const reviews = (await listPlanReviews(tx, version.planId)).filter(
    ({ fiscalYear }) => fiscalYear <= review.fiscalYear,
  );
  const opinions = (await listOpinions(tx, { reviewIds: reviews.map(({ id }) => id) })).filter(
    ({ state, meetingId }) => state === "accepted" && meetingId !== meeting.id,
  );
  const ids = opinions.map(({ id }) => id);
  const answers = Map.groupBy(
    (await listResponses(tx, ids)).filter(({ state }) => state === "approved"),
    ({ opinionId }) => opinionId,
  );
  const later = Map.groupBy(await listFollowUpRows(tx, ids), ({ opinionId }) => opinionId);
  const categories = new Map((await listCategories(tx)).map(({ id, name }) => [id, name]));
  const meetings = new Map((await listOpinionMeetings(tx)).map((one) => [one.id, one]));
  return opinions.map((opinion) => {
    const said = meetings.get(opinion.meetingId ?? "");
    const responses = answers.get(opinion.id) ?? [];
    return {
      meeting: said
        ? `${said.body} 第${said.number}回（${formatDate(said.heldOn, "ja")}）`
        : formatDate(opinion.givenOn, "ja"),
      about: opinion.shown.label,
      text: opinion.text,
      state: [...new Set(responses.flatMap(({ categoryId }) => categories.get(categoryId ?? "") ?? []))].join(
        "・",
      ),
      response: responses.map(({ text }) => text).join("\n"),
      followUp: (later.get(opinion.id) ?? [])
        .map(({ state, text }) => `${followUpWords[state].ja}：${text}`)
        .join("\n"),
    };
  });
}
