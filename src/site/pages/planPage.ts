import type { PlanDocument } from "../../core/publication/planDocument.ts";
import { publicationPath, type Publication, type Publications } from "../../core/publication/publication.ts";
import { html, type Piece } from "../markup.ts";
import { downloadList } from "../parts/downloadList.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { periodReviewLinks } from "../parts/periodReviewLinks.ts";
import { trail } from "../parts/trail.ts";
import { planAims } from "../plan/planAims.ts";
import { planContents } from "../plan/planContents.ts";
import { planContext, type PlanContext } from "../plan/planContext.ts";
import { draftOf } from "../plan/draftOf.ts";
import { planDrawing } from "../plan/planDrawing.ts";
import { planFacts } from "../plan/planFacts.ts";
import { planSections, treeSection } from "../plan/planSections.ts";
import { planTree } from "../plan/planTree.ts";
import { planVersions } from "../plan/planVersions.ts";
import { readDocument } from "../readDocument.ts";
import type { View } from "../view.ts";

/** The first page of a plan, or of one version of it: what it wants and by when, its contents, then the plan
 * itself; of a long plan what it consists of, with links to the pages of its parts. */
export async function planPage(
  view: View,
  publications: Publications,
  publication: Publication<PlanDocument>,
): Promise<PageFrame> {
  const context = await planContext(view, publications, publication);
  const { document, path, review } = context;
  const { municipality, plan, source } = document;
  const m = view.m.plan;
  const predecessorPath = plan.predecessorId && publicationPath.plan(municipality.id, plan.predecessorId);
  const predecessor = predecessorPath ? await readDocument(publications, predecessorPath, "plan") : undefined;
  const reviewPath = review && publicationPath.review(municipality.id, plan.id, review.fiscalYear);
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(plan.title, municipality.name)
        : view.m.pageTitle(m.title, cityName(view, municipality)),
    municipality,
    crumbs: trail(view, { municipality, plan }),
    publication,
    draft: draftOf(view, document),
    main: html`<p class="eyebrow">${cityName(view, municipality)}</p>
      <h1>
        ${view.data(plan.title)}${plan.nickname && html` <span class="subtitle">${view.data(plan.nickname)}</span>`}
      </h1>
      ${await oldVersion(context, publications)} ${planFacts(context, predecessor?.body.plan.title)}
      ${review && reviewPath && html`<p>${m.newest}: <a href="${view.to(`${reviewPath}/`)}">${view.m.reviewTitle(review.fiscalYear, review.workYear)}</a></p>`}
      ${await periodReviewLinks(view, publications, document)}
      <p><a href="${view.to(`${path}/summary/`)}">${m.summaryLink}</a></p>
      ${planAims(context)} ${planContents(context)} ${body(context)} ${planDrawing(context)}
      ${await planVersions(view, publications, document)} ${planDownloads(context)}
      <p class="quiet">${m.source}: ${view.data(source)}</p>`,
  };
}

function body(context: PlanContext): Piece {
  const { document, childrenOf, view } = context;
  const top = document.sections.filter(
    ({ parentId, id }) => parentId === null && context.pageOf(id) === null,
  );
  return html`${planSections(context, top, 2)}${
    !treeSection(context) &&
    childrenOf.has(null) &&
    html`<section>
      <h2>${view.m.plan.tree}</h2>
      ${planTree(context, 3)}
    </section>`
  }`;
}

/** On the page of a version: that another one is in force. */
async function oldVersion({ view, document, path }: PlanContext, publications: Publications): Promise<Piece> {
  const planPath = publicationPath.plan(document.municipality.id, document.plan.id);
  if (path === planPath) return false;
  const current = await readDocument(publications, planPath, "plan");
  if (!current || current.body.version.number === document.version.number) return false;
  return html`<p class="banner">
    ${view.m.plan.old(document.version.number)}
    <a href="${view.to(`${planPath}/`)}">${view.m.plan.oldLink}</a>
  </p>`;
}

function planDownloads({ view, path, childrenOf, document }: PlanContext): Piece {
  const m = view.m.downloads;
  return downloadList(view, [
    {
      name: m.planBook,
      files: [
        { format: "PDF", href: view.file(`${path}/book.pdf`) },
        { format: "Word", href: view.file(`${path}/book.docx`) },
      ],
    },
    { name: view.m.plan.summary, files: [{ format: "PDF", href: view.file(`${path}/summary.pdf`) }] },
    { name: m.plan, files: [{ format: "JSON", href: view.file(`${path}.json`) }] },
    ...(document.indicators.length > 0
      ? [{ name: m.planTargets, files: [{ format: "CSV", href: view.to(`${path}/indicators.csv`) }] }]
      : []),
    ...(childrenOf.has(null)
      ? [{ name: m.planTree, files: [{ format: "SVG", href: view.to(`${path}/tree.svg`) }] }]
      : []),
  ]);
}
