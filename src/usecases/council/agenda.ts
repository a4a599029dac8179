import { randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import type { AgendaItem } from "../../core/council/agendaItem.ts";
import type { Typed } from "../../core/council/formReader.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import { readAgendaItem } from "../../core/council/readForms.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import {
  deleteAgendaItem,
  insertAgendaItem,
  listAgenda,
  orderAgenda,
  updateAgendaItem,
} from "../../store/agenda.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadReview } from "./loadReview.ts";
import { shownNodes } from "./presentItem.ts";
import { formId, noSuch, refuseClash } from "./refusals.ts";
import { lockMeeting } from "./saveMeeting.ts";
import { standardAgenda } from "./standardAgenda.ts";

type ItemForm = {
  readonly meetingId: string;
  readonly itemId: string;
  readonly typed: Typed & { readonly kind: string };
  readonly indicatorIds: readonly string[];
};

/** Adds an item at the end of a meeting's agenda. Sent twice with the same id it is added once.
 * @throws UserError `bad-input` with the fields that are wrong, `not-found`, `wrong-state` once it is closed */
export async function addAgendaItem(
  context: Pick<Context, "databases">,
  actor: Actor,
  { meetingId, itemId, typed, indicatorIds }: ItemForm,
): Promise<void> {
  const id = formId(itemId);
  const read = readAgendaItem(typed, indicatorIds);
  await changeAgenda(context, actor, meetingId, async (tx, _, agenda) => {
    await refuseNothingToShow(tx, read);
    const item = { id, meetingId, position: agenda.length, ...read };
    if (await insertAgendaItem(tx, actor.municipalityId, item))
      await audit(tx, actor, "addAgendaItem", `meeting ${meetingId}`, null, item);
  });
}

/** Changes an item of the agenda; its minutes stay.
 * @param form.version that of the item when the form was opened
 * @throws UserError `bad-input`, `not-found`, `wrong-state` once it is closed, `edited-meanwhile` */
export async function saveAgendaItem(
  context: Pick<Context, "databases">,
  actor: Actor,
  { meetingId, itemId, version, typed, indicatorIds }: ItemForm & { readonly version: number },
): Promise<void> {
  await changeAgenda(context, actor, meetingId, async (tx, _, agenda) => {
    const before = agenda.find(({ id }) => id === itemId);
    if (!before) throw noSuch.item();
    if (before.version !== version) {
      const { title, note, nodeId } = before;
      refuseClash(typed, { title, note, nodeId });
    }
    const read = readAgendaItem({ ...typed, kind: before.kind }, indicatorIds);
    await refuseNothingToShow(tx, read);
    await updateAgendaItem(tx, { ...before, ...read });
    await audit(tx, actor, "editAgendaItem", `meeting ${meetingId}`, before, { ...before, ...read });
  });
}

/** Moves an item one place up or down; at the edge it stays.
 * @throws UserError `not-found`, `wrong-state` once the meeting is closed */
export async function moveAgendaItem(
  context: Pick<Context, "databases">,
  actor: Actor,
  { meetingId, itemId, by }: { meetingId: string; itemId: string; by: -1 | 1 },
): Promise<void> {
  await changeAgenda(context, actor, meetingId, async (tx, _, agenda) => {
    const ids = agenda.map(({ id }) => id);
    const at = ids.indexOf(itemId);
    if (at < 0) throw noSuch.item();
    const other = ids[at + by];
    if (other === undefined) return;
    const moved = ids.with(at, other).with(at + by, itemId);
    await orderAgenda(tx, moved);
    await audit(tx, actor, "moveAgendaItem", `meeting ${meetingId}`, ids, moved);
  });
}

/** Takes an item from the agenda. One with minutes stays; packets in which it was shown keep it.
 * @throws UserError `not-found`, `wrong-state` once the meeting is closed, or for an item with minutes */
export async function removeAgendaItem(
  context: Pick<Context, "databases">,
  actor: Actor,
  { meetingId, itemId }: { meetingId: string; itemId: string },
): Promise<void> {
  await changeAgenda(context, actor, meetingId, async (tx, _, agenda) => {
    const item = agenda.find(({ id }) => id === itemId);
    if (!item) throw noSuch.item();
    if (item.minutes !== "") {
      throw new UserError("wrong-state", {
        ja: "会議録のある項目は外せません。先に会議録の文を消してください。",
        en: "An item with minutes stays. Empty its minutes first.",
      });
    }
    await deleteAgendaItem(tx, itemId);
    const rest = agenda.map(({ id }) => id).filter((id) => id !== itemId);
    await orderAgenda(tx, rest);
    await audit(tx, actor, "removeAgendaItem", `meeting ${meetingId}`, item, null);
  });
}

/** Gives a meeting about a review the usual agenda: the review as a whole, each goal with its sheets, what was said
 * last time. Only where there is none yet.
 * @throws UserError `not-found`, `wrong-state` where there is one already, or no review */
export async function fillAgenda(
  context: Pick<Context, "databases">,
  actor: Actor,
  meetingId: string,
): Promise<void> {
  await changeAgenda(context, actor, meetingId, async (tx, { reviewId }, agenda) => {
    if (agenda.length > 0 || reviewId === null) {
      throw new UserError("wrong-state", {
        ja: "標準の次第は、検証を選んだ会議に、項目がまだないときだけ作れます。",
        en: "The usual agenda is for a meeting about a review that has no items yet.",
      });
    }
    const { presented } = await loadReview(tx, reviewId);
    const items = standardAgenda(presented).map((item, position) => ({
      ...item,
      id: randomUUID(),
      meetingId,
      position,
      reviewId: item.kind === "summary" || item.kind === "node" ? reviewId : null,
    }));
    for (const item of items) await insertAgendaItem(tx, actor.municipalityId, item);
    await audit(
      tx,
      actor,
      "fillAgenda",
      `meeting ${meetingId}`,
      null,
      items.map(({ title }) => title),
    );
  });
}

async function changeAgenda(
  context: Pick<Context, "databases">,
  actor: Actor,
  meetingId: string,
  change: (tx: Db, meeting: Meeting, agenda: AgendaItem[]) => Promise<void>,
): Promise<void> {
  authorise(actor, "manageCouncil");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const meeting = await lockMeeting(tx, meetingId);
    await change(tx, meeting, await listAgenda(tx, meetingId));
  });
}

/** What an item wants to show must be there: a review, a part of its plan with sheets or indicators, indicators. */
async function refuseNothingToShow(
  tx: Db,
  item: Pick<AgendaItem, "reviewId" | "nodeId" | "indicatorIds">,
): Promise<void> {
  if (item.reviewId === null) return;
  const { presented } = await loadReview(tx, item.reviewId);
  const { indicators } = presented.plan;
  const refuse = (field: string, ja: string, en: string) => {
    throw new UserError("bad-input", { ja, en }, { [field]: { ja, en } });
  };
  if (item.nodeId !== null && shownNodes(presented, item.nodeId).length === 0) {
    refuse(
      "nodeId",
      "計画のこの部分には、シートも指標もありません。ほかの部分を選んでください。",
      "This part of the plan has neither sheets nor indicators. Choose another one.",
    );
  }
  if (item.indicatorIds.some((id) => !indicators.some(({ indicator }) => indicator.id === id))) {
    refuse(
      "indicatorIds",
      "選んだ指標のうち、この計画にないものがあります。選び直してください。",
      "The plan does not have all of these indicators. Choose again.",
    );
  }
}
