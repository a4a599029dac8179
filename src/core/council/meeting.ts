/** planned → held → closed, when its minutes are complete. */
export const meetingStates = ["planned", "held", "closed"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** One meeting of a council. */
export interface Meeting {
  readonly id: string;
  readonly bodyId: string;
  /** The review that it deliberates, where it is about one. */
  readonly reviewId: string | null;
  /** 第1回 … of its fiscal year, or counted through. */
  readonly number: number;
  /** `YYYY-MM-DD` and `14:00`. */
  readonly heldOn: string;
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly state: MeetingState;
  /** Until when opinions are to be sent in, and where to. */
  readonly replyDue: string | null;
  readonly replyTo: string;
  readonly minutes: string;
  readonly minutesVersion: number;
  readonly minutesBy: string | null;
  /** Whether its minutes are for everybody (公開). */
  readonly minutesPublic: boolean;
  readonly version: number;
}

/** What may be done in which state, and what state follows. */
export const meetingAllows = {
  // Facts and agenda can be put right until the minutes are complete.
  edit: { from: ["planned", "held"], to: null },
  hold: { from: ["planned"], to: "held" },
  close: { from: ["held"], to: "closed" },
  reopen: { from: ["closed"], to: "held" },
  takeMinutes: { from: ["planned", "held"], to: null },
  makePacket: { from: ["planned"], to: null },
  // What was shown stays; a packet that takes its place says why (差し替え).
  replacePacket: { from: ["held"], to: null },
} as const satisfies Record<string, { from: readonly MeetingState[]; to: MeetingState | null }>;
export type MeetingAction = keyof typeof meetingAllows;

/** Whether the state lets it be done. */
export function meetingMay(action: MeetingAction, state: MeetingState): boolean {
  return (meetingAllows[action].from as readonly MeetingState[]).includes(state);
}
