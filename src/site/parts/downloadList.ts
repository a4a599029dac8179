import { html, type Markup } from "../markup.ts";
import type { View } from "../view.ts";

/** One line of downloads: what it is, and its files by format. */
export interface Download {
  readonly name: string;
  readonly files: readonly { readonly format: string; readonly href: string }[];
}

/** The downloads of a page as a section of their own. */
export function downloadList(view: View, downloads: readonly Download[]): Markup {
  const { title, note } = view.m.downloads;
  return html`<section class="downloads">
    <h2 id="downloads">${title}</h2>
    <ul role="list">
      ${downloads.map(
        ({ name, files }) =>
          html`<li>
            <span>${name}</span>
            ${files.map(
              ({ format, href }) =>
                html`<a href="${href}" download>${format}<span class="visually-hidden"> ${name}</span></a> `,
            )}
          </li>`,
      )}
    </ul>
    ${note && html`<p class="quiet">${note}</p>`}
  </section>`;
}
