import { todayInJapan } from "../../core/calendar/days.ts";
import { formatDate } from "../../core/calendar/formatDate.ts";
import type { PublishedMunicipality, Stage } from "../../core/publication/documents.ts";
import type { PublishedErratum } from "../../core/publication/erratumDocument.ts";
import type { Publication } from "../../core/publication/publication.ts";
import { html, type Markup, type Piece } from "../markup.ts";
import type { LinkTo, View } from "../view.ts";
import { viewOf } from "../view.ts";
import { erratumNotice } from "./erratumNotice.ts";

/** One step of the way from the city to the page. The last one is the page itself and has no link. */
export interface Crumb {
  readonly text: Piece;
  readonly href?: string;
}

export interface PageFrame {
  /** Plain text for the window's title. */
  readonly title: string;
  readonly municipality?: PublishedMunicipality;
  readonly crumbs: readonly Crumb[];
  readonly stage?: Stage;
  /** What stands over a page of a plan that has not been adopted. */
  readonly draft?: { readonly title: string; readonly text: string } | undefined;
  /** What was corrected on the page since it was published. */
  readonly errata?: readonly PublishedErratum[] | undefined;
  readonly publication?: Publication;
  readonly main: Markup;
}

/** The whole HTML page around its content: head, way to the page, language switch, record of origin. */
export function layout(view: View, linkTo: LinkTo, frame: PageFrame): string {
  const { m, language } = view;
  const other = viewOf(language === "ja" ? "en" : "ja", view.path, linkTo);
  const city = frame.municipality;
  const home = city ? view.to(`${city.id}/`) : view.to("");
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${frame.title}</title>
        <link rel="stylesheet" href="${view.file("site.css")}" />
        <link rel="alternate" hreflang="${other.language}" href="${other.to(view.path)}" />
      </head>
      <body>
        <a class="skip" href="#main">${m.skipToContent}</a>
        <header class="site-head">
          <a class="city" href="${home}">${city ? cityName(view, city) : m.siteName}</a>
          <a
            class="language"
            href="${other.to(view.path)}"
            lang="${other.language}"
            hreflang="${other.language}"
            >${m.otherLanguage}</a
          >
        </header>
        ${frame.crumbs.length > 1 && breadcrumbs(view, frame.crumbs)}
        <main id="main">
          ${draftBanner(frame.draft ?? (frame.stage === "comment" && { title: m.draftTitle, text: m.draftText }))}
          ${erratumNotice(view, frame.errata)} ${frame.main}
        </main>
        ${footer(view, frame)}
      </body>
    </html> `.text;
}

function draftBanner(draft: PageFrame["draft"] | false): Piece {
  return draft && html`<p class="banner"><strong>${draft.title}</strong> ${draft.text}</p>`;
}

/** Name of the city in the page's language. */
export function cityName(view: View, city: PublishedMunicipality): string {
  return view.language === "ja" ? city.name : city.nameEn;
}

function breadcrumbs(view: View, crumbs: readonly Crumb[]): Markup {
  return html`<nav class="crumbs" aria-label="${view.m.breadcrumbs}">
    <ol role="list">
      ${crumbs.map(({ text, href }) =>
        href === undefined
          ? html`<li aria-current="page">${text}</li>`
          : html`<li><a href="${href}">${text}</a></li>`,
      )}
    </ol>
  </nav>`;
}

function footer(view: View, { publication, municipality }: PageFrame): Markup {
  const m = view.m.footer;
  return html`<footer>
    ${
      publication &&
      html`<dl class="record">
        <div>
          <dt>${m.published}</dt>
          <dd>
            <time datetime="${publication.publishedAt}"
              >${formatDate(todayInJapan(new Date(publication.publishedAt)), view.language)}</time
            >
          </dd>
        </div>
        <div>
          <dt>${m.version}</dt>
          <dd><code>${publication.hash.slice(0, 12)}</code></dd>
        </div>
        <div>
          <dt>${m.schema}</dt>
          <dd>${publication.body.kind} ${publication.schemaVersion}</dd>
        </div>
      </dl>`
    }
    ${municipality && html`<p>${m.credit(cityName(view, municipality))}${view.language === "ja" ? "" : ". "}${view.language === "ja" && "　"}${m.licence}</p>`}
    <p>${m.record}</p>
    <p>${m.software}</p>
  </footer>`;
}
