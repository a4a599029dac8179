import type { PlanPartDocument } from "../../core/publication/planDocument.ts";
import { publicationPath, type Publication, type Publications } from "../../core/publication/publication.ts";
import { html, type Markup } from "../markup.ts";
import { cityName, type Crumb, type PageFrame } from "../parts/layout.ts";
import { trail } from "../parts/trail.ts";
import { draftOf } from "../plan/draftOf.ts";
import { planContext, type PlanContext } from "../plan/planContext.ts";
import { nodeBody, nodeName } from "../plan/planNodes.ts";
import { sectionBody, sectionName } from "../plan/planSections.ts";
import { readDocument } from "../readDocument.ts";
import type { View } from "../view.ts";

/** A part of a long plan: a chapter of its text or one of its goals.
 * @returns undefined where the plan itself is not there any more */
export async function planPartPage(
  view: View,
  publications: Publications,
  publication: Publication<PlanPartDocument>,
): Promise<PageFrame | undefined> {
  const part = publication.body;
  const planPath = publication.path.slice(0, publication.path.lastIndexOf("/parts/"));
  const whole = await readDocument(publications, planPath, "plan");
  if (!whole) return undefined;
  const context = await planContext(view, publications, whole, part.id);
  const { document } = context;
  const { municipality, plan } = document;
  const section = document.sections.find(({ id }) => id === part.id);
  const node = document.nodes.find(({ id }) => id === part.id);
  if (!section && !node) return undefined;
  const level = node && document.levels[node.level];
  const name = section ? sectionName(context, section) : node ? nodeName(context, node) : "";
  const at = context.parts.findIndex(({ id }) => id === part.id) + 1;
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(part.title, plan.title, municipality.name)
        : view.m.pageTitle(`${view.m.plan.title} (${at})`, cityName(view, municipality)),
    municipality,
    crumbs: crumbs(context, planPath, name),
    publication: whole,
    draft: draftOf(view, document),
    main: html`<p class="eyebrow">${view.data(plan.title)}${level && html` ${view.say(level)}`}</p>
      <h1 id="${part.id}">${name}</h1>
      ${section ? sectionBody(context, section, 1) : node && nodeBody(context, node, 1)}
      ${neighbours(context, planPath)}`,
  };
}

function crumbs(
  { view, document, parts, partId }: PlanContext,
  planPath: string,
  name: Crumb["text"],
): Crumb[] {
  const parentOf = new Map(
    [...document.nodes, ...document.sections].map(({ id, parentId }) => [id, parentId]),
  );
  const titleOf = new Map(parts.map(({ id, title }) => [id, title]));
  const above: Crumb[] = [];
  for (let step = parentOf.get(partId ?? ""); step; step = parentOf.get(step)) {
    const title = titleOf.get(step);
    if (title !== undefined)
      above.unshift({
        text: view.data(title),
        href: view.to(`${publicationPath.planPart(planPath, step)}/`),
      });
  }
  const way = trail(view, document, "").slice(0, -1);
  const toPlan = { text: view.data(document.plan.title), href: view.to(`${planPath}/`) };
  return [...way.slice(0, -1), toPlan, ...above, { text: name }];
}

function neighbours({ view, parts, partId }: PlanContext, planPath: string): Markup {
  const at = parts.findIndex(({ id }) => id === partId);
  const m = view.m.plan.part;
  const link = (part: (typeof parts)[number] | undefined, rel: "prev" | "next", word: string) =>
    part &&
    html`<a class="${rel}" rel="${rel}" href="${view.to(`${publicationPath.planPart(planPath, part.id)}/`)}"
      ><small>${word}</small>${view.data(part.title)}</a
    >`;
  return html`<p><a href="${view.to(`${planPath}/`)}">${view.m.plan.whole}</a></p>
    <nav class="neighbours" aria-label="${m.around}">
      ${link(parts[at - 1], "prev", m.previous)}${link(parts[at + 1], "next", m.next)}
    </nav>`;
}
