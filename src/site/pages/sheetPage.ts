import type { ReviewDocument, SheetDocument } from "../../core/publication/documents.ts";
import { publicationPath, type Publication, type Publications } from "../../core/publication/publication.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import { checkBlocks } from "../parts/checkBlocks.ts";
import { downloadList } from "../parts/downloadList.ts";
import { grantBlocks } from "../parts/grantBlocks.ts";
import { indicatorTable } from "../parts/indicatorTable.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { opinionsLink } from "../parts/opinionsLink.ts";
import { trail } from "../parts/trail.ts";
import { readDocument } from "../readDocument.ts";
import type { View } from "../view.ts";

/** One sheet of the review: what was planned, what was done, what was learnt. */
export async function sheetPage(
  view: View,
  publications: Publications,
  publication: Publication<SheetDocument>,
): Promise<PageFrame> {
  const sheet = publication.body;
  const { municipality, plan, fiscalYear, workYear, stage, title } = sheet;
  const reviewPath = publicationPath.review(municipality.id, plan.id, fiscalYear);
  const review = await readDocument(publications, reviewPath, "review");
  const { sheet: m, reviewShort, reviewTitle } = view.m;
  const number = String(sheet.sheetNo).padStart(2, "0");
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(`${number} ${title}`, reviewShort(fiscalYear), plan.title, municipality.name)
        : view.m.pageTitle(m.name(number), reviewShort(fiscalYear), cityName(view, municipality)),
    municipality,
    crumbs: trail(view, sheet, html`${number} ${view.data(title)}`),
    stage,
    errata: sheet.errata,
    publication,
    main: html`<p class="eyebrow">${view.data(plan.title)} ${reviewTitle(fiscalYear, workYear)}</p>
      <h1><span class="number">${number}</span>${view.data(title)}</h1>
      ${planPart(view, sheet)}
      <section>
        <h2 id="do">${m.do}</h2>
        <h3 id="indicators">${m.indicators}</h3>
        ${indicatorTable(view, sheet)}
      </section>
      ${grantBlocks(view, sheet)}
      <section>
        <h2 id="check">${m.check}</h2>
        ${checkBlocks(view, sheet)}
      </section>
      ${await opinionsLink(view, publications, sheet, ({ sheetNo }) => sheetNo === sheet.sheetNo)}
      ${sheetDownloads(view, publication.path)} ${review && neighbours(view, review.body, sheet.sheetNo)}`,
  };
}

function planPart(
  view: View,
  { path, page, purpose, programmes, municipality, plan }: SheetDocument,
): Markup {
  const { sheet: m } = view.m;
  const planPath = view.to(`${publicationPath.plan(municipality.id, plan.id)}/`);
  return html`<section><h2 id="plan">${m.plan}</h2>
<dl class="facts">
${path.map(
  ({ nodeId, level, number, title }) =>
    html`<div>
      <dt>${view.say(level)}</dt>
      <dd>
        <a href="${planPath}#${nodeId}" ${view.ja}><span class="number">${number}</span>${title}</a>
      </dd>
    </div>`,
)}
${
  page !== null &&
  html`<div>
    <dt>${m.path}</dt>
    <dd>${m.page(page)}</dd>
  </div>`
}
<div><dt>${m.purpose}</dt><dd${view.ja}>${purpose}</dd></div>
<div><dt>${m.programmes}</dt><dd>${
    programmes.length === 0
      ? html`<span class="quiet">${m.noProgrammes}</span>`
      : html`<ul class="programmes" ${view.ja}>
          ${programmes.map(
            ({ name, departments, marks }) =>
              html`<li>
                ${name}${departments.length > 0 && html`<small class="quiet">（${departments.join("・")}）</small>`}${marks.map(
                  (mark) => html` <span class="tag">${mark}</span>`,
                )}
              </li>`,
          )}
        </ul>`
  }</dd></div>
</dl></section>`;
}

function sheetDownloads(view: View, path: string): Markup {
  return downloadList(view, [
    {
      name: view.m.downloads.sheet,
      files: [
        { format: "PDF", href: view.file(`${path}.pdf`) },
        { format: "Excel", href: view.file(`${path}.xlsx`) },
        { format: "JSON", href: view.file(`${path}.json`) },
      ],
    },
  ]);
}

function neighbours(
  view: View,
  { sheets, municipality, plan, fiscalYear }: ReviewDocument,
  sheetNo: number,
): Piece {
  const at = sheets.findIndex((sheet) => sheet.sheetNo === sheetNo);
  if (at < 0) return false;
  const { sheet: m } = view.m;
  const link = (sheet: ReviewDocument["sheets"][number] | undefined, rel: "prev" | "next", word: string) =>
    sheet &&
    html`<a
      class="${rel}"
      rel="${rel}"
      href="${view.to(`${publicationPath.sheet(municipality.id, plan.id, fiscalYear, sheet.sheetNo)}/`)}"
      ><small>${word}</small>${String(sheet.sheetNo).padStart(2, "0")} ${view.data(sheet.title)}</a
    >`;
  return html`<nav class="neighbours" aria-label="${m.around}">
    ${link(sheets[at - 1], "prev", m.previous)}${link(sheets[at + 1], "next", m.next)}
  </nav>`;
}
