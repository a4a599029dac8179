import { publicationPath } from "../../core/publication/publication.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import type { View } from "../view.ts";
import type { PlanContext } from "./planContext.ts";

/** The plan at a glance: period, state, departments, the plans and versions before it. */
export function planFacts({ view, document }: PlanContext, predecessorTitle: string | undefined): Markup {
  const { municipality, plan, version } = document;
  const m = view.m.plan.facts;
  const state = view.m.plan.status[version.status];
  const facts: (readonly [string, Piece])[] = [
    [m.kind, view.m.plan.kinds[plan.planKind]],
    [m.nickname, plan.nickname && view.data(plan.nickname)],
    [m.collection, plan.collection && view.data(`${plan.collection.number} ${plan.collection.title}`.trim())],
    [m.period, periodText(view, plan.period)],
    [m.state, html`${state}${version.label && html` <span class="tag" ${view.ja}>${version.label}</span>`}`],
    [m.generation, version.generation !== null && m.generationNo(version.generation)],
    [m.version, (version.number > 1 || version.previousNumber !== null) && m.versionNo(version.number)],
    [m.issued, version.issued && view.data(version.issued)],
    [m.departments, departmentText(view, plan.departments)],
    [
      m.predecessor,
      plan.predecessorId !== null && predecessorTitle !== undefined
        ? html`<a href="${view.to(`${publicationPath.plan(municipality.id, plan.predecessorId)}/`)}"
            >${view.data(predecessorTitle)}</a
          >`
        : version.predecessor &&
          html`${view.data(version.predecessor.title)}${version.predecessor.period && html`（${view.data(version.predecessor.period)}）`}`,
    ],
    [
      m.previous,
      version.previousNumber !== null &&
        html`<a
          href="${view.to(`${publicationPath.planComparison(municipality.id, plan.id, version.number)}/`)}"
          >${view.m.plan.changesOf(version.number)}</a
        >`,
    ],
    [m.effective, version.effectiveYear !== null && m.effectiveFrom(version.effectiveYear)],
    [m.reason, version.revisionReason && view.data(version.revisionReason)],
  ];
  return html`<dl class="facts short">
    ${facts.map(
      ([name, value]) =>
        value &&
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** The years of a plan, or that it has none. */
export function periodText(view: View, period: { start: number; end: number } | null): string {
  const m = view.m.plan.facts;
  return period === null ? m.noPeriod : m.years(period.start, period.end);
}

/** Departments in charge, with the office where one is named. */
export function departmentText(
  view: View,
  departments: readonly { name: string; office: string | null }[],
): Piece {
  return (
    departments.length > 0 &&
    view.data(
      departments.map(({ name, office }) => (office === null ? name : `${name}（${office}）`)).join("、"),
    )
  );
}
