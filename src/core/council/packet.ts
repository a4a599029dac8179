import type {
  CityDocument,
  IndicatorDocument,
  ReviewDocument,
  SheetDocument,
} from "../publication/documents.ts";
import type { PeriodReviewDocument } from "../publication/periodReviewDocument.ts";
import type { ReviewKind } from "../cycle/review.ts";
import type { AgendaKind } from "./agendaItem.ts";

/** What a council was given to read for a meeting: frozen when it is made, so that whatever is said at the meeting
 * stays tied to the figures that were shown. A later packet of the same meeting has the next version. */
export interface Packet {
  readonly id: string;
  readonly meetingId: string;
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly madeBy: string;
  /** Why it took the place of one that had been shown. */
  readonly reason: string | null;
  readonly cover: PacketCover;
  /** SHA-256 over the cover and the hashes of its items, hex. */
  readonly hash: string;
}

/** The first page: which meeting, and its agenda as it stood. */
export interface PacketCover {
  readonly city: string;
  readonly body: string;
  readonly number: number;
  readonly heldOn: string;
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly replyDue: string | null;
  readonly replyTo: string;
  readonly agenda: readonly PacketAgendaItem[];
}

export interface PacketAgendaItem {
  readonly id: string;
  readonly kind: AgendaKind;
  readonly title: string;
  readonly note: string;
  /** The review whose figures it shows: both years, and whether they are still a draft. */
  readonly review: {
    readonly planTitle: string;
    readonly kind: ReviewKind;
    readonly fromFiscalYear: number | null;
    readonly fiscalYear: number;
    readonly workYear: number;
    readonly draft: boolean;
  } | null;
}

/** One thing that was shown. Sheets, indicators, reviews and key figures are documents as they are published. */
export type PacketDocument =
  ReviewDocument | PeriodReviewDocument | SheetDocument | IndicatorDocument | CityDocument | EarlierOpinions;

/** What members said at an earlier meeting and what became of it. */
export interface EarlierOpinions {
  readonly kind: "opinions";
  readonly opinions: readonly EarlierOpinion[];
}

export interface EarlierOpinion {
  /** 第1回（令和3年5月20日）. */
  readonly meeting: string;
  /** What it was about: a sheet, an indicator, an item of the agenda. */
  readonly about: string;
  readonly text: string;
  /** 反映, 既対応, 今後検討, 反映困難; empty where nothing was answered yet. */
  readonly state: string;
  readonly response: string;
  /** What was done since. */
  readonly followUp: string;
}

/** A frozen document in its place in a packet. */
export interface PacketItem {
  /** Stable: an opinion is tied to it. */
  readonly id: string;
  readonly packetId: string;
  readonly position: number;
  readonly agendaItemId: string;
  readonly title: string;
  readonly body: PacketDocument;
  /** SHA-256 of the canonical JSON of the body, hex; that of the published document where the same is published. */
  readonly hash: string;
}
