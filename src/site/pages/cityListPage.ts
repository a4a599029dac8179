import type { Publications } from "../../core/publication/publication.ts";
import { html } from "../markup.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { readDocument } from "../readDocument.ts";
import type { View } from "../view.ts";

/** The first page: all municipalities that have published something. */
export async function cityListPage(view: View, publications: Publications): Promise<PageFrame> {
  const heads = (await publications.paths()).filter(({ kind }) => kind === "city");
  const cities = await Promise.all(heads.map(({ path }) => readDocument(publications, path, "city")));
  const { cities: m } = view.m;
  const found = cities.filter((city) => city !== undefined);
  return {
    title: view.m.pageTitle(m.title, view.m.siteName),
    crumbs: [],
    main: html`<h1>${m.title}</h1>
      <p>${found.length > 0 ? m.lead : m.empty}</p>
      <ul class="cities" role="list">
        ${found.map(
          ({ path, body }) =>
            html`<li>
              <a href="${view.to(`${path}/`)}">${cityName(view, body.municipality)}</a>
              ${view.language === "en" && html`<span lang="ja">${body.municipality.name}</span>`}
              <span class="quiet" ${view.ja}>${body.municipality.prefecture}</span>
            </li>`,
        )}
      </ul>`,
  };
}
