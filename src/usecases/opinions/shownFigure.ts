import type { OpinionSubject, ShownFigure } from "../../core/council/opinion.ts";
import type { PacketItem } from "../../core/council/packet.ts";
import { shownOfIndicator, shownOfReview, shownOfSheet } from "../../core/council/shownFigure.ts";
import type { PublishedDocument } from "../../core/publication/documents.ts";
import { presentIndicator } from "../../core/publication/present/presentIndicator.ts";
import { presentReview } from "../../core/publication/present/presentReview.ts";
import { presentSheet, type Presenting } from "../../core/publication/present/presentSheet.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import type { Db } from "../../store/databases.ts";
import { publishedNow } from "../../store/publications.ts";
import { isPaperOf } from "./packetPaper.ts";
import { badField } from "./refusals.ts";

type Shown = ReturnType<typeof shownOfSheet>;

/** What an opinion is about, as a form names it: `plan`, `node:ID`, `indicator:ID`, `programme:PLACEMENT` or
 * `programme:ID@NODE`.
 * @throws UserError `bad-input` when the plan has nothing of that name */
export function readSubject({ plan, at }: Presenting, code: string): OpinionSubject {
  const [, kind, id] = /^(plan|node|indicator|programme)(?::(.+))?$/.exec(code) ?? [];
  if (kind === "plan") return { kind };
  if (kind === "node" && id !== undefined && at.node.has(id)) return { kind, nodeId: id };
  if (kind === "indicator") {
    const adopted = plan.indicators.find(({ indicator }) => indicator.id === id);
    const places = adopted ? (at.placementsOf.get(adopted.id) ?? []) : [];
    const home = places.find(({ isRepeat }) => !isRepeat) ?? places[0];
    if (adopted) return { kind, indicatorId: adopted.indicator.id, nodeId: home?.nodeId ?? null };
  }
  const placed =
    kind === "programme" &&
    plan.programmes.find((one) => one.id === id || `${one.programmeId}@${one.nodeId}` === id);
  if (placed) return { kind: "programme", programmeId: placed.programmeId, nodeId: placed.nodeId };
  throw badField("subject", {
    ja: "何についての意見かを、一覧から選んでください。",
    en: "Choose from the list what the opinion is about.",
  });
}

/** The figure that a subject shows now, taken from the documents of the review; or as a paper of a meeting showed it,
 * whatever the figure is today. It names the published document only where that shows the very same. */
export async function shownNow(
  tx: Db,
  presented: Presenting,
  subject: OpinionSubject,
  paper?: PacketItem,
): Promise<ShownFigure> {
  const { document, path, toShown } = sourceOf(presented, subject);
  if (paper && isPaperOf(paper, subject)) {
    const frozen = toShown(paper.body as PublishedDocument);
    return { ...named(presented, subject, frozen), path: null, hash: paper.hash, packetItemId: paper.id };
  }
  const shown = toShown(document);
  const published = path === null ? undefined : await publishedNow(tx, path);
  const same = published && JSON.stringify(toShown(published.body)) === JSON.stringify(shown);
  return {
    ...named(presented, subject, shown),
    path: same ? path : null,
    hash: same ? published.hash : null,
    packetItemId: null,
  };
}

interface Source {
  readonly document: PublishedDocument;
  readonly path: string | null;
  readonly toShown: (document: PublishedDocument) => Shown;
}

function sourceOf(presented: Presenting, subject: OpinionSubject): Source {
  const { plan, year, at } = presented;
  const city = plan.municipality.id;
  const review = (goalId?: string): Source => ({
    document: presentReview(presented),
    path: publicationPath.review(city, plan.plan.id, year.fiscalYear),
    toShown: (document) => shownOfReview(document as ReturnType<typeof presentReview>, goalId),
  });
  if (subject.kind === "plan") return review();
  if (subject.kind === "indicator") {
    const adopted = plan.indicators.find(({ indicator }) => indicator.id === subject.indicatorId);
    if (!adopted) return review();
    return {
      document: presentIndicator(presented, adopted),
      path: publicationPath.indicator(city, plan.plan.id, year.fiscalYear, subject.indicatorId),
      toShown: (document) => shownOfIndicator(document as ReturnType<typeof presentIndicator>),
    };
  }
  const node = at.node.get(subject.nodeId);
  if (!node) return review();
  if (node.sheetNo === null && node.parentId === null) return review(node.id);
  return {
    document: presentSheet(presented, node),
    path:
      node.sheetNo === null ? null : publicationPath.sheet(city, plan.plan.id, year.fiscalYear, node.sheetNo),
    toShown: (document) => shownOfSheet(document as ReturnType<typeof presentSheet>),
  };
}

/** Nodes without a sheet go by their numbers, programmes by their names. */
function named({ plan, at }: Presenting, subject: OpinionSubject, shown: Shown): Shown {
  if (subject.kind === "plan" || subject.kind === "indicator") return shown;
  const node = at.node.get(subject.nodeId);
  const ofNode: Shown =
    node && node.sheetNo === null
      ? { ...shown, kind: "node", id: node.id, label: `${node.number} ${node.title}`.trim(), sheetNo: null }
      : shown;
  if (subject.kind === "node") return ofNode;
  const name = plan.programmes.find(({ programmeId }) => programmeId === subject.programmeId)?.name ?? "";
  return { ...ofNode, label: `${name}（${ofNode.label}）` };
}
