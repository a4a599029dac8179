import { formatDate } from "../../core/calendar/formatDate.ts";
import { isDate } from "../../core/calendar/days.ts";
import { d } from "../../core/decimal.ts";
import type { CityDocument } from "../../core/publication/documents.ts";
import type { Publication, Publications } from "../../core/publication/publication.ts";
import { formatNumber } from "../../core/text/formatNumber.ts";
import { html, type Markup } from "../markup.ts";
import { downloadList } from "../parts/downloadList.ts";
import { cityPlans } from "../parts/cityPlans.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { reviewContent } from "../parts/reviewContent.ts";
import { reviewHeading, yearChoice } from "../parts/reviewHeading.ts";
import { trail } from "../parts/trail.ts";
import { readDocument } from "../readDocument.ts";
import { reviewHeads } from "../reviewHeads.ts";
import type { View } from "../view.ts";

/** The front page of a city: its newest review at once, where there is one, its key figures and all its plans. */
export async function cityPage(
  view: View,
  publications: Publications,
  publication: Publication<CityDocument>,
): Promise<PageFrame> {
  const { municipality, figures } = publication.body;
  const heads = await reviewHeads(publications, municipality.id);
  const newest = heads[0] && (await readDocument(publications, heads[0].path, "review"));
  const { downloads } = view.m;
  const keyFigures = figures.length > 0 && figureList(view, figures);
  const planList = await cityPlans(view, publications, municipality.id);
  return {
    title: view.m.pageTitle(cityName(view, municipality), view.m.siteName),
    municipality,
    crumbs: trail(view, { municipality }),
    ...(newest && { stage: newest.body.stage }),
    publication: newest ?? publication,
    main: newest
      ? html`${reviewHeading(view, newest.body)}
        ${yearChoice(
          view,
          heads.filter(({ planPath }) => newest.path.startsWith(`${planPath}/`)),
          newest.body.fiscalYear,
        )}
        ${reviewContent(view, newest.body, keyFigures)} ${planList}`
      : html`<h1>${cityName(view, municipality)}</h1>
          ${keyFigures} ${planList}
          ${downloadList(view, [{ name: downloads.city, files: [{ format: "JSON", href: view.file(`${publication.path}.json`) }] }])}`,
  };
}

function figureList(view: View, figures: CityDocument["figures"]): Markup {
  const { city: m } = view.m;
  return html`<dl class="figures" aria-label="${m.figures}">
    ${figures.map(
      ({ label, value, unit, asOf, source }) =>
        html`<div>
          <dt>${view.say(label)}</dt>
          <dd>
            <b>${readable(value)}</b>${view.data(unit)}
            <small class="quiet"
              >${isDate(asOf) ? m.asOf(formatDate(asOf, view.language)) : view.data(asOf)}${view.language === "ja" ? "　" : ". "}${sourceOf(view, source)}</small
            >
          </dd>
        </div>`,
    )}
  </dl>`;
}

// A figure may be a plain decimal or, rarely, words.
const readable = (value: string) => (/^-?\d+(\.\d+)?$/u.test(value) ? formatNumber(d(value)) : value);

const sourceOf = (view: View, source: string) => html`${view.m.city.source}${view.data(source)}`;
