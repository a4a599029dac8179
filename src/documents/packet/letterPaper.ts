import type { Review } from "../../core/cycle/review.ts";
import type { OfficeDocument, OfficeElement } from "../docx/officeDocx.ts";
import type { MeetingFacts } from "./minutesPaper.ts";
import { officeDate } from "./officeDate.ts";
import { reviewLine } from "./packetBook.ts";

/** 諮問書 asks a council for its opinion, 答申書 is its answer. */
export const letterKinds = ["consultation", "report"] as const;
export type LetterKind = (typeof letterKinds)[number];

/** A letter between the head of the city and a council. Numbers, dates and reasons that are not known here stay open,
 * to be filled in by hand. */
export function letterPaper(
  kind: LetterKind,
  facts: MeetingFacts,
  review: (Review & { readonly planTitle: string }) | null,
): OfficeDocument {
  const { city, body, meeting } = facts;
  const chair = facts.members.find(({ office }) => office !== null && /^(?!副|職務代理).*長$/.test(office));
  const subject = review
    ? `${reviewLine({ review: { ...review, draft: review.state === "open" } })}について`
    : "　　　　　　　　　　　　　　　　について";
  const letter = { city, body: body.name, chair: chair && `${chair.office}　${chair.name}`, subject };
  return {
    title: `${body.name}　${titles[kind]}`,
    city,
    date: meeting.heldOn,
    elements: kind === "consultation" ? consultation(letter, body.legalText, facts) : report(letter, facts),
  };
}

const titles: Readonly<Record<LetterKind, string>> = { consultation: "諮問書", report: "答申書" };

interface Letter {
  readonly city: string;
  readonly body: string;
  readonly chair: string | undefined;
  readonly subject: string;
}

function consultation(
  { city, body, chair, subject }: Letter,
  legalText: string,
  { meeting, agenda }: MeetingFacts,
): OfficeElement[] {
  return [
    { kind: "right", text: openNumber },
    { kind: "right", text: openDate },
    { kind: "left", text: [body, chair ?? "会長", "様"].join("　") },
    { kind: "right", text: `${headOf(city)}　　　　　　　　　　` },
    { kind: "title", text: "諮問書" },
    { kind: "prose", text: `${legalText}の規定により、下記の事項について、貴会の意見を求めます。` },
    { kind: "center", text: "記" },
    { kind: "heading", text: "1　諮問事項" },
    { kind: "prose", text: subject },
    { kind: "heading", text: "2　諮問の理由" },
    { kind: "prose", text: "　" },
    { kind: "heading", text: "3　審議をお願いする内容" },
    ...agenda
      .filter(({ kind }) => kind !== "text")
      .map(({ title }): OfficeElement => ({ kind: "prose", text: `・${title}` })),
    { kind: "heading", text: "4　会議" },
    {
      kind: "prose",
      text: `第${meeting.number}回　${officeDate(meeting.heldOn)}${meeting.place ? `　${meeting.place}` : ""}`,
    },
    { kind: "right", text: "以上" },
  ];
}

function report(
  { city, body, chair, subject }: Letter,
  { meeting, agenda, members }: MeetingFacts,
): OfficeElement[] {
  return [
    { kind: "right", text: openDate },
    { kind: "left", text: `${headOf(city)}　　　　　　　　　　様` },
    { kind: "right", text: [body, chair ?? "会長"].join("　") },
    { kind: "title", text: "答申書" },
    {
      kind: "prose",
      text: `${openDate}付け${openNumber}で諮問のあった${subject}、審議の結果、下記のとおり答申します。`,
    },
    { kind: "center", text: "記" },
    { kind: "heading", text: "1　審議の経過" },
    { kind: "prose", text: `第${meeting.number}回　${officeDate(meeting.heldOn)}` },
    { kind: "heading", text: "2　審議の結果" },
    ...agenda
      .filter(({ kind }) => kind !== "text")
      .flatMap(({ title }): OfficeElement[] => [
        { kind: "prose", text: `・${title}` },
        { kind: "prose", text: "　" },
      ]),
    { kind: "heading", text: "3　委員名簿" },
    {
      kind: "table",
      head: ["役職", "氏名", "所属"],
      rows: members.map(({ office, name, affiliation }) => [office ?? "委員", name, affiliation]),
      widths: [1, 2, 4],
    },
    { kind: "right", text: "以上" },
  ];
}

const openNumber = "　　第　　　　号";
const openDate = "令和　　年　　月　　日";

/** 小千谷市長; 知事 for a prefecture. */
const headOf = (city: string): string => (/[都道府県]$/.test(city) ? `${city}知事` : `${city}長`);
