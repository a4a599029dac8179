import { formatDate } from "../../core/calendar/formatDate.ts";
import type { OpinionsDocument, PublishedOpinion } from "../../core/publication/opinionsDocument.ts";
import { publicationPath, type Publication } from "../../core/publication/publication.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { downloadList } from "../parts/downloadList.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { trail } from "../parts/trail.ts";
import type { View } from "../view.ts";

/** What was said about a year, with the figures that were shown, and what the city answers. */
export function opinionsPage(view: View, publication: Publication<OpinionsDocument>): PageFrame {
  const document = publication.body;
  const { municipality, plan, fiscalYear, workYear, stage, opinions } = document;
  const { opinions: m, reviewShort, reviewTitle } = view.m;
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(m.title, reviewShort(fiscalYear), plan.title, municipality.name)
        : view.m.pageTitle(m.title, reviewShort(fiscalYear), cityName(view, municipality)),
    municipality,
    crumbs: trail(view, document, m.title),
    stage,
    publication,
    main: html`<p class="eyebrow">${view.data(plan.title)} ${reviewTitle(fiscalYear, workYear)}</p>
      <h1>${m.title}</h1>
      <p>${m.lead}</p>
      ${opinions.length === 0 && html`<p class="quiet">${m.none}</p>`} ${counts(view, document)}
      ${opinions.map((one) => opinion(view, document, one, `opinion-${one.number}`, m.number(one.number)))}
      ${followUps(view, document)}
      ${downloadList(view, [
        {
          name: m.data,
          files: [
            { format: "CSV", href: view.to(`${publication.path}.csv`) },
            { format: "JSON", href: view.file(`${publication.path}.json`) },
          ],
        },
      ])}`,
  };
}

/** How many answers of each sort there are. */
function counts(view: View, { opinions }: OpinionsDocument): Piece {
  const answers = opinions.flatMap(({ responses }) => responses);
  if (answers.length === 0) return null;
  const byCategory = Map.groupBy(answers, ({ category }) => category.ja);
  return html`<dl class="facts">
    <div>
      <dt>${view.m.opinions.byCategory}</dt>
      <dd>
        ${[...byCategory].map(
          ([word, of], index) =>
            html`${index > 0 && view.m.listComma}${said(view, of[0]?.category ?? { ja: word, en: word })}
            ${view.m.counted(of.length)}`,
        )}
      </dd>
    </div>
  </dl>`;
}

/** The city's own word where there is no English one. */
const said = (view: View, words: { ja: string; en: string }): Piece =>
  words.ja === words.en ? view.data(words.ja) : view.say(words);

function opinion(
  view: View,
  document: OpinionsDocument,
  one: PublishedOpinion,
  id: string,
  title: string,
  after: Piece = null,
): Markup {
  const { opinions: m } = view.m;
  const { meeting, shown, responses } = one;
  return html`<section class="check">
    <h2 id="${id}">${title} <span class="tag">${view.say(one.kind)}</span></h2>
    <dl class="facts">
      <div>
        <dt>${m.about}</dt>
        <dd>${subject(view, document, one)}</dd>
      </div>
      <div>
        <dt>${m.shown}</dt>
        <dd>
          ${
            shown.text === ""
              ? html`<span class="quiet">${m.noFigure}</span>`
              : html`<span class="text" ${view.ja}>${shown.text}</span>`
          }
          ${shown.grade !== null && html` <strong ${view.ja}>${shown.grade}</strong>`}
          <small class="quiet">${view.m.reviewShort(shown.fiscalYear)}</small>
        </dd>
      </div>
      <div>
        <dt>${m.where}</dt>
        <dd>
          ${meeting && html`${view.data(m.meeting(meeting.body, meeting.number))} `}${view.say(one.source)}${
            one.role !== null && html`（${view.data(one.role)}）`
          }
          <small class="quiet">${formatDate(one.givenOn, view.language)}</small>
        </dd>
      </div>
    </dl>
    <h3>${m.said}</h3>
    <p class="text" ${view.ja}>${one.text}</p>
    <h3>${m.answer}</h3>
    ${responses.length === 0 && html`<p class="quiet">${m.noAnswer}</p>`}
    ${responses.map((response) => answer(view, response))}${after}
  </section>`;
}

function answer(view: View, { department, category, text, change }: PublishedOpinion["responses"][number]) {
  const { opinions: m } = view.m;
  return html`<div>
    <p><span class="tag">${said(view, category)}</span> ${view.data(department)}</p>
    <p class="text" ${view.ja}>${text}</p>
    ${
      change &&
      html`<p>
        ${m.change}${view.language === "ja" ? "：" : ": "}${view.data(change.words)}${
          change.fiscalYear !== null && m.inYear(view.m.year(change.fiscalYear))
        }
      </p>`
    }
  </div>`;
}

/** A link to the page of what the opinion is about, in the year of the figure. */
function subject(
  view: View,
  { municipality, plan }: OpinionsDocument,
  { subject: about, shown }: PublishedOpinion,
) {
  const { label, indicatorId, sheetNo, nodeId } = about;
  const year = shown.fiscalYear;
  const path =
    indicatorId !== null
      ? `${publicationPath.indicator(municipality.id, plan.id, year, indicatorId)}/`
      : sheetNo !== null
        ? `${publicationPath.sheet(municipality.id, plan.id, year, sheetNo)}/`
        : nodeId !== null
          ? `${publicationPath.plan(municipality.id, plan.id)}/`
          : `${publicationPath.review(municipality.id, plan.id, year)}/`;
  const hash = indicatorId === null && sheetNo === null && nodeId !== null ? `#${nodeId}` : "";
  return html`<a href="${view.to(path)}${hash}" ${view.ja}>${label}</a>`;
}

function followUps(view: View, document: OpinionsDocument): Piece {
  const { opinions: m } = view.m;
  if (document.followUps.length === 0) return null;
  return html`<h2 id="follow-ups" class="part">${m.followUps}</h2>
    ${document.followUps.map((one) => {
      const title = `${m.ofYear(view.m.year(one.fiscalYear))} ${m.number(one.number)}`;
      return opinion(
        view,
        document,
        one,
        `follow-up-${one.fiscalYear}-${one.number}`,
        title,
        html`<h3>${m.followUp} <span class="quiet">${view.m.reviewShort(one.followUp.fiscalYear)}</span></h3>
          <p><span class="tag">${view.say(one.followUp.state)}</span></p>
          <p class="text" ${view.ja}>${one.followUp.text}</p>`,
      );
    })}`;
}
