import type { AgendaItem } from "../../core/council/agendaItem.ts";
import type { PacketAgendaItem, PacketDocument } from "../../core/council/packet.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import type { Review } from "../../core/cycle/review.ts";
import { publishedDocument, type PublishedDocument } from "../../core/publication/documents.ts";
import { presentIndicator } from "../../core/publication/present/presentIndicator.ts";
import { presentCity } from "../../core/publication/present/presentPlan.ts";
import { presentReview } from "../../core/publication/present/presentReview.ts";
import { presentSheet, type Presenting } from "../../core/publication/present/presentSheet.ts";
import type { PlanNode } from "../../core/plan/plan.ts";
import type { Db } from "../../store/databases.ts";
import { findMunicipality, listKeyFigures } from "../../store/organisation.ts";
import type { PacketEntry } from "../../store/packets.ts";
import { loadPeriodReview } from "../cycle/loadPeriodReview.ts";
import { earlierOpinions } from "./earlierOpinions.ts";
import { loadReview } from "./loadReview.ts";

/** One item of the agenda with all that it shows, as it stands now. */
export interface PresentedItem {
  readonly agenda: PacketAgendaItem;
  readonly entries: readonly PacketEntry[];
}

/** Presents the items of an agenda; a review that several of them show is read once. */
export function itemPresenter(tx: Db, meeting: Meeting) {
  const reviews = new Map<string, ReturnType<typeof loadReview>>();
  const reviewOf = (id: string) => {
    const loaded = reviews.get(id) ?? loadReview(tx, id);
    reviews.set(id, loaded);
    return loaded;
  };
  return async (item: AgendaItem): Promise<PresentedItem> => {
    const { id, kind, title, note } = item;
    const loaded = item.reviewId === null ? null : await reviewOf(item.reviewId);
    const documents = await documentsOf(tx, meeting, item, loaded);
    return {
      agenda: { id, kind, title, note, review: loaded && headOf(loaded) },
      entries: documents.map((document) => ({ agendaItemId: id, ...document })),
    };
  };
}

type Loaded = Awaited<ReturnType<typeof loadReview>>;
type Shown = Pick<PacketEntry, "title" | "body">;

function headOf({ presented, review }: Loaded): PacketAgendaItem["review"] {
  const { kind, fromFiscalYear, fiscalYear, workYear, state } = review;
  const planTitle = presented.plan.plan.title;
  return { planTitle, kind, fromFiscalYear, fiscalYear, workYear, draft: state === "open" };
}

async function documentsOf(
  tx: Db,
  meeting: Meeting,
  item: AgendaItem,
  loaded: Loaded | null,
): Promise<Shown[]> {
  if (item.kind === "keyFigures") return keyFigures(tx);
  if (item.kind === "opinions")
    return [
      {
        title: "これまでの意見とその対応",
        body: { kind: "opinions", opinions: await earlierOpinions(tx, meeting) },
      },
    ];
  if (!loaded) return [];
  if (item.kind === "summary") return [await summaryOf(tx, loaded)];
  const { presented } = loaded;
  if (item.kind === "indicators") {
    return presented.plan.indicators
      .filter(({ indicator }) => item.indicatorIds.includes(indicator.id))
      .map((adopted) => ({
        title: adopted.indicator.name,
        body: asPublished(presentIndicator(presented, adopted)),
      }));
  }
  return shownNodes(presented, item.nodeId ?? "").map((node) => ({
    title: titleOf(node),
    body: asPublished(presentSheet(presented, node)),
  }));
}

const titleOf = ({ sheetNo, number, title }: PlanNode) =>
  [sheetNo === null ? number : String(sheetNo).padStart(2, "0"), title].filter(Boolean).join(" ");

/** The nodes from one downwards that have something to show: a sheet, or indicators without one. */
export function shownNodes({ plan, at }: Presenting, nodeId: string): PlanNode[] {
  const inside = new Set([nodeId]);
  // Every node comes before what stands below it.
  for (const { id, parentId } of plan.nodes) if (parentId !== null && inside.has(parentId)) inside.add(id);
  return plan.nodes.filter(
    ({ id, sheetNo }) => inside.has(id) && (sheetNo !== null || (at.placementsAt.get(id)?.length ?? 0) > 0),
  );
}

async function summaryOf(tx: Db, { presented, review }: Loaded): Promise<Shown> {
  const body =
    review.kind === "annual" ? presentReview(presented) : (await loadPeriodReview(tx, review.id)).result;
  return { title: summaryTitles[review.kind], body: asPublished(body) };
}

const summaryTitles: Readonly<Record<Review["kind"], string>> = {
  annual: "検証結果の概要",
  midTerm: "中間評価の結果の概要",
  final: "最終評価の結果の概要",
};

async function keyFigures(tx: Db): Promise<Shown[]> {
  const municipality = await findMunicipality(tx);
  if (!municipality) return [];
  const body = asPublished(presentCity({ municipality }, await listKeyFigures(tx)));
  return [{ title: "人口などの主な数値", body }];
}

/** Exactly what would be published, so that the hash of what was shown is that of what is published. */
const asPublished = (document: Extract<PacketDocument, PublishedDocument>): PacketDocument =>
  publishedDocument.parse(document) as PacketDocument;
