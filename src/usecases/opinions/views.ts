import type { Opinion } from "../../core/council/opinion.ts";
import type { OpinionCategory } from "../../core/council/opinionCategory.ts";
import type { FollowUp, OpinionResponse } from "../../core/council/opinionResponse.ts";
import type { OpinionStanding } from "../../core/council/opinionStanding.ts";
import type { Bilingual } from "../../core/publication/cell.ts";
import type { OpinionMeeting } from "../../store/opinionMeetings.ts";
import type { ReviewHeading } from "../cycle/views.ts";

/** What came of an answer, with the years of the review that asked. */
export interface FollowUpItem extends FollowUp {
  readonly fiscalYear: number;
  readonly workYear: number;
}

/** The answer of a department as the person may see it: without its text while it is nobody else's business. */
export interface ResponseItem extends OpinionResponse {
  readonly department: string;
  readonly category: Bilingual | null;
  readonly isOverdue: boolean;
  /** Whether text, category and change are there to be read. */
  readonly isOpen: boolean;
  readonly mayWrite: boolean;
  readonly followUps: readonly FollowUpItem[];
}

/** An opinion with all that the ledger says about it. */
export interface OpinionItem extends Omit<Opinion, "speaker"> {
  readonly heading: ReviewHeading;
  /** Null where the person may not know it. */
  readonly speaker: string | null;
  readonly meeting: OpinionMeeting | null;
  readonly goal: { readonly id: string; readonly label: string } | null;
  readonly standing: OpinionStanding;
  readonly isOwn: boolean;
  readonly responses: readonly ResponseItem[];
}

/** All opinions that a person may see, with what is needed to choose among them. */
export interface Ledger {
  readonly items: readonly OpinionItem[];
  readonly categories: readonly OpinionCategory[];
  readonly meetings: readonly OpinionMeeting[];
}
