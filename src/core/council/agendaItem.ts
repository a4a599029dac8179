/** What an item of the agenda puts before the council. */
export const agendaKinds = [
  "text", // a note, or nothing but the words of the item
  "summary", // the review as a whole
  "node", // a goal or policy with all the sheets below it
  "sheet",
  "indicators",
  "keyFigures", // population
  "opinions", // what was said last time and what became of it
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** An item of the agenda (次第). */
export interface AgendaItem {
  readonly id: string;
  readonly meetingId: string;
  readonly position: number;
  readonly kind: AgendaKind;
  readonly title: string;
  readonly note: string;
  /** The review whose figures are shown, the part of the plan, the indicators; as far as the kind needs them. */
  readonly reviewId: string | null;
  readonly nodeId: string | null;
  readonly indicatorIds: readonly string[];
  readonly version: number;
  readonly minutes: string;
  readonly minutesVersion: number;
  readonly minutesBy: string | null;
}

/** What each kind needs to be told. */
export const kindNeeds = {
  text: [],
  summary: ["reviewId"],
  node: ["reviewId", "nodeId"],
  sheet: ["reviewId", "nodeId"],
  indicators: ["reviewId", "indicatorIds"],
  keyFigures: [],
  opinions: [],
} as const satisfies Record<AgendaKind, readonly ("reviewId" | "nodeId" | "indicatorIds")[]>;
