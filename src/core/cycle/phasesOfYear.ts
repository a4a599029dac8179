import { dayInFiscalYear } from "../calendar/monthDay.ts";
import type { CityPhase, Phase } from "./phase.ts";

/** The phases of a review that is opened: the city's own with the days of the year of work; those that the city does
 * not use are there and skipped. The reply ends on the due date, where there is one reply only.
 * @param dueOn the due date of the review, YYYY-MM-DD */
export function phasesOfYear(phases: readonly CityPhase[], workYear: number, dueOn: string | null): Phase[] {
  const replies = phases.filter(({ kind, isUsed }) => kind === "reply" && isUsed);
  return phases.map((phase) => {
    const startsOn = dayInFiscalYear(phase.starts, workYear);
    const isTheReply = replies.length === 1 && phase === replies[0];
    const endsOn = isTheReply && dueOn !== null ? dueOn : dayInFiscalYear(phase.ends, workYear);
    return {
      id: phase.id,
      kind: phase.kind,
      name: phase.name,
      concerns: phase.concerns,
      startsOn: startsOn > endsOn ? endsOn : startsOn,
      endsOn,
      isSkipped: !phase.isUsed,
      begunOn: null,
      doneOn: null,
      version: 1,
    };
  });
}
