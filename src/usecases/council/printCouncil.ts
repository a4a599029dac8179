import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { isConsulted } from "../../core/council/body.ts";
import { isInOffice } from "../../core/council/member.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { safeFileName } from "../../core/text/safeFileName.ts";
import { UserError } from "../../core/userError.ts";
import { officeDocx, type OfficeDocument } from "../../documents/docx/officeDocx.ts";
import { letterPaper, type LetterKind } from "../../documents/packet/letterPaper.ts";
import { minutesPaper, type MeetingFacts } from "../../documents/packet/minutesPaper.ts";
import { opinionFormPdf, packetPdf } from "../../documents/pdf/packetPdf.ts";
import { listAgenda } from "../../store/agenda.ts";
import { listCouncilMembers } from "../../store/councils.ts";
import type { Db } from "../../store/databases.ts";
import { listAttendance } from "../../store/meetings.ts";
import { findMunicipality } from "../../store/organisation.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import type { PrintedFile } from "../documents/printSheets.ts";
import { loadReview } from "./loadReview.ts";
import { loadPacket } from "./loadPacket.ts";
import { openMeeting } from "./access.ts";
import { noSuch } from "./refusals.ts";

type Reading = Pick<Context, "databases" | "now">;

/** The papers of a meeting as one PDF, from what was frozen; for whoever may see the meeting. */
export async function printPacket(
  context: Reading,
  actor: Actor,
  request: { meetingId: string; version: number | null },
): Promise<PrintedFile> {
  const { packet, items } = await frozen(context, actor, request);
  const { body, number } = packet.cover;
  const { bytes, missingGlyphs } = await packetPdf(packet, items);
  const fileName = safeFileName(`${body}_第${number}回_会議資料_第${packet.version}版`, "pdf");
  return { bytes, missingGlyphs, fileName, contentType: "application/pdf" };
}

/** The form for opinions on paper: one for a member with the name printed, one for each member (`all`), or one that
 * leaves the name open (`blank`). A member gets the open one or their own.
 * @throws UserError `not-found` for somebody who is no member */
export async function printOpinionForm(
  context: Reading,
  actor: Actor,
  { meetingId, forWhom }: { meetingId: string; forWhom: string },
): Promise<PrintedFile> {
  const { packet, items, members } = await frozen(context, actor, { meetingId, version: null });
  const mine = members.filter(({ userId }) => may(actor, "manageCouncil") || userId === actor.userId);
  const chosen = mine.filter(({ id }) => forWhom === "all" || id === forWhom);
  if (forWhom !== "blank" && chosen.length === 0) throw noSuch.member();
  const { bytes, missingGlyphs } = await opinionFormPdf(
    packet,
    items,
    chosen.map(({ name }) => name),
  );
  const whose = forWhom === "blank" ? "" : forWhom === "all" ? "_委員別" : `_${chosen[0]?.name}`;
  const fileName = safeFileName(
    `${packet.cover.body}_第${packet.cover.number}回_意見記入用紙${whose}`,
    "pdf",
  );
  return { bytes, missingGlyphs, fileName, contentType: "application/pdf" };
}

/** The minutes as DOCX, to be gone over in the office. */
export async function printMinutes(context: Reading, actor: Actor, meetingId: string): Promise<PrintedFile> {
  authorise(actor, "manageCouncil");
  return inCity(context, actor, async (tx, today) =>
    docx(minutesPaper(await factsOf(tx, actor, today, meetingId))),
  );
}

/** 諮問書 or 答申書 as DOCX, for a body that a law or an ordinance set up.
 * @throws UserError `wrong-state` for a body by a guideline, which is not formally consulted */
export async function printLetter(
  context: Reading,
  actor: Actor,
  { meetingId, kind }: { meetingId: string; kind: LetterKind },
): Promise<PrintedFile> {
  authorise(actor, "manageCouncil");
  return inCity(context, actor, async (tx, today) => {
    const facts = await factsOf(tx, actor, today, meetingId);
    if (!isConsulted(facts.body)) throw notConsulted();
    const { reviewId } = facts.meeting;
    const loaded = reviewId === null ? null : await loadReview(tx, reviewId);
    const review = loaded && { ...loaded.review, planTitle: loaded.presented.plan.plan.title };
    return docx(letterPaper(kind, facts, review));
  });
}

async function docx(paper: OfficeDocument): Promise<PrintedFile> {
  return {
    bytes: await officeDocx(paper),
    missingGlyphs: [],
    fileName: safeFileName(paper.title.replaceAll("　", "_"), "docx"),
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  };
}

async function frozen(
  context: Reading,
  actor: Actor,
  request: { meetingId: string; version: number | null },
) {
  authorise(actor, "viewCouncil");
  return inCity(context, actor, async (tx, today) => {
    const loaded = await loadPacket(tx, actor, today, request);
    const members = await listCouncilMembers(tx, loaded.body.id);
    return { ...loaded, members: members.filter((member) => isInOffice(member, loaded.meeting.heldOn)) };
  });
}

async function factsOf(tx: Db, actor: Actor, today: string, meetingId: string): Promise<MeetingFacts> {
  const { meeting, body } = await openMeeting(tx, actor, today, meetingId);
  const members = await listCouncilMembers(tx, body.id);
  return {
    city: (await findMunicipality(tx))?.name ?? "",
    body,
    meeting,
    agenda: await listAgenda(tx, meeting.id),
    members: members.filter((member) => isInOffice(member, meeting.heldOn)),
    attendance: await listAttendance(tx, meeting.id),
  };
}

function inCity<T>({ databases, now }: Reading, actor: Actor, work: (tx: Db, today: string) => Promise<T>) {
  const today = todayInJapan(now());
  return inMunicipality(databases.app, actor.municipalityId, actor.userId, (tx) => work(tx, today));
}

const notConsulted = () =>
  new UserError("wrong-state", {
    ja: "要綱で設けた会議体には諮問・答申の文書はありません（地方自治法138条の4第3項の附属機関ではないため）。",
    en: "A body set up by a guideline is not formally consulted, so there is no such letter.",
  });
