import type { PlanDocument, PublishedNode, PublishedSection } from "../../core/publication/planDocument.ts";
import type { Publication, Publications } from "../../core/publication/publication.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { trail } from "../parts/trail.ts";
import { draftOf } from "../plan/draftOf.ts";
import { headlineRows, targetRows, vision } from "../plan/planAims.ts";
import { onNoPart, planContext, type PlanContext } from "../plan/planContext.ts";
import { departmentText, periodText } from "../plan/planFacts.ts";
import { nodeName } from "../plan/planNodes.ts";
import { sectionName } from "../plan/planSections.ts";
import { targetTable } from "../plan/targetTable.ts";
import type { View } from "../view.ts";

/** The plan on one or two printed pages (概要版): why, until when, where to, by which measures, and how it is
 * followed up. */
export async function planSummaryPage(
  view: View,
  publications: Publications,
  publication: Publication<PlanDocument>,
): Promise<PageFrame> {
  const context = await planContext(view, publications, publication, onNoPart);
  const { document, path, childrenOf } = context;
  const { municipality, plan } = document;
  const m = view.m.plan;
  const rows = headlineRows(context, targetRows(context));
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(`${plan.title} ${m.summary}`, municipality.name)
        : view.m.pageTitle(m.summary, cityName(view, municipality)),
    municipality,
    crumbs: [...trail(view, { municipality, plan }, "").slice(0, -1), { text: m.summary }],
    publication,
    draft: draftOf(view, document),
    main: html`<div class="summary-edition">
      <p class="eyebrow">${cityName(view, municipality)}</p>
      <h1>${view.data(plan.title)} <span class="subtitle">${m.summary}</span></h1>
      <p>
        ${m.facts.period}:
        ${periodText(view, plan.period)}${plan.departments.length > 0 && html` 　${m.facts.departments}: ${departmentText(view, plan.departments)}`}
      </p>
      ${opening(context, "purpose", m.purpose)} ${vision(context)}
      ${
        rows.length > 0 &&
        html`<h2 id="targets">${m.indicators}</h2>
          ${targetTable(context, rows, "targets")}`
      }
      ${
        childrenOf.has(null) &&
        html`<h2>${m.tree}</h2>
          ${twoLevels(context)}`
      }
      ${leading(context)} ${opening(context, "pdca", m.pdca)}
      <p class="to-whole"><a href="${view.to(`${path}/`)}">${m.whole}</a></p>
    </div>`,
  };
}

/** The first paragraph or list of the first part of the text of a kind. */
function opening({ view, document }: PlanContext, kind: PublishedSection["kind"], word: string): Piece {
  const found = document.sections.filter((section) => section.kind === kind);
  const first = found
    .flatMap(({ content }) => content)
    .find((block) => block.kind === "text" || block.kind === "list");
  if (!first) return false;
  return html`<h2>${word}</h2>
    ${
      first.kind === "text"
        ? html`<p class="text" ${view.ja}>${first.text}</p>`
        : first.kind === "list" &&
          html`<ul${view.ja}>
            ${first.items.map(({ title, text }) => html`<li>${title}${text !== null && html`${title !== "" && "　"}${text}`}</li>`)}
          </ul>`
    }`;
}

function twoLevels(context: PlanContext): Markup {
  const { childrenOf } = context;
  const top: readonly PublishedNode[] = childrenOf.get(null) ?? [];
  return html`<ol class="two-levels" role="list">
    ${top.map(
      (node) =>
        html`<li>
          <strong>${nodeName(context, node)}</strong>
          ${
            childrenOf.has(node.id) &&
            html`<ul role="list">
              ${childrenOf.get(node.id)?.map((child) => html`<li>${nodeName(context, child)}</li>`)}
            </ul>`
          }
        </li>`,
    )}
  </ol>`;
}

/** The projects that lead: their names, else the points that the city lists. */
function leading(context: PlanContext): Piece {
  const { view, document } = context;
  const all = document.sections.filter(({ kind }) => kind === "leadingProject");
  const projects = all.filter(
    ({ id, title }) => title !== "" && !all.some(({ parentId }) => parentId === id),
  );
  if (projects.length === 0) return false;
  return html`<h2>${view.m.plan.leading}</h2>
    <ul>
      ${projects.map((section) => html`<li>${sectionName(context, section)}</li>`)}
    </ul>`;
}
