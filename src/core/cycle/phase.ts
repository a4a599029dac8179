import type { MonthDay } from "../calendar/monthDay.ts";

/** What a phase of the yearly review is, whatever the city calls it: 照会 → 回答 → 取りまとめ → 内部評価 → ヒアリング →
 * 審議会 → 議会報告 → 公表 → 予算反映; and anything else that a city does besides. */
export const phaseKinds = [
  "inquiry",
  "reply",
  "collection",
  "internalEvaluation",
  "hearing",
  "council",
  "assemblyReport",
  "publication",
  "budgetReflection",
  "other",
] as const;
export type PhaseKind = (typeof phaseKinds)[number];

interface PhaseWords {
  readonly kind: PhaseKind;
  /** The city's own word for it. */
  readonly name: string;
  /** Who has to do with it, in the city's own words: 各課, 推進本部. */
  readonly concerns: string;
}

/** What a city fills in about a phase of its usual year. */
export interface CityPhaseFields extends PhaseWords {
  readonly starts: MonthDay;
  readonly ends: MonthDay;
  /** A phase that is not used is skipped in the reviews that are opened. */
  readonly isUsed: boolean;
}

/** A phase of the usual year of a city; every review begins with a copy of them. */
export interface CityPhase extends CityPhaseFields {
  readonly id: string;
  readonly version: number;
}

/** What planning fills in about a phase of one review. Days are `YYYY-MM-DD`, null where nobody knows yet. */
export interface PhaseFields extends PhaseWords {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly isSkipped: boolean;
  readonly begunOn: string | null;
  readonly doneOn: string | null;
}

/** A phase of one review. */
export interface Phase extends PhaseFields {
  readonly id: string;
  readonly version: number;
}
