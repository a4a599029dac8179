import { sectionWords, type PublishedSection } from "../../core/publication/planDocument.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { heading } from "../parts/heading.ts";
import { blocks } from "./blocks.ts";
import { planTree } from "./planTree.ts";
import type { PlanContext } from "./planContext.ts";
import { variants } from "./planNodes.ts";

/** Parts of the plan's text with what stands below them. Where the city prints its tree, the tree stands or is
 * linked to; parts with a page of their own are linked to.
 * @param level level of their headings */
export function planSections(
  context: PlanContext,
  sections: readonly PublishedSection[],
  level: number,
): Piece {
  return sections.map((section) =>
    context.pageOf(section.id) === context.partId
      ? html`<section class="part">
          ${heading(level, section.id, sectionName(context, section))} ${sectionBody(context, section, level)}
        </section>`
      : html`<p class="elsewhere" id="${section.id}">
          <a href="${context.hrefOf(section.id)}">${sectionName(context, section)}</a>
        </p>`,
  );
}

/** Number and title of a part of the text; one without a title is called by what it is about. */
export function sectionName({ view }: PlanContext, { number, title, kind }: PublishedSection): Markup {
  return html`${number !== "" && html`<span class="number">${view.data(number)}</span>`}${
    title === "" ? view.say(sectionWords[kind]) : view.data(title)
  }`;
}

/** What stands below the heading of a part of the text. */
export function sectionBody(context: PlanContext, section: PublishedSection, level: number): Markup {
  const { view, document } = context;
  const children = document.sections.filter(({ parentId }) => parentId === section.id);
  return html`${variants(view, section.variants)}${blocks(context, section.content, section.id)}${treeHere(context, section, level)}${planSections(context, children, level + 1)}`;
}

function treeHere(context: PlanContext, section: PublishedSection, level: number): Piece {
  const { view, path } = context;
  if (section.kind !== "measures" && section.kind !== "policyTree") return false;
  if (section.id === treeSection(context)?.id) return planTree(context, level + 1);
  return html`<p>
    <a href="${view.to(`${path}/`)}#${section.kind === "measures" ? "tree" : "drawing"}"
      >${section.kind === "measures" ? view.m.plan.tree : view.m.plan.drawing}</a
    >
  </p>`;
}

/** The part of the text in which the whole tree is printed, where that is a part of the top on the first page. */
export function treeSection({ document, pageOf }: PlanContext): PublishedSection | undefined {
  return document.sections.find(
    ({ kind, parentId, id }) => kind === "measures" && parentId === null && pageOf(id) === null,
  );
}
