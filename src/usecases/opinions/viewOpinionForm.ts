import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { ShownFigure } from "../../core/council/opinion.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { listOpinionMeetings, listOpinionMembers } from "../../store/opinionMeetings.ts";
import type { OpinionMeeting, OpinionMember } from "../../store/opinionMeetings.ts";
import { listAnnualReviews } from "../../store/opinionReviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { isUserError } from "../../core/userError.ts";
import { authorise } from "../authorise.ts";
import type { ReviewHeading } from "../cycle/views.ts";
import { loadYear } from "../plan/loadPlan.ts";
import { packetPaper } from "./packetPaper.ts";
import { readSubject, shownNow } from "./shownFigure.ts";

/** What the form for an opinion offers. */
export interface OpinionFormView {
  /** Reviews to choose from, the newest first, and the chosen one. */
  readonly reviews: readonly ReviewHeading[];
  readonly review: ReviewHeading | null;
  readonly subjects: {
    readonly nodes: readonly { readonly code: string; readonly label: string }[];
    readonly indicators: readonly { readonly code: string; readonly label: string }[];
    readonly programmes: readonly { readonly code: string; readonly label: string }[];
  };
  readonly subject: string;
  /** The figure as it will be kept; null until something is chosen. */
  readonly shown: ShownFigure | null;
  readonly meetings: readonly OpinionMeeting[];
  readonly members: readonly OpinionMember[];
  readonly forOthers: boolean;
  readonly today: string;
  /** The paper of a meeting from which the form was opened. */
  readonly paper: { readonly id: string; readonly meetingId: string } | null;
}

/** The choices of the form, and the figure of what is chosen already. A subject that the plan does not have is left
 * open. */
export async function viewOpinionForm(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  asked: { reviewId: string; subject: string; paper?: string },
): Promise<OpinionFormView> {
  authorise(actor, "giveOpinion");
  const forOthers = may(actor, "manageCouncil");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const today = todayInJapan(context.now());
    const paper = !asked.paper ? undefined : await packetPaper(tx, actor, today, asked.paper);
    const chosen = paper ? { reviewId: paper.reviewId ?? "", subject: paper.subject } : asked;
    const reviews = (await listAnnualReviews(tx)).map((review) => ({ ...review, reviewId: review.id }));
    const review = reviews.find(({ id }) => id === chosen.reviewId) ?? reviews[0] ?? null;
    const base = {
      reviews,
      review,
      meetings: (await listOpinionMeetings(tx)).filter(
        ({ reviewId, state }) =>
          (reviewId === null || reviewId === review?.id) && (forOthers || state !== "closed"),
      ),
      members: forOthers ? await listOpinionMembers(tx, today) : [],
      forOthers,
      today,
      paper: paper ? { id: paper.item.id, meetingId: paper.meetingId } : null,
    };
    if (!review) return { ...base, subjects: noSubjects, subject: "", shown: null };
    const { presented } = await loadYear(tx, review.planId, review.fiscalYear, "final");
    const { plan } = presented;
    const shown = await shownOf(() =>
      shownNow(tx, presented, readSubject(presented, chosen.subject), paper?.item),
    );
    const depthOf = (level: number) => "　".repeat(level);
    return {
      ...base,
      subjects: {
        nodes: plan.nodes.map(({ id, level, number, title, sheetNo }) => ({
          code: `node:${id}`,
          label: `${depthOf(level)}${sheetNo === null ? number : String(sheetNo).padStart(2, "0")} ${title}`,
        })),
        indicators: plan.indicators.map(({ indicator: { id, name } }) => ({
          code: `indicator:${id}`,
          label: name,
        })),
        programmes: plan.programmes.map(({ id, name }) => ({ code: `programme:${id}`, label: name })),
      },
      subject: shown ? chosen.subject : "",
      shown,
    };
  });
}

const noSubjects = { nodes: [], indicators: [], programmes: [] };

async function shownOf(find: () => Promise<ShownFigure>): Promise<ShownFigure | null> {
  try {
    return await find();
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}
