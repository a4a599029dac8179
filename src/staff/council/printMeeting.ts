import { UserError } from "../../core/userError.ts";
import {
  printLetter,
  printMinutes,
  printOpinionForm,
  printPacket,
} from "../../usecases/council/printCouncil.ts";
import type { PrintedFile } from "../../usecases/documents/printSheets.ts";
import { staffLoader, textParam, type Staff } from "../guard.ts";
import { attachment } from "../plan/attachment.ts";
import { packetVersion } from "./packetVersion.ts";

const papers: Readonly<Record<string, (staff: Staff, meetingId: string) => Promise<PrintedFile>>> = {
  packet: (staff, meetingId) =>
    printPacket(staff.context, staff.actor, { meetingId, version: packetVersion(staff.url) }),
  form: (staff, meetingId) =>
    printOpinionForm(staff.context, staff.actor, {
      meetingId,
      forWhom: staff.url.searchParams.get("for") ?? "blank",
    }),
  minutes: ({ context, actor }, meetingId) => printMinutes(context, actor, meetingId),
  consultation: ({ context, actor }, meetingId) =>
    printLetter(context, actor, { meetingId, kind: "consultation" }),
  report: ({ context, actor }, meetingId) => printLetter(context, actor, { meetingId, kind: "report" }),
};

/** A paper of a meeting as a file: the packet, the form for opinions, the minutes, the letters. */
export const loader = staffLoader(["viewCouncil"], async (staff) => {
  const paper = textParam(staff, "paper");
  const print = Object.hasOwn(papers, paper) ? papers[paper] : undefined;
  if (!print) {
    throw new UserError("not-found", {
      ja: "この書類はありません。会議のページから選んでください。",
      en: "There is no such paper. Choose one on the page of the meeting.",
    });
  }
  return attachment(await print(staff, textParam(staff, "meetingId")), paper);
});
