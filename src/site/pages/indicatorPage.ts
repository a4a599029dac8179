import type { IndicatorDocument } from "../../core/publication/documents.ts";
import { publicationPath, type Publication, type Publications } from "../../core/publication/publication.ts";
import { html, type Markup } from "../markup.ts";
import { bandLegend } from "../parts/bands.ts";
import { downloadList } from "../parts/downloadList.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { partsSection } from "../parts/partsSection.ts";
import { seriesSection } from "../parts/seriesSection.ts";
import { opinionsLink } from "../parts/opinionsLink.ts";
import { trail } from "../parts/trail.ts";
import type { View } from "../view.ts";

/** One indicator: how it stands first, then how we know. */
export async function indicatorPage(
  view: View,
  publications: Publications,
  publication: Publication<IndicatorDocument>,
): Promise<PageFrame> {
  const indicator = publication.body;
  const { municipality, plan, fiscalYear, workYear, stage, name, series, bands } = indicator;
  const { reviewShort, reviewTitle, review } = view.m;
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(name, reviewShort(fiscalYear), plan.title, municipality.name)
        : view.m.pageTitle(
            `${view.m.sheet.indicator} ${indicator.id}`,
            reviewShort(fiscalYear),
            cityName(view, municipality),
          ),
    municipality,
    crumbs: trail(view, indicator, view.data(name)),
    stage,
    errata: indicator.errata,
    publication,
    main: html`<p class="eyebrow">${view.data(plan.title)} ${reviewTitle(fiscalYear, workYear)}</p>
      <h1>${view.data(name)}</h1>
      ${series.map((one, index) => seriesSection(view, indicator, one, index))}
      ${partsSection(view, indicator)} ${about(view, indicator)} ${places(view, indicator)}
      ${await opinionsLink(view, publications, indicator, ({ indicatorId }) => indicatorId === indicator.id)}
      <section>
        <h2 id="legend">${review.legend}</h2>
        ${bandLegend(view, bands)}
      </section>
      ${indicatorDownloads(view, publication.path)}`,
  };
}

function about(
  view: View,
  { definition, timeBasis, direction, department, source }: IndicatorDocument,
): Markup {
  const { indicator: m } = view.m;
  const given = (text: string | null) =>
    text ? view.data(text) : html`<span class="quiet">${m.notWritten}</span>`;
  return html`<section>
    <h2 id="about">${m.about}</h2>
    <dl class="facts">
      <div>
        <dt>${m.definition}</dt>
        <dd>${given(definition)}</dd>
      </div>
      <div>
        <dt>${m.timeBasis}</dt>
        <dd>${view.say(timeBasis)}</dd>
      </div>
      <div>
        <dt>${m.direction}</dt>
        <dd>${view.say(direction)}</dd>
      </div>
      <div>
        <dt>${m.department}</dt>
        <dd>${given(department)}</dd>
      </div>
      <div>
        <dt>${m.source}</dt>
        <dd>${given(source)}</dd>
      </div>
    </dl>
  </section>`;
}

function places(view: View, { placements, municipality, plan, fiscalYear }: IndicatorDocument): Markup {
  const { indicator: m } = view.m;
  return html`<section>
    <h2 id="places">${m.places}</h2>
    <ul class="places">
      ${placements.map(({ nodeId, sheetNo, title, isRepeat, printedOtherwise }) => {
        const href =
          sheetNo === null
            ? `${view.to(`${publicationPath.plan(municipality.id, plan.id)}/`)}#${nodeId}`
            : view.to(`${publicationPath.sheet(municipality.id, plan.id, fiscalYear, sheetNo)}/`);
        return html`<li>
          <a href="${href}"
            >${sheetNo !== null && `${String(sheetNo).padStart(2, "0")} `}${view.data(title)}</a
          >${
            placements.length > 1 && html` <span class="tag">${isRepeat ? m.repeated : m.home}</span>`
          }${printedOtherwise.map((words) => html`<small>${view.say(words)}</small>`)}
        </li>`;
      })}
    </ul>
  </section>`;
}

function indicatorDownloads(view: View, path: string): Markup {
  const { downloads: m } = view.m;
  return downloadList(view, [
    {
      name: m.indicator,
      files: [
        { format: "CSV", href: view.to(`${path}.csv`) },
        { format: "JSON", href: view.file(`${path}.json`) },
      ],
    },
    { name: m.picture, files: [{ format: "SVG", href: view.to(`${path}.svg`) }] },
  ]);
}
