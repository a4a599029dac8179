/** Who spoke (委員, 議会, 市民, 監査委員, 職員). */
export const opinionSources = ["member", "assembly", "citizen", "auditor", "staff"] as const;
export type OpinionSource = (typeof opinionSources)[number];

/** Where it was said: in a meeting, in writing, on the paper form, by the member's own account. */
export const opinionPlaces = ["meeting", "written", "paper", "account"] as const;
export type OpinionPlace = (typeof opinionPlaces)[number];

/** 意見, 質問, 要望, 評価. */
export const opinionKinds = ["opinion", "question", "request", "assessment"] as const;
export type OpinionKind = (typeof opinionKinds)[number];

/** Sectors of council members (産官学金労言士, 市民). */
export const memberSectors = [
  "industry",
  "government",
  "academia",
  "finance",
  "labor",
  "media",
  "professional",
  "citizen",
  "other",
] as const;
export type MemberSector = (typeof memberSectors)[number];

/** What an opinion is about: the whole plan, a node of it, an indicator, a programme at a node. */
export type OpinionSubject =
  | { readonly kind: "plan" }
  | { readonly kind: "node"; readonly nodeId: string }
  | { readonly kind: "indicator"; readonly indicatorId: string; readonly nodeId: string | null }
  | { readonly kind: "programme"; readonly programmeId: string; readonly nodeId: string };

/** The figure that was on the table when the opinion was given: it never changes with the figure itself. */
export interface ShownFigure {
  readonly kind: "node" | "indicator" | "sheet" | "plan";
  readonly id: string;
  readonly label: string;
  readonly fiscalYear: number;
  /** Number of the progress sheet, where it stands on one. */
  readonly sheetNo: number | null;
  /** The figures with their units, one a line; empty where there were none. */
  readonly text: string;
  /** Symbol and word of the grade; null where one figure has none or there are several. */
  readonly grade: string | null;
  /** The published document that shows the same; null where nothing published does. */
  readonly path: string | null;
  readonly hash: string | null;
  /** The frozen page of a meeting's packet. */
  readonly packetItemId: string | null;
}

/** Given → accepted by planning, which asks departments to answer; withdrawn, never deleted. */
export type OpinionState = "given" | "accepted" | "withdrawn";

export interface Opinion {
  readonly id: string;
  readonly reviewId: string;
  /** Number in the ledger of its review. */
  readonly number: number;
  readonly meetingId: string | null;
  readonly memberId: string | null;
  readonly source: OpinionSource;
  readonly place: OpinionPlace;
  /** Name of the person, for the office alone: it is never published. */
  readonly speaker: string;
  /** Sector, committee or office, which the public may read where `showsRole`. */
  readonly role: string;
  readonly showsRole: boolean;
  readonly subject: OpinionSubject;
  readonly shown: ShownFigure;
  readonly kind: OpinionKind;
  readonly text: string;
  readonly givenOn: string; // YYYY-MM-DD
  readonly state: OpinionState;
  /** The text as planning cleared it for publication; null while it is held back. */
  readonly publicText: string | null;
  readonly enteredBy: string;
  readonly enteredByName: string;
  readonly version: number;
}

/** Longest text of an opinion or an answer, in characters. */
export const longestText = 2000;
