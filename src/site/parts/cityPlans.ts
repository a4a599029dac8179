import type { PlanDocument } from "../../core/publication/planDocument.ts";
import type { Publications } from "../../core/publication/publication.ts";
import { html, type Markup } from "../markup.ts";
import { departmentText, periodText } from "../plan/planFacts.ts";
import { readDocument } from "../readDocument.ts";
import type { View } from "../view.ts";

/** All plans of a city that are published, those of one chapter or volume together, each with its period and
 * departments. */
export async function cityPlans(
  view: View,
  publications: Publications,
  municipalityId: string,
): Promise<Markup> {
  const heads = await publications.paths(municipalityId);
  // Versions of a plan have addresses below it.
  const paths = heads.filter(({ kind, path }) => kind === "plan" && path.split("/").length === 2);
  const found = await Promise.all(paths.map(({ path }) => readDocument(publications, path, "plan")));
  const plans = found
    .flatMap((one) => (one ? [{ path: one.path, body: one.body }] : []))
    .toSorted((a, b) => a.body.plan.position - b.body.plan.position);
  const m = view.m.city;
  const groups = [...Map.groupBy(plans, ({ body: { plan } }) => collectionOf(plan))];
  return html`<section>
    <h2 id="plans">${m.plans}</h2>
    ${plans.length === 0 && html`<p class="quiet">${m.noPlans}</p>`}
    ${groups.map(
      ([collection, inside]) =>
        html`${collection !== "" && html`<h3>${view.data(collection)}</h3>`}
          <ul class="plans" role="list">
            ${inside.map(({ path, body }) => planItem(view, path, body))}
          </ul>`,
    )}
  </section>`;
}

const collectionOf = ({ collection }: PlanDocument["plan"]) =>
  collection === null ? "" : `${collection.number} ${collection.title}`.trim();

function planItem(view: View, path: string, { plan, version, stage }: PlanDocument): Markup {
  const m = view.m.plan;
  const departments = departmentText(view, plan.departments);
  return html`<li>
    <a href="${view.to(`${path}/`)}">${view.data(plan.title)}</a
    >${stage === "comment" && html` <span class="tag">${m.status[version.status]}</span>`}
    <small
      >${m.facts.period}:
      ${periodText(view, plan.period)}${departments && html`<span class="gap"> </span>${m.facts.departments}: ${departments}`}</small
    >
  </li>`;
}
