import type { TimeBasis } from "../indicator/indicator.ts";
import { valueStatuses, type MissingReason, type ValueStatus } from "../indicator/reading.ts";
import { missingWords } from "../text/missingWords.ts";
import type { Words } from "../text/words.ts";

/** The reasons for no figure that a clerk may choose instead of typing them. */
export const missingStates = [
  "pending",
  "notSurveyed",
  "notApplicable",
  "suppressed",
  "discontinued",
  "unknown",
] as const satisfies readonly MissingReason[];

export type MissingState = (typeof missingStates)[number];

/** What a status is called. */
export const statusWords: Readonly<Record<ValueStatus, Words>> = {
  final: { ja: "確定", en: "final" },
  preliminary: { ja: "速報", en: "preliminary" },
  revised: { ja: "訂正", en: "revised" },
  estimated: { ja: "見込", en: "estimated" },
};

/** What may be chosen beside a value: how sure it is, or why there is none. */
export const stateChoices: readonly { readonly value: string; readonly words: Words }[] = [
  ...valueStatuses.map((value) => ({ value, words: statusWords[value] })),
  ...missingStates.map((value) => ({ value, words: missingWords[value] })),
];

/** The reason that the state of a value names; undefined where the state is that of a figure. */
export function missingStateOf(text: string): MissingState | undefined {
  return missingStates.find((state) => state === text);
}

/** How sure a figure is, as its state says; undefined for the state of no figure, and for nothing that is known. */
export function valueStatusOf(text: string): ValueStatus | undefined {
  return text === "" ? "final" : valueStatuses.find((status) => status === text);
}

/** Whether the year alone does not say when a figure was so: its day, its survey or its calendar year is asked for. */
export function takesAsOf(timeBasis: TimeBasis): boolean {
  return ["pointInTime", "survey", "calendarYearFlow", "periodAverage"].includes(timeBasis);
}
