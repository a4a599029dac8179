import type { ReviewDocument } from "../../core/publication/documents.ts";
import { html, type Markup } from "../markup.ts";
import type { ReviewHead } from "../reviewHeads.ts";
import type { View } from "../view.ts";
import { cityName } from "./layout.ts";

/** Plan and years as a heading: the year under review and the year of the work, never one alone. */
export function reviewHeading(
  view: View,
  { municipality, plan, fiscalYear, workYear }: ReviewDocument,
): Markup {
  return html`<p class="eyebrow">${cityName(view, municipality)}</p>
    <h1>
      ${view.data(plan.title)} <span class="subtitle">${view.m.reviewTitle(fiscalYear, workYear)}</span>
    </h1>`;
}

/** The plan's reviews by year; nothing where there is only one. */
export function yearChoice(
  view: View,
  heads: readonly ReviewHead[],
  current: ReviewHead["fiscalYear"],
): Markup {
  if (heads.length < 2) return html``;
  return html`<nav class="years" aria-label="${view.m.review.years}">
    <ul role="list">
      ${heads.map(
        ({ path, fiscalYear }) =>
          html`<li>
            <a href="${view.to(`${path}/`)}" ${fiscalYear === current && html` aria-current="true"`}
              >${view.m.yearWithWestern(fiscalYear)}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}
