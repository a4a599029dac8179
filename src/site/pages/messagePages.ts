import { todayInJapan } from "../../core/calendar/days.ts";
import { formatDate } from "../../core/calendar/formatDate.ts";
import type { Tombstone } from "../../core/publication/publication.ts";
import { html } from "../markup.ts";
import type { PageFrame } from "../parts/layout.ts";
import type { View } from "../view.ts";

/** What stands at the address of a publication that was taken down: that it is gone, since when and why. */
export function tombstonePage(view: View, { withdrawnAt, reason }: Tombstone): PageFrame {
  const { tombstone: m, home } = view.m;
  const day = todayInJapan(new Date(withdrawnAt));
  return {
    title: view.m.pageTitle(m.title, view.m.siteName),
    crumbs: [],
    main: html`<h1>${m.title}</h1>
      <p>${m.when(formatDate(day, view.language))}</p>
      <h2>${m.reason}</h2>
      <p${view.ja}>${reason}</p>
      <p><a href="${view.to("")}">${home}</a></p>`,
  };
}

/** What an address shows that no publication has. */
export function notFoundPage(view: View): PageFrame {
  const { notFound: m, home } = view.m;
  return {
    title: view.m.pageTitle(m.title, view.m.siteName),
    crumbs: [],
    main: html`<h1>${m.title}</h1>
      <p>${m.text}</p>
      <p><a href="${view.to("")}">${home}</a></p>`,
  };
}
