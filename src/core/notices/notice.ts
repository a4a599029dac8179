/** What a notice (お知らせ) says: a reminder of planning (催促), a due date that comes near, something returned,
 * something to approve, a due date that was moved, a post that was handed over. */
export type NoticeKind =
  "reminder" | "dueSoon" | "returned" | "approvalWaiting" | "deadlineMoved" | "handOver";

/** Which of them also go out by e-mail, where a mail server is set. What arrives many times a day does not. */
export const mailedKinds = [
  "reminder",
  "dueSoon",
  "returned",
  "deadlineMoved",
  "handOver",
] as const satisfies NoticeKind[];

/** A submission that a notice is about. `step`: how many steps of approval lay behind it when its approval was asked
 * for; null where it is to be filled in. */
export interface NoticeSubject {
  readonly submissionId: string;
  readonly step: number | null;
}

/** A notice for whoever holds a post, or for one person. */
export interface Notice {
  /** The same event has the same id, so that it is told once. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly to: { readonly postId: string } | { readonly userId: string };
  readonly reviewId: string | null;
  /** What planning or the approver wrote. */
  readonly body: string;
  readonly dueOn: string | null; // YYYY-MM-DD
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly subjects: readonly NoticeSubject[];
}
