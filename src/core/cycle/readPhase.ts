import { fiscalYearOf, isDate } from "../calendar/days.ts";
import { dayInFiscalYear, parseMonthDay, type MonthDay } from "../calendar/monthDay.ts";
import type { Words } from "../text/words.ts";
import { UserError } from "../userError.ts";
import { phaseKinds, type CityPhaseFields, type PhaseFields, type PhaseKind } from "./phase.ts";

/** The texts of a form about a phase, by the names of its fields. */
export type TypedPhase = Readonly<Record<string, string>>;

const longestName = 40;
const longestConcerns = 60;

/** Reads what a city typed about a phase of its usual year. @throws UserError `bad-input` naming every wrong field */
export function readCityPhase(typed: TypedPhase): CityPhaseFields {
  const starts = parseMonthDay(typed["starts"] ?? "");
  const ends = parseMonthDay(typed["ends"] ?? "");
  const problems = { ...wordProblems(typed) };
  if (!starts) problems["starts"] = wrongMonthDay(typed["starts"] ?? "");
  if (!ends) problems["ends"] = wrongMonthDay(typed["ends"] ?? "");
  // Any year will do, as both days lie in the same one.
  if (starts && ends && inYear(ends) < inYear(starts)) problems["ends"] = endsEarlier;
  refuse(problems);
  return {
    ...wordsOf(typed),
    starts: starts as MonthDay,
    ends: ends as MonthDay,
    isUsed: typed["isUsed"] === "yes",
  };
}

const inYear = (day: MonthDay) => dayInFiscalYear(day, 2023);

/** Reads what planning typed about a phase of one review.
 * @param workYear the fiscal year of work; days more than a year away are slips of the pen
 * @param today begun and done are facts, so they lie no later
 * @throws UserError `bad-input` naming every wrong field */
export function readPhase(
  typed: TypedPhase,
  { workYear, today }: { workYear: number; today: string },
): PhaseFields {
  const problems = { ...wordProblems(typed) };
  const day = (name: "startsOn" | "endsOn" | "begunOn" | "doneOn"): string | null => {
    const text = (typed[name] ?? "").trim();
    if (text === "") return null;
    if (!isDate(text)) problems[name] = wrongDay;
    else if (Math.abs(fiscalYearOf(text) - workYear) > 1) problems[name] = farAway(workYear);
    return text;
  };
  const fields: PhaseFields = {
    ...wordsOf(typed),
    startsOn: day("startsOn"),
    endsOn: day("endsOn"),
    begunOn: day("begunOn"),
    doneOn: day("doneOn"),
    isSkipped: typed["isSkipped"] === "yes",
  };
  if (isBefore(fields.endsOn, fields.startsOn)) problems["endsOn"] ??= endsBefore;
  if (isBefore(fields.doneOn, fields.begunOn)) problems["doneOn"] ??= doneBefore;
  for (const name of ["begunOn", "doneOn"] as const) {
    if (isBefore(today, fields[name])) problems[name] ??= notYet;
  }
  refuse(problems);
  return fields;
}

const isBefore = (one: string | null, other: string | null) => one !== null && other !== null && one < other;

function wordProblems(typed: TypedPhase): Record<string, Words> {
  const problems: Record<string, Words> = {};
  const name = (typed["name"] ?? "").trim();
  if (name === "")
    problems["name"] = { ja: "段階の名前を入力してください。例：照会", en: "Type a name for the phase." };
  if ([...name].length > longestName) problems["name"] = tooLong(longestName);
  if ([...(typed["concerns"] ?? "")].length > longestConcerns)
    problems["concerns"] = tooLong(longestConcerns);
  if (!isPhaseKind(typed["kind"] ?? ""))
    problems["kind"] = { ja: "種類を一覧から選んでください。", en: "Choose the kind from the list." };
  return problems;
}

const wordsOf = (typed: TypedPhase) => ({
  kind: typed["kind"] as PhaseKind,
  name: (typed["name"] ?? "").trim(),
  concerns: (typed["concerns"] ?? "").trim(),
});

function isPhaseKind(text: string): text is PhaseKind {
  return (phaseKinds as readonly string[]).includes(text);
}

function refuse(problems: Readonly<Record<string, Words>>): void {
  const [first] = Object.values(problems);
  if (first) throw new UserError("bad-input", first, problems);
}

const tooLong = (most: number): Words => ({
  ja: `${most}文字以内で入力してください。`,
  en: `Type at most ${most} characters.`,
});
const wrongMonthDay = (text: string): Words =>
  text.trim() === ""
    ? {
        ja: "月日を入力してください。例：4/1、5月末、翌年度4/10",
        en: "Type a day, for example 4/1 or next year 4/10.",
      }
    : {
        ja: `『${text.trim()}』は月日として読めません。「4/1」「5月末」「翌年度4/10」のように入力してください。`,
        en: `“${text.trim()}” is no day of a year. Type for example 4/1 or next year 4/10.`,
      };
const endsBefore: Words = {
  ja: "終わりの日が始まりの日より前です。どちらかを直してください。",
  en: "The end lies before the beginning. Correct one of them.",
};
const endsEarlier: Words = {
  ja: "終わりの月日が始まりより前です。どちらかを直してください。次の年度に入るときは「翌年度4/10」のように入力します。",
  en: "The end lies before the beginning. Correct one of them; type “next year 4/10” for a day of the year after.",
};
const doneBefore: Words = {
  ja: "終えた日が始めた日より前です。どちらかを直してください。",
  en: "It was done before it had begun. Correct one of the days.",
};
const notYet: Words = {
  ja: "まだ来ていない日です。実際に始めた日、終えた日を入力してください。",
  en: "That day has not come yet. Type the day on which it really happened.",
};
const wrongDay: Words = {
  ja: "日付として読めません。例：2022-05-20",
  en: "This is no date. Type it as 2022-05-20.",
};
const farAway = (workYear: number): Words => ({
  ja: `実施年度（${workYear}年度）から離れすぎています。年を確かめてください。`,
  en: `This is far from the year of work (fiscal year ${workYear}). Check the year.`,
});
