import { formatDate } from "../../core/calendar/formatDate.ts";
import { followUpWords, kindWords, sourceWords } from "../../core/council/opinionWords.ts";
import type { Locale } from "../../core/text/words.ts";
import type { FollowUpItem, OpinionItem, ResponseItem } from "../../usecases/opinions/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { yearLabel } from "../present/year.ts";

export interface PresentWith {
  readonly locale: Locale;
  readonly now: Date;
  readonly words: Pick<Dictionary, "opinions" | "time">;
}

/** An opinion in the words of the page. Only what is listed here reaches the browser. */
export function presentOpinion(item: OpinionItem, given: PresentWith) {
  const { locale, now, words } = given;
  const m = words.opinions;
  return {
    id: item.id,
    href: `/opinions/${item.id}`,
    number: item.number,
    title: fill(m.opinionNo, { n: item.number }),
    reviewId: item.reviewId,
    planId: item.heading.planId,
    fiscalYear: item.heading.fiscalYear,
    heading: headingText(item.heading, { locale, now, words: words.time }),
    year: yearLabel(item.heading.fiscalYear, locale).full,
    kind: kindWords[item.kind][locale],
    who: [sourceWords[item.source][locale], item.role].filter(Boolean).join(" / "),
    speaker: item.speaker,
    meeting: item.meeting && meetingText(item.meeting, locale, m),
    givenOn: formatDate(item.givenOn, locale),
    about: item.shown.label,
    subject: subjectHref(item),
    shown: {
      text: item.shown.text,
      grade: item.shown.grade,
      year: yearLabel(item.shown.fiscalYear, locale).full,
      path: item.shown.path,
      hash: item.shown.hash?.slice(0, 12) ?? null,
    },
    text: item.text,
    goal: item.goal?.label ?? null,
    standing: item.standing,
    standingWord: m[item.standing],
    publicText: item.publicText,
    version: item.version,
    enteredBy: item.enteredByName,
    responses: item.responses.map((response) => presentResponse(response, given)),
  };
}
export type OpinionText = ReturnType<typeof presentOpinion>;

function presentResponse(response: ResponseItem, { locale, words }: PresentWith) {
  const { change } = response;
  const changeYear = change?.fiscalYear ?? null;
  return {
    orgUnitId: response.orgUnitId,
    department: response.department,
    state: response.state,
    stateWord: words.opinions[response.state],
    due: response.dueOn && formatDate(response.dueOn, locale),
    isOverdue: response.isOverdue,
    isOpen: response.isOpen,
    mayWrite: response.mayWrite,
    categoryId: response.categoryId,
    category: response.category?.[locale] ?? null,
    text: response.text,
    change: change && {
      words: [change.label, change.text].filter(Boolean).join("　"),
      text: change.text,
      fiscalYear: changeYear,
      year: changeYear === null ? null : yearLabel(changeYear, locale).full,
    },
    returnedReason: response.returnedReason,
    publicText: response.publicText,
    version: response.version,
    updatedBy: response.updatedBy,
    followUps: response.followUps.map((one) => presentFollowUp(one, locale)),
  };
}
export type ResponseText = OpinionText["responses"][number];

function presentFollowUp(
  { reviewId, fiscalYear, state, text, publicText, version }: FollowUpItem,
  locale: Locale,
) {
  return {
    reviewId,
    year: yearLabel(fiscalYear, locale).full,
    stateWord: followUpWords[state][locale],
    text,
    publicText,
    version,
  };
}

/** A meeting as lists name it. */
export function meetingText(
  { body, number, heldOn }: NonNullable<OpinionItem["meeting"]>,
  locale: Locale,
  words: Dictionary["opinions"],
): string {
  return fill(words.meetingName, { body, n: number, date: formatDate(heldOn, locale) });
}

/** The staff page of what an opinion is about. */
function subjectHref({ subject, shown, heading }: OpinionItem): string {
  const plan = `/staff/plans/${heading.planId}`;
  if (subject.kind === "indicator")
    return `${plan}/indicators/${subject.indicatorId}?year=${heading.fiscalYear}`;
  return shown.sheetNo === null
    ? `${plan}/${heading.fiscalYear}`
    : `${plan}/${heading.fiscalYear}/sheets/${shown.sheetNo}`;
}
