import { isDate } from "../calendar/days.ts";
import type { Words } from "../text/words.ts";
import { UserError } from "../userError.ts";
import type { Phase } from "./phase.ts";

/** What can be said about a phase with one click: that it has begun, is done, is left out or is not left out after
 * all; and each of the first two taken back. */
export const phaseMarks = ["begin", "finish", "unbegin", "unfinish", "skip", "resume"] as const;
export type PhaseMark = (typeof phaseMarks)[number];

/** Marks one of the phases. What is marked already stays as it is, so that a second click changes nothing.
 * @param on the day, YYYY-MM-DD, of `begin` and `finish`
 * @throws UserError `bad-input` for a day that cannot be, `not-found` where there is no such phase */
export function markedPhase(
  phases: readonly Phase[],
  { id, mark, on }: { id: string; mark: PhaseMark; on: string },
  today: string,
): readonly Phase[] {
  const phase = phases.find((one) => one.id === id);
  if (!phase)
    throw new UserError("not-found", {
      ja: "この段階はもうありません。いまの一覧を確かめてください。",
      en: "This phase is no longer there. Look at the list as it is now.",
    });
  const marks = marksOf(phase, mark, on);
  const hasDay = mark === "begin" || mark === "finish";
  if (hasDay && (!isDate(on) || on > today)) throw wrongDay(on);
  if (marks.begunOn && marks.doneOn && marks.doneOn < marks.begunOn) throw doneBefore(phase.name);
  const isSame = Object.entries(marks).every(([name, value]) => phase[name as keyof Phase] === value);
  if (isSame) return phases;
  return phases.map((one) => (one === phase ? { ...one, ...marks, version: one.version + 1 } : one));
}

function marksOf(phase: Phase, mark: PhaseMark, on: string): Pick<Phase, "begunOn" | "doneOn" | "isSkipped"> {
  const { begunOn, doneOn, isSkipped } = phase;
  switch (mark) {
    case "begin":
      return { begunOn: begunOn ?? on, doneOn, isSkipped: false };
    case "finish":
      return { begunOn, doneOn: doneOn ?? on, isSkipped: false };
    case "unbegin":
      return { begunOn: null, doneOn, isSkipped };
    case "unfinish":
      return { begunOn, doneOn: null, isSkipped };
    default:
      return { begunOn, doneOn, isSkipped: mark === "skip" };
  }
}

function wrongDay(on: string): UserError {
  const words: Words = isDate(on)
    ? {
        ja: "まだ来ていない日です。実際に始めた日、終えた日を入力してください。",
        en: "That day has not come yet. Type the day on which it really happened.",
      }
    : { ja: "日付を入力してください。例：2022-05-20", en: "Type a date, for example 2022-05-20." };
  return new UserError("bad-input", words, { on: words });
}

function doneBefore(name: string): UserError {
  const words: Words = {
    ja: `「${name}」を始めた日より前の日です。日付を確かめてください。`,
    en: `“${name}” had not begun on that day. Check the date.`,
  };
  return new UserError("bad-input", words, { on: words });
}
