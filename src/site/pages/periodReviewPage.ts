import type { PeriodReviewDocument } from "../../core/publication/periodReviewDocument.ts";
import { publicationPath, type Publication, type Publications } from "../../core/publication/publication.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { bandBarOf, bandCounts, bandLegend } from "../parts/bands.ts";
import { downloadList } from "../parts/downloadList.ts";
import { evaluationColumns } from "../parts/evaluation.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { periodTable } from "../parts/periodTable.ts";
import { trail } from "../parts/trail.ts";
import type { View } from "../view.ts";

/** The page of a mid-term or final review: counts at a glance, every indicator over the years, what the departments
 * wrote, and for a final review the way to what was achieved. */
export async function periodReviewPage(
  view: View,
  publications: Publications,
  publication: Publication<PeriodReviewDocument>,
): Promise<PageFrame> {
  const review = publication.body;
  const { municipality, plan, stage, fromFiscalYear, fiscalYear, workYear } = review;
  const p = view.m.periodReview;
  const name = p.title(p.kinds[review.reviewKind], fromFiscalYear, fiscalYear, workYear);
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(name, plan.title, municipality.name)
        : view.m.pageTitle(name, cityName(view, municipality)),
    municipality,
    crumbs: trail(view, { municipality, plan }, p.kinds[review.reviewKind]),
    stage,
    errata: review.errata,
    publication,
    main: html`<p class="eyebrow">${cityName(view, municipality)}</p>
      <h1>${view.data(plan.title)} <span class="subtitle">${name}</span></h1>
      ${glance(view, review)}${groups(view, review)}${rows(view, review)}${texts(view, review)}
      ${await achievements(view, publications, review)}${downloads(view, publication)}
      <section>
        <h2 id="legend">${view.m.review.legend}</h2>
        <p>${view.m.review.judgement}: ${view.say(review.judgementTitle)}</p>
        ${bandLegend(view, review.bands)}
        <p class="quiet">${p.yearly}</p>
      </section>`,
  };
}

function glance(view: View, { counts, bands, repeats }: PeriodReviewDocument): Markup {
  const { review: m } = view.m;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return html`<section class="glance">
    <h2 id="glance">${m.glance}</h2>
    <p class="lead">
      ${m.lead(total)}${repeats > 0 && html` <small class="quiet">${m.repeats(repeats)}</small>`}
    </p>
    ${bandBarOf(bands, counts)} ${bandCounts(view, bands, counts, { all: true })}
  </section>`;
}

function groups(view: View, { goals, goalLevel, departments, bands }: PeriodReviewDocument): Markup {
  const { review: m } = view.m;
  const lines = (all: readonly { name: string; counts: PeriodReviewDocument["counts"] }[]) =>
    html`<ul class="goals" role="list">
      ${all.map(
        ({ name, counts }) =>
          html`<li>
            <p class="goal" ${view.ja}>${name}</p>
            <div>${bandBarOf(bands, counts)}${bandCounts(view, bands, counts)}</div>
          </li>`,
      )}
    </ul>`;
  return html`<section>
    <h2 id="goals">${m.byTop(view.say(goalLevel))}</h2>
    ${lines(goals.map(({ number, title, counts }) => ({ name: `${number} ${title}`.trim(), counts })))}
    <details>
      <summary>${m.byDepartment} <span class="quiet">${view.m.counted(departments.length)}</span></summary>
      <p class="quiet">${m.byDepartmentNote}</p>
      ${lines(departments)}
    </details>
  </section>`;
}

function rows(view: View, review: PeriodReviewDocument): Markup {
  const p = view.m.periodReview;
  const empty = review.years
    .filter(({ hasData }) => !hasData)
    .map(({ fiscalYear }) => view.m.year(fiscalYear));
  return html`<section>
    <h2 id="rows">${p.rows}</h2>
    ${empty.length > 0 && html`<p>${p.noDataText(empty.join(view.m.listComma))}</p>`}
    ${review.years.some(({ version }) => version !== review.version) && html`<p>${p.earlierNote(review.version)}</p>`}
    ${periodTable(view, review)}
  </section>`;
}

function texts(view: View, { texts: all }: PeriodReviewDocument): Markup {
  const { periodReview: p } = view.m;
  return html`<section>
    <h2 id="texts">${p.texts}</h2>
    ${all.length === 0 && html`<p class="quiet">${p.noTexts}</p>`}
    ${all.map(
      ({ number, title, checks }) =>
        html`<h3 ${view.ja}>${`${number} ${title}`.trim()}</h3>
          ${checks.map(
            (check) =>
              html`<section class="check">
                <h4 ${view.ja}>${check.department}</h4>
                ${evaluationColumns(view, check, 5)}
              </section>`,
          )}`,
    )}
  </section>`;
}

/** Links into the text of the plan, in the version that was reviewed. */
async function achievements(
  view: View,
  publications: Publications,
  { achievements: all, municipality, plan, version }: PeriodReviewDocument,
): Promise<Piece> {
  if (all.length === 0) return null;
  const ofVersion = publicationPath.planVersion(municipality.id, plan.id, version);
  const isThere = (await publications.get(ofVersion)) !== undefined;
  const path = isThere ? ofVersion : publicationPath.plan(municipality.id, plan.id);
  const p = view.m.periodReview;
  return html`<section>
    <h2 id="achievements">${p.achievements}</h2>
    <p>${p.achievementsLead}</p>
    <ul>
      ${all.map(({ id, title }) => html`<li><a href="${view.to(`${path}/`)}#${id}" ${view.ja}>${title}</a></li>`)}
    </ul>
  </section>`;
}

function downloads(view: View, { path }: Publication<PeriodReviewDocument>): Markup {
  const m = view.m.downloads;
  return downloadList(view, [
    { name: m.allIndicators, files: [{ format: "CSV", href: view.to(`${path}/indicators.csv`) }] },
    { name: view.m.periodReview.result, files: [{ format: "JSON", href: view.file(`${path}.json`) }] },
  ]);
}
