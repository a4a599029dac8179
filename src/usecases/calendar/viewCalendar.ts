import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { legalDates } from "../../core/calendar/legalDates.ts";
import { dayInFiscalYear } from "../../core/calendar/monthDay.ts";
import type { Phase } from "../../core/cycle/phase.ts";
import { phaseStanding, type PhaseStanding } from "../../core/cycle/phaseStanding.ts";
import { phasesOfYear } from "../../core/cycle/phasesOfYear.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { countDueDates, listCouncilDays, listTitledReviews } from "../../store/calendar.ts";
import type { Db } from "../../store/databases.ts";
import { findMunicipality } from "../../store/organisation.ts";
import { listPhases } from "../../store/phases.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { reviewHeading } from "../cycle/reviewHeading.ts";
import type { ReviewHeading } from "../cycle/views.ts";
import { cityPhases } from "../phases/cityPhases.ts";

interface Event {
  /** Stays the same whenever the calendar is made. */
  readonly id: string;
  readonly on: string; // YYYY-MM-DD
  readonly until: string; // YYYY-MM-DD, the last day
  /** The review it belongs to; null where it belongs to none. */
  readonly review: ReviewHeading | null;
}

/** Something that stands in the calendar of a year of work. */
export type CalendarEvent = Event &
  (
    | {
        readonly kind: "phase";
        readonly name: string;
        readonly concerns: string;
        readonly standing: PhaseStanding;
        /** Of the city's usual year, before any review is open. */
        readonly isUsual: boolean;
      }
    | {
        readonly kind: "due";
        readonly departments: number;
        readonly sheets: number;
        /** Of these, not handed in yet. */
        readonly open: number;
        /** Of these, not handed in yet by the person's own departments. */
        readonly own: number;
      }
    | {
        readonly kind: "meeting";
        readonly body: string;
        readonly number: number;
        readonly place: string | null;
        readonly state: "planned" | "held" | "closed";
      }
    | { readonly kind: "legal"; readonly title: Words; readonly source: Words }
  );

export interface CalendarView {
  readonly fiscalYear: number;
  readonly cityName: string;
  readonly today: string;
  /** In the order of their days. */
  readonly events: readonly CalendarEvent[];
}

/** What happens in a fiscal year of work, of all plans of the city: phases, due dates, meetings of councils, and days
 * that the law sets. While no review is worked on in that year, the city's usual year is shown. */
export async function viewCalendar(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  fiscalYear: number,
): Promise<CalendarView> {
  authorise(actor, "viewCalendar");
  const today = todayInJapan(context.now());
  const from = `${fiscalYear}-04-01`;
  const to = `${fiscalYear + 1}-03-31`;
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const titled = await listTitledReviews(tx);
    const headings = titled.map(({ review, plan }) => reviewHeading(plan, review));
    const events: CalendarEvent[] = [...legalEvents(fiscalYear), ...(await meetings(tx, from, to, headings))];
    for (const heading of headings) {
      const phases = await listPhases(tx, heading.reviewId);
      events.push(...phaseEvents(phases, heading, today), ...(await dueEvents(tx, heading, actor)));
    }
    if (!headings.some(({ workYear }) => workYear === fiscalYear)) {
      events.push(...phaseEvents(phasesOfYear(await cityPhases(tx), fiscalYear, null), null, today));
    }
    return {
      fiscalYear,
      cityName: (await findMunicipality(tx))?.name ?? "",
      today,
      events: events
        .filter(({ on, until }) => on <= to && until >= from)
        .toSorted((a, b) => (a.on === b.on ? compare(a.until, b.until) : compare(a.on, b.on))),
    };
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function legalEvents(fiscalYear: number): CalendarEvent[] {
  return legalDates.map(({ id, on, title, source }) => {
    const day = dayInFiscalYear(on, fiscalYear);
    return {
      kind: "legal",
      id: `legal-${id}-${fiscalYear}`,
      on: day,
      until: day,
      review: null,
      title,
      source,
    };
  });
}

/** Phases that are not skipped and have a day. */
function phaseEvents(phases: readonly Phase[], review: ReviewHeading | null, today: string): CalendarEvent[] {
  return phases.flatMap((phase) => {
    const on = phase.startsOn ?? phase.endsOn;
    const until = phase.endsOn ?? phase.startsOn;
    if (phase.isSkipped || on === null || until === null) return [];
    return {
      kind: "phase" as const,
      id: review ? `${review.reviewId}.${phase.id}` : `usual-${on.slice(0, 4)}.${phase.id}`,
      on,
      until,
      review,
      name: phase.name,
      concerns: phase.concerns,
      standing: phaseStanding(phase, today),
      isUsual: review === null,
    };
  });
}

async function dueEvents(tx: Db, review: ReviewHeading, actor: Actor): Promise<CalendarEvent[]> {
  const own = new Set(actor.posts.flatMap(({ orgUnitId, below = [] }) => [orgUnitId ?? "", ...below]));
  const byDay = Map.groupBy(await countDueDates(tx, review.reviewId), ({ dueOn }) => dueOn);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return [...byDay].map(([day, counts]) => ({
    kind: "due",
    id: `${review.reviewId}.due-${day}`,
    on: day,
    until: day,
    review,
    departments: counts.length,
    sheets: sum(counts.map(({ sheets }) => sheets)),
    open: sum(counts.map(({ open }) => open)),
    own: sum(counts.filter(({ orgUnitId }) => own.has(orgUnitId)).map(({ open }) => open)),
  }));
}

async function meetings(
  tx: Db,
  from: string,
  to: string,
  headings: readonly ReviewHeading[],
): Promise<CalendarEvent[]> {
  return (await listCouncilDays(tx, from, to)).map((meeting) => ({
    kind: "meeting",
    id: `meeting-${meeting.id}`,
    on: meeting.heldOn,
    until: meeting.heldOn,
    review: headings.find(({ reviewId }) => reviewId === meeting.reviewId) ?? null,
    body: meeting.bodyName,
    number: meeting.number,
    place: meeting.place,
    state: meeting.state,
  }));
}
