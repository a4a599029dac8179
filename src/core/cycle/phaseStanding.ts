import type { Phase } from "./phase.ts";

/** How a phase stands on a day. `late`: it should have ended and is not done; `due`: it should have begun. */
export type PhaseStanding = "skipped" | "done" | "late" | "underWay" | "due" | "ahead";

/** How a phase stands on a day `YYYY-MM-DD`, by its days and by what has been marked. */
export function phaseStanding(phase: Phase, today: string): PhaseStanding {
  if (phase.isSkipped) return "skipped";
  if (phase.doneOn !== null) return "done";
  if (phase.endsOn !== null && phase.endsOn < today) return "late";
  if (phase.begunOn !== null) return "underWay";
  return phase.startsOn !== null && phase.startsOn <= today ? "due" : "ahead";
}

/** The phase that a review is in: the last one that has begun and is not done; else the first that is neither done
 * nor skipped. Undefined when all are behind it. */
export function currentPhase(phases: readonly Phase[]): Phase | undefined {
  const open = phases.filter(({ isSkipped, doneOn }) => !isSkipped && doneOn === null);
  return open.findLast(({ begunOn }) => begunOn !== null) ?? open[0];
}
