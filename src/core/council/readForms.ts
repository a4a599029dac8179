import type { Words } from "../text/words.ts";
import { agendaKinds, kindNeeds, type AgendaItem, type AgendaKind } from "./agendaItem.ts";
import { legalBases, type CouncilBody, type LegalBasis } from "./body.ts";
import { formReader, type Typed } from "./formReader.ts";
import type { Meeting } from "./meeting.ts";
import { sectors, type CouncilMember, type Sector } from "./member.ts";

/** A council as it was typed.
 * @throws UserError `bad-input` with every field that is wrong */
export function readBody(typed: Typed): Omit<CouncilBody, "id" | "position" | "version"> {
  const form = formReader(typed);
  const body = {
    name: form.text("name", 100, words.name),
    legalBasis: form.choice("legalBasis", legalBases, words.legalBasis) as LegalBasis,
    legalText: form.text("legalText", 400, words.legalText),
    validFrom: form.day("validFrom", words.validFrom) ?? "",
    validTo: form.day("validTo"),
  };
  if (body.validTo !== null && body.validTo < body.validFrom) form.refuse("validTo", words.endBeforeStart);
  return form.done(body);
}

/** One term of a member as it was typed.
 * @throws UserError `bad-input` with every field that is wrong */
export function readMember(
  typed: Typed,
): Pick<CouncilMember, "name" | "sector" | "affiliation" | "office" | "termFrom" | "termTo"> {
  const form = formReader(typed);
  const member = {
    name: form.text("name", 60, words.memberName),
    sector: form.choice("sector", sectors, words.sector) as Sector,
    affiliation: form.text("affiliation", 120),
    office: form.text("office", 30) || null,
    termFrom: form.day("termFrom", words.termFrom) ?? "",
    termTo: form.day("termTo"),
  };
  if (member.termTo !== null && member.termTo < member.termFrom) form.refuse("termTo", words.endBeforeStart);
  return form.done(member);
}

/** The facts of a meeting as they were typed.
 * @throws UserError `bad-input` with every field that is wrong */
export function readMeeting(
  typed: Typed,
): Pick<
  Meeting,
  "number" | "heldOn" | "startsAt" | "place" | "reviewId" | "replyDue" | "replyTo" | "minutesPublic"
> {
  const form = formReader(typed);
  return form.done({
    number: form.count("number", words.number),
    heldOn: form.day("heldOn", words.heldOn) ?? "",
    startsAt: form.time("startsAt"),
    place: form.text("place", 120) || null,
    reviewId: form.text("reviewId", 200) || null,
    replyDue: form.day("replyDue"),
    replyTo: form.text("replyTo", 200),
    minutesPublic: typed["minutesPublic"] === "yes",
  });
}

/** An item of the agenda as it was typed. What its kind does not need is left away.
 * @throws UserError `bad-input` with every field that is wrong */
export function readAgendaItem(
  typed: Typed & { readonly kind: string },
  indicatorIds: readonly string[],
): Pick<AgendaItem, "kind" | "title" | "note" | "reviewId" | "nodeId" | "indicatorIds"> {
  const form = formReader(typed);
  const kind = form.choice("kind", agendaKinds, words.kind) as AgendaKind;
  const needs: readonly string[] = kindNeeds[kind] ?? [];
  const item = {
    kind,
    title: form.text("title", 120, words.title),
    note: form.text("note", 4000),
    reviewId: needs.includes("reviewId") ? form.text("reviewId", 200, words.review) : null,
    nodeId: needs.includes("nodeId") ? form.text("nodeId", 200, words.node) : null,
    indicatorIds: needs.includes("indicatorIds") ? indicatorIds : [],
  };
  if (needs.includes("indicatorIds") && indicatorIds.length === 0)
    form.refuse("indicatorIds", words.indicators);
  return form.done(item);
}

const words = {
  name: { ja: "名称を入力してください。", en: "Type the name." },
  legalBasis: { ja: "設置の根拠を選んでください。", en: "Choose by what it was set up." },
  legalText: {
    ja: "根拠となる法律・条例・要綱の名前を入力してください。例：○○市総合戦略審議会条例",
    en: "Type the law, ordinance or guideline.",
  },
  validFrom: { ja: "設置した日を入力してください。", en: "Type the day on which it was set up." },
  endBeforeStart: { ja: "終わりの日が始まりの日より前です。", en: "It ends before it begins." },
  memberName: { ja: "氏名を入力してください。", en: "Type the name." },
  sector: { ja: "分野を選んでください。", en: "Choose the sector." },
  termFrom: { ja: "任期の始まりの日を入力してください。", en: "Type the first day of the term." },
  number: { ja: "回数を数字で入力してください。例：1", en: "Type the number of the meeting, such as 1." },
  heldOn: { ja: "開催日を入力してください。", en: "Type the day of the meeting." },
  kind: { ja: "項目の種類を選んでください。", en: "Choose the kind of item." },
  title: { ja: "件名を入力してください。", en: "Type the title of the item." },
  review: {
    ja: "どの検証の数値を示すかを選んでください。",
    en: "Choose the review whose figures are shown.",
  },
  node: { ja: "計画のどの部分を示すかを選んでください。", en: "Choose the part of the plan." },
  indicators: { ja: "示す指標を選んでください。", en: "Choose the indicators to be shown." },
} as const satisfies Record<string, Words>;
