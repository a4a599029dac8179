import { daysUntil } from "../calendar/days.ts";

/** Whom a member stands for: 産官学金労言士 as the State asks for them, then citizens and others. */
export const sectors = [
  "industry", // 産
  "government", // 官
  "academia", // 学
  "finance", // 金
  "labor", // 労
  "media", // 言
  "professional", // 士
  "citizen", // 住民
  "other",
] as const;
export type Sector = (typeof sectors)[number];

/** One term of one person in a council. Who is appointed again (再任) has a further one. */
export interface CouncilMember {
  readonly id: string;
  readonly bodyId: string;
  readonly position: number;
  readonly name: string;
  readonly sector: Sector;
  readonly affiliation: string;
  /** 会長, 副会長, 座長 as the city calls it; null for a plain member. */
  readonly office: string | null;
  /** First and last day, `YYYY-MM-DD`; null where no end was set. */
  readonly termFrom: string;
  readonly termTo: string | null;
  /** The account with which the person signs in. */
  readonly userId: string | null;
  /** The term that this one continues. */
  readonly previousId: string | null;
  readonly version: number;
}

type Term = Pick<CouncilMember, "termFrom" | "termTo">;

/** Whether the term runs on a day (`YYYY-MM-DD`), its last day included. */
export function isInOffice({ termFrom, termTo }: Term, day: string): boolean {
  return termFrom <= day && (termTo === null || day <= termTo);
}

/** How long before its end a term is pointed out, in days: enough to ask somebody and to appoint. */
export const noticeDays = 90;

/** Whether the term runs and ends soon. */
export function endsSoon(term: Term, today: string): boolean {
  return isInOffice(term, today) && term.termTo !== null && daysUntil(term.termTo, today) <= noticeDays;
}

/** The term that follows: from the day after the last one, as long as the one before to the day.
 * @example nextTerm({ termFrom: "2020-06-01", termTo: "2022-05-31" }) // 2022-06-01 to 2024-05-31 */
export function nextTerm({ termFrom, termTo }: Term): { termFrom: string; termTo: string } | undefined {
  if (termTo === null) return undefined;
  const [from, to, end] = [dateOf(termFrom), dayAfter(termTo), dayAfter(termTo)];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  // Terms that are no whole months are continued by their days.
  if (to.getUTCDate() === from.getUTCDate()) end.setUTCMonth(end.getUTCMonth() + months);
  else end.setTime(end.getTime() + (to.getTime() - from.getTime()));
  end.setUTCDate(end.getUTCDate() - 1);
  return { termFrom: isoOf(to), termTo: isoOf(end) };
}

const dateOf = (day: string) => new Date(`${day}T00:00Z`);
const isoOf = (date: Date) => date.toISOString().slice(0, 10);

function dayAfter(day: string): Date {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date;
}
