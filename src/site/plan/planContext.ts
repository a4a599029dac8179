import type { ReviewDocument } from "../../core/publication/documents.ts";
import type { PictureDocument } from "../../core/publication/pictureDocument.ts";
import type {
  PlanDocument,
  PublishedBlock,
  PublishedNode,
  PublishedPlanIndicator,
} from "../../core/publication/planDocument.ts";
import { planParts, type PlanPart } from "../../core/publication/planParts.ts";
import { publicationPath, type Publication, type Publications } from "../../core/publication/publication.ts";
import { readDocument } from "../readDocument.ts";
import { reviewHeads } from "../reviewHeads.ts";
import type { View } from "../view.ts";

/** All that the pages of a plan need to know to show a part of it and to link to the others. */
export interface PlanContext {
  readonly view: View;
  readonly document: PlanDocument;
  /** Address of the plan, or of one version of it. */
  readonly path: string;
  /** Parts with a page of their own, in reading order; none for a short plan. */
  readonly parts: readonly PlanPart[];
  readonly indicator: ReadonlyMap<string, PublishedPlanIndicator>;
  readonly childrenOf: ReadonlyMap<string | null, readonly PublishedNode[]>;
  /** Nodes at which a programme stands. */
  readonly placesOf: ReadonlyMap<string, readonly PublishedNode[]>;
  readonly nodeByLineage: ReadonlyMap<string, PublishedNode>;
  readonly pictures: ReadonlyMap<string, PictureDocument>;
  /** The newest review of the plan, where one is published. */
  readonly review: ReviewDocument | undefined;
  /** The part on whose page we are; null on the first page. */
  readonly partId: string | null;
  /** The part on whose page a node or section stands; null: the first page. */
  readonly pageOf: (id: string) => string | null;
  /** Link to a node or section of the plan. */
  readonly hrefOf: (id: string) => string;
  /** Link to the page of an indicator; undefined where it has none. */
  readonly indicatorHref: (id: string) => string | undefined;
}

/** For pages that show none of the plan's parts: every link to one leads to another page. */
export const onNoPart = "(no part)";

/** Looks up what the pages of a plan need.
 * @param partId the part whose page is made; null for the first page, `onNoPart` for pages without parts */
export async function planContext(
  view: View,
  publications: Publications,
  { path, body: document }: Publication<PlanDocument>,
  partId: string | null = null,
): Promise<PlanContext> {
  const { municipality, plan, nodes, sections, indicators } = document;
  const heads = await publications.paths(municipality.id);
  const published = new Set(heads.filter(({ kind }) => kind !== "tombstone").map((head) => head.path));
  const newest = (await reviewHeads(publications, municipality.id)).find(({ planPath }) => planPath === path);
  const parts = planParts(document).filter(({ id }) => published.has(publicationPath.planPart(path, id)));
  const partIds = new Set(parts.map(({ id }) => id));
  const parentOf = new Map([...nodes, ...sections].map(({ id, parentId }) => [id, parentId]));
  const pageOf = (id: string) => {
    for (let step: string | null | undefined = id; step; step = parentOf.get(step))
      if (partIds.has(step)) return step;
    return null;
  };
  return {
    view,
    document,
    path,
    parts,
    partId,
    indicator: new Map(indicators.map((one) => [one.id, one])),
    childrenOf: Map.groupBy(nodes, ({ parentId }) => parentId),
    placesOf: placesOf(nodes),
    nodeByLineage: new Map(nodes.map((node) => [node.lineageId, node])),
    pictures: await picturesOf(publications, document),
    review: newest && (await readDocument(publications, newest.path, "review"))?.body,
    pageOf,
    hrefOf: (id) => {
      const page = pageOf(id);
      if (page === partId) return `#${id}`;
      const at = page === null ? path : publicationPath.planPart(path, page);
      return page === id ? view.to(`${at}/`) : `${view.to(`${at}/`)}#${id}`;
    },
    indicatorHref: (id) => {
      const at = publicationPath.planIndicator(municipality.id, plan.id, id);
      return published.has(at) ? view.to(`${at}/`) : undefined;
    },
  };
}

function placesOf(nodes: readonly PublishedNode[]): Map<string, PublishedNode[]> {
  const places = new Map<string, PublishedNode[]>();
  for (const node of nodes)
    for (const { programmeId } of node.programmes) {
      const known = places.get(programmeId);
      if (known) known.push(node);
      else places.set(programmeId, [node]);
    }
  return places;
}

async function picturesOf(
  publications: Publications,
  { municipality, sections, nodes }: PlanDocument,
): Promise<Map<string, PictureDocument>> {
  const blocks: readonly PublishedBlock[] = [
    ...sections,
    ...nodes,
    ...nodes.flatMap(({ programmes }) => programmes),
  ].flatMap(({ content }) => content);
  const ids = new Set(blocks.flatMap((block) => (block.kind === "picture" ? [block.pictureId] : [])));
  const found = await Promise.all(
    [...ids].map((id) => readDocument(publications, publicationPath.picture(municipality.id, id), "picture")),
  );
  return new Map(found.flatMap((one) => (one ? [[one.body.id, one.body] as const] : [])));
}
