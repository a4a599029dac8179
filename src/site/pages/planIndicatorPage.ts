import type { PlanIndicatorDocument } from "../../core/publication/planDocument.ts";
import { publicationPath, type Publication, type Publications } from "../../core/publication/publication.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { downloadList } from "../parts/downloadList.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { trail } from "../parts/trail.ts";
import { draftOf } from "../plan/draftOf.ts";
import { planContext, type PlanContext } from "../plan/planContext.ts";
import { targetTable } from "../plan/targetTable.ts";
import { readDocument } from "../readDocument.ts";
import { reviewHeads } from "../reviewHeads.ts";
import type { View } from "../view.ts";

/** An indicator as the plan adopts it: where it starts, where it is to go, where it stands, and what each review
 * found.
 * @returns undefined where the plan itself is not there any more */
export async function planIndicatorPage(
  view: View,
  publications: Publications,
  publication: Publication<PlanIndicatorDocument>,
): Promise<PageFrame | undefined> {
  const { municipality, plan, indicator, placements } = publication.body;
  const whole = await readDocument(publications, publicationPath.plan(municipality.id, plan.id), "plan");
  if (!whole) return undefined;
  const context = await planContext(view, publications, whole, publication.path);
  const row = {
    id: indicator.id,
    name: indicator.name,
    department: indicator.department,
    isRepeat: false,
  };
  const here = {
    ...context,
    indicator: new Map([[indicator.id, indicator]]),
    indicatorHref: () => undefined,
  };
  const m = view.m.plan;
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(indicator.name, plan.title, municipality.name)
        : view.m.pageTitle(`${m.indicator} ${indicator.id}`, cityName(view, municipality)),
    municipality,
    crumbs: trail(view, { municipality, plan }, view.data(indicator.name)),
    publication,
    draft: draftOf(view, whole.body),
    main: html`<p class="eyebrow">${view.data(plan.title)} ${m.roles[indicator.role]}</p>
      <h1>${view.data(indicator.name)}</h1>
      <section>
        <h2 id="targets">${m.indicators}</h2>
        ${targetTable(here, [row], "targets")}
        ${indicator.changeReason && html`<p>${m.changeReason}: ${view.data(indicator.changeReason)}</p>`}
      </section>
      ${about(view, publication.body)}
      <section>
        <h2 id="places">${view.m.indicator.places}</h2>
        <ul class="places">
          ${placements.map((place) => placeItem(context, place, placements.length > 1))}
        </ul>
      </section>
      ${await reviews(view, publications, publication.body)}
      ${downloadList(view, [
        {
          name: view.m.downloads.indicator,
          files: [
            { format: "CSV", href: view.to(`${publication.path}.csv`) },
            { format: "JSON", href: view.file(`${publication.path}.json`) },
          ],
        },
      ])}`,
  };
}

function about(view: View, { indicator }: PlanIndicatorDocument): Markup {
  const m = view.m.indicator;
  const given = (text: string | null) => text && view.data(text);
  const units = [...new Set(indicator.series.map(({ printedUnit, unit }) => printedUnit ?? unit))];
  const facts: (readonly [string, Piece])[] = [
    [m.definition, given(indicator.definition)],
    [view.m.plan.formula, given(indicator.formula)],
    [view.m.plan.unit, given(units.filter((unit) => unit !== null).join("、"))],
    [m.timeBasis, view.say(indicator.timeBasis)],
    [m.direction, view.say(indicator.direction)],
    [m.department, given(indicator.department)],
    [m.source, given(indicator.source)],
  ];
  return html`<section>
    <h2 id="about">${view.m.plan.about}</h2>
    <dl class="facts">
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value || html`<span class="quiet">${m.notWritten}</span>`}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function placeItem(
  { view, hrefOf }: PlanContext,
  { nodeId, number, title, name, isRepeat }: PlanIndicatorDocument["placements"][number],
  isOneOfSeveral: boolean,
): Markup {
  return html`<li>
    <a href="${hrefOf(nodeId)}"
      >${number !== "" && html`<span class="number">${view.data(number)}</span>`}${view.data(title)}</a
    >${isOneOfSeveral && html` <span class="tag">${isRepeat ? view.m.indicator.repeated : view.m.indicator.home}</span>`}<small
      class="quiet"
      ${view.ja}
      >${name}</small
    >
  </li>`;
}

/** Links to what each review found about the indicator, the newest first. */
async function reviews(
  view: View,
  publications: Publications,
  { municipality, plan, indicator }: PlanIndicatorDocument,
): Promise<Markup> {
  const planPath = publicationPath.plan(municipality.id, plan.id);
  const heads = await reviewHeads(publications, municipality.id);
  const found = await Promise.all(
    heads
      .filter((head) => head.planPath === planPath)
      .map(async ({ fiscalYear }) => {
        const path = publicationPath.indicator(municipality.id, plan.id, fiscalYear, indicator.id);
        return { fiscalYear, path, is: await readDocument(publications, path, "indicator") };
      }),
  );
  const there = found.filter(({ is }) => is !== undefined);
  const m = view.m.plan;
  return html`<section>
    <h2 id="reviews">${m.reviews}</h2>
    ${
      there.length === 0
        ? html`<p class="quiet">${m.noReviews}</p>`
        : html`<ul>
            ${there.map(({ fiscalYear, path }) => html`<li><a href="${view.to(`${path}/`)}">${m.reviewOf(fiscalYear)}</a></li>`)}
          </ul>`
    }
  </section>`;
}
