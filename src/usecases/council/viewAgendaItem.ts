import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { AgendaItem, AgendaKind } from "../../core/council/agendaItem.ts";
import type { CouncilBody } from "../../core/council/body.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listAgenda } from "../../store/agenda.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { openMeeting } from "./access.ts";
import { loadReview } from "./loadReview.ts";
import { shownNodes } from "./presentItem.ts";
import { noSuch } from "./refusals.ts";
import { listReviewChoices, type ReviewChoice } from "./reviewChoices.ts";

/** What the form of an item needs: the item, or what kind of item of which review is to be added; and what there is to
 * choose from. */
export interface AgendaItemView {
  readonly body: CouncilBody;
  readonly meeting: Meeting;
  readonly item: AgendaItem | null;
  readonly kind: AgendaKind;
  readonly review: ReviewChoice | null;
  /** Parts of the plan with sheets or indicators below them; for a sheet those with a sheet of their own. */
  readonly nodes: readonly {
    readonly id: string;
    readonly level: number;
    readonly title: string;
    readonly sheets: number;
  }[];
  readonly indicators: readonly { readonly id: string; readonly name: string }[];
}

/** An item of an agenda as planning works on it, or the form of one to be added.
 * @throws UserError `not-found` */
export async function viewAgendaItem(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  request: { meetingId: string; itemId: string | null; kind: AgendaKind; reviewId: string | null },
): Promise<AgendaItemView> {
  authorise(actor, "manageCouncil");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { meeting, body } = await openMeeting(tx, actor, today, request.meetingId);
    const agenda = await listAgenda(tx, meeting.id);
    const item = request.itemId === null ? null : (agenda.find(({ id }) => id === request.itemId) ?? null);
    if (request.itemId !== null && !item) throw noSuch.item();
    const kind = item?.kind ?? request.kind;
    const reviewId = item ? item.reviewId : request.reviewId;
    const view = { body, meeting, item, kind };
    if (reviewId === null) return { ...view, review: null, nodes: [], indicators: [] };
    const { presented } = await loadReview(tx, reviewId);
    const choices = await listReviewChoices(tx);
    return {
      ...view,
      review: choices.find((one) => one.reviewId === reviewId) ?? null,
      nodes: presented.plan.nodes
        .filter(({ sheetNo }) => kind !== "sheet" || sheetNo !== null)
        .map(({ id, level, number, sheetNo, title }) => ({
          id,
          level,
          title: [kind === "sheet" ? String(sheetNo).padStart(2, "0") : number, title]
            .filter(Boolean)
            .join(" "),
          sheets: shownNodes(presented, id).length,
        }))
        .filter(({ sheets }) => sheets > 0),
      indicators: presented.plan.indicators.map(({ indicator: { id, name } }) => ({ id, name })),
    };
  });
}
