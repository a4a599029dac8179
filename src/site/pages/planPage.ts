import type { PlanDocument, ReviewDocument } from "../../core/publication/documents.ts";
import { publicationPath, type Publication, type Publications } from "../../core/publication/publication.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { bandCounts } from "../parts/bands.ts";
import { downloadList } from "../parts/downloadList.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { trail } from "../parts/trail.ts";
import { readDocument } from "../readDocument.ts";
import { reviewHeads } from "../reviewHeads.ts";
import type { View } from "../view.ts";

type PlanNode = PlanDocument["nodes"][number];

/** The whole plan as a tree, with how its indicators stand in the newest review. */
export async function planPage(
  view: View,
  publications: Publications,
  publication: Publication<PlanDocument>,
): Promise<PageFrame> {
  const { municipality, plan, levels, nodes, versionStatus, source } = publication.body;
  const heads = await reviewHeads(publications, municipality.id);
  const head = heads.find(({ planPath }) => planPath === publication.path);
  const review = head && (await readDocument(publications, head.path, "review"))?.body;
  const { plan: m } = view.m;
  const period = plan.period && view.m.period(plan.period.start, plan.period.end);
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(plan.title, municipality.name)
        : view.m.pageTitle(m.title, cityName(view, municipality)),
    municipality,
    crumbs: trail(view, { municipality, plan }),
    publication,
    main: html`<p class="eyebrow">${cityName(view, municipality)}</p>
      <h1>${view.data(plan.title)} <span class="subtitle">${m.title}</span></h1>
      <p>${period && html`${period} `}<span class="tag">${m.status[versionStatus] ?? versionStatus}</span></p>
      ${review && html`<p>${m.newest}: <a href="${view.to(`${head.path}/`)}">${view.m.reviewTitle(review.fiscalYear, review.workYear)}</a></p>`}
      <p class="quiet">${m.lead(levels.map(view.say).join(view.language === "ja" ? "→" : ", "))}</p>
      ${children(view, nodes, null, review)}
      ${downloadList(view, [{ name: view.m.downloads.plan, files: [{ format: "JSON", href: view.file(`${publication.path}.json`) }] }])}
      <p class="quiet">${m.source}: ${view.data(source)}</p>`,
  };
}

function children(
  view: View,
  nodes: readonly PlanNode[],
  parentId: string | null,
  review: ReviewDocument | undefined,
): Piece {
  const here = nodes.filter((node) => node.parentId === parentId);
  if (here.length === 0) return false;
  return html`<ol class="tree" role="list">
    ${here.map(
      (node) =>
        html`<li id="${node.id}" class="level-${node.level}">
          ${entry(view, node, review)}${children(view, nodes, node.id, review)}
        </li>`,
    )}
  </ol>`;
}

const headingOfLevel = ["h2", "h3"] as const;

function entry(view: View, node: PlanNode, review: ReviewDocument | undefined): Markup {
  const sheet = review?.sheets.find(({ nodeId }) => nodeId === node.id);
  const name = html`<span class="number">${node.number}</span>${
      review && sheet
        ? html`<a
            href="${view.to(`${publicationPath.sheet(review.municipality.id, review.plan.id, review.fiscalYear, sheet.sheetNo)}/`)}"
            ${view.ja}
            >${node.title}</a
          >`
        : view.data(node.title)
    }${node.marks.map((mark) => html` <span class="tag" ${view.ja}>${mark}</span>`)}`;
  const heading = sheet ? undefined : headingOfLevel[node.level];
  return html`${
    heading === "h2"
      ? html`<h2>${name}</h2>`
      : heading === "h3"
        ? html`<h3>${name}</h3>`
        : html`<p class="node">${name}</p>`
  }${node.purpose && html`<p class="quiet purpose" ${view.ja}>${node.purpose}</p>`}${sheet && review && bandCounts(view, review.bands, sheet.counts)}`;
}
