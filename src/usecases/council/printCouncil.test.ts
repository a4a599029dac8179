import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import {
  meetingForm,
  meetingId,
  memberForm,
  memberId,
  otherBodyId,
  refusalOf,
  withCouncilCity,
} from "../../../test/support/councilCity.ts";
import { actorOf } from "../../../test/support/sampleCity.ts";
import { stopPacketPdf } from "../../documents/pdf/packetPdf.ts";
import { giveMemberAccount } from "./giveMemberAccount.ts";
import { makePacket } from "./makePacket.ts";
import { printLetter, printMinutes, printOpinionForm, printPacket } from "./printCouncil.ts";
import { saveAttendance } from "./saveAttendance.ts";
import { planMeeting } from "./saveMeeting.ts";
import { addMember } from "./saveMember.ts";
import { saveMinutes } from "./saveMinutes.ts";

const { context, planning, signedIn } = await withCouncilCity("elsewhere");
afterAll(stopPacketPdf);
const clerk = actorOf("clerk", "shoko");
const packet = { meetingId, version: null };
const textOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");

test("printPacket: only where there is a packet, for those who may see it; the same bytes twice", async () => {
  expect(await refusalOf(printPacket(context, planning, packet))).toBe("not-found");
  await makePacket(context, planning, { meetingId, version: 1, reason: "" });
  const { bytes, fileName } = await printPacket(context, clerk, packet);
  expect(fileName).toBe("総合戦略審議会_第1回_会議資料_第1版.pdf");
  expect(Buffer.compare(bytes, (await printPacket(context, planning, packet)).bytes)).toBe(0);
  const stranger = actorOf("planning", null, "elsewhere");
  for (const who of [stranger, actorOf("council")])
    expect(await refusalOf(printPacket(context, who, packet))).toBe("not-found");
});

test("printOpinionForm: planning prints every member's, a member their own", async () => {
  await addMember(context, planning, {
    bodyId: "body-0001",
    id: "member-0003",
    typed: { ...memberForm, name: "丙山 三郎", office: "" },
  });
  const account = { username: "kono", from: "2022-05-10", to: "2022-06-30" };
  await giveMemberAccount(context, planning, { memberId, typed: account });
  const member = await signedIn("kono");
  const print = (who: typeof member, forWhom: string) =>
    printOpinionForm(context, who, { meetingId, forWhom }).then(
      ({ fileName }) => fileName,
      (error: { code: string }) => error.code,
    );
  expect([
    await print(planning, "all"),
    await print(planning, "blank"),
    await print(member, memberId),
    await print(member, "member-0003"),
    await print(clerk, memberId),
  ]).toEqual([
    "総合戦略審議会_第1回_意見記入用紙_委員別.pdf",
    "総合戦略審議会_第1回_意見記入用紙.pdf",
    "総合戦略審議会_第1回_意見記入用紙_甲野 太郎.pdf",
    "not-found",
    "not-found",
  ]);
});

test("printMinutes: who came, and what was said item by item", async () => {
  await saveAttendance(context, planning, {
    meetingId,
    typed: {
      [memberId]: { attendance: "present", note: "" },
      "member-0003": { attendance: "proxy", note: "代理 丁" },
    },
  });
  await saveMinutes(context, planning, {
    meetingId,
    parts: [{ part: "meeting", text: "会長が開会を宣言した。\n次第のとおり進めた。", version: 1 }],
  });
  const { bytes, fileName } = await printMinutes(context, planning, meetingId);
  const text = textOf(bytes);
  for (const part of [
    "令和4年5月20日（金）　14:00",
    "委員2人のうち1人",
    "会長　甲野 太郎（甲銀行）",
    "丙山 三郎（甲銀行）（代理 丁）",
    "非公開",
    "会長が開会を宣言した。",
    "3　検証結果の概要について",
  ])
    expect(text).toContain(part);
  expect(fileName).toBe("総合戦略審議会_第1回_会議録.docx");
  expect(Buffer.compare(bytes, (await printMinutes(context, planning, meetingId)).bytes)).toBe(0);
  expect(await refusalOf(printMinutes(context, clerk, meetingId))).toBe("forbidden");
});

test("printLetter: 諮問書 and 答申書 of a body by ordinance, none of one by a guideline", async () => {
  const letter = async (kind: "consultation" | "report") =>
    textOf((await printLetter(context, planning, { meetingId, kind })).bytes);
  const asked = await letter("consultation");
  expect(asked).toContain("総合戦略審議会条例の規定により、下記の事項について、貴会の意見を求めます。");
  expect(asked).toContain("総合戦略審議会　会長　甲野 太郎　様");
  expect(asked).toContain("小千谷市総合戦略　令和2年度の検証（令和3年度実施）について");
  const answer = await letter("report");
  expect(answer).toContain(
    "で諮問のあった小千谷市総合戦略　令和2年度の検証（令和3年度実施）について、審議の結果",
  );
  expect(answer).toContain("小千谷市長");
  const id = "meeting-0002";
  await planMeeting(context, planning, { bodyId: otherBodyId, id, typed: meetingForm });
  const refused = printLetter(context, planning, { meetingId: id, kind: "report" });
  expect(await refusalOf(refused)).toBe("wrong-state");
});
