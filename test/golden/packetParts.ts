import type { Packet, PacketAgendaItem, PacketDocument, PacketItem } from "../../src/core/council/packet.ts";
import { blank, figure, sheetDocument, sheetRow } from "./sheetDocuments.ts";

/** A packet of invented papers: words alone, a goal with many sheets, indicators without a sheet, earlier opinions. */

const review = {
  planTitle: "青葉市総合戦略",
  kind: "annual" as const,
  fromFiscalYear: null,
  fiscalYear: 2020,
  workYear: 2021,
  draft: true,
};

const agenda: PacketAgendaItem[] = [
  { id: "a1", kind: "text", title: "開会", note: "", review: null },
  { id: "a2", kind: "text", title: "委員の紹介", note: "新しい委員が加わりました。\n席順は別に示します。", review: null },
  { id: "a3", kind: "opinions", title: "前回までの意見とその対応について", note: "", review: null },
  { id: "a4", kind: "node", title: "基本目標1　しごとをつくるについて", note: "事務局から説明します。", review },
  { id: "a5", kind: "node", title: "基本目標2　ひとを呼ぶについて", note: "", review: { ...review, draft: false } },
  { id: "a6", kind: "keyFigures", title: "人口の動き", note: "", review: null },
  { id: "a7", kind: "text", title: "閉会", note: "", review: null },
];

export const packet: Packet = {
  id: "p1",
  meetingId: "m1",
  version: 2,
  madeAt: "2021-05-01T00:00:00.000Z",
  madeBy: "企画",
  reason: "数値の誤り",
  cover: {
    city: "青葉市",
    body: "青葉市総合戦略審議会",
    number: 1,
    heldOn: "2021-05-20",
    startsAt: "14:00",
    place: "市役所 大会議室",
    replyDue: "2021-05-31",
    replyTo: "企画課（内線 123）",
    agenda,
  },
  hash: "0",
};

const city = { id: "aoba", code: "012345", name: "青葉市", nameEn: "Aoba City", prefecture: "試験県" };

/** `count` sheets of the first goal, numbered from 1. */
export function packetItems(count: number): PacketItem[] {
  const documents: [agendaItemId: string, title: string, body: PacketDocument][] = [
    [
      "a3",
      "これまでの意見とその対応",
      {
        kind: "opinions",
        opinions: [
          {
            meeting: "第1回（令和2年）",
            about: "01 雇用の場づくり",
            text: "若者の声を聴いてほしい。",
            state: "反映",
            response: "聴き取りを始めました。",
            followUp: "令和3年度も続けています。",
          },
        ],
      },
    ],
    ...Array.from({ length: count }, (_, at): [string, string, PacketDocument] => {
      const title = `施策${at + 1}`;
      const body = sheetDocument({ sheetNo: at + 1, title, nodeId: `n${at + 1}` });
      return ["a4", `${String(at + 1).padStart(2, "0")} ${title}`, body];
    }),
    [
      "a5",
      "2 ひとを呼ぶ",
      sheetDocument({
        sheetNo: 0,
        title: "ひとを呼ぶ",
        rows: [sheetRow({ name: "移住者数", unit: "人", actuals: [figure("34人"), blank, blank, blank] })],
      }),
    ],
    [
      "a6",
      "人口などの主な数値",
      {
        kind: "city",
        municipality: city,
        figures: [
          {
            label: { ja: "総人口", en: "Population" },
            value: "34096",
            unit: "人",
            asOf: "2020-10-01",
            source: "国勢調査",
          },
        ],
      },
    ],
  ];
  return documents.map(([agendaItemId, title, body], position) => ({
    id: `p1.${position + 1}`,
    packetId: "p1",
    position,
    agendaItemId,
    title,
    body,
    hash: "0",
  }));
}
