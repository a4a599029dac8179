import type { ErrataDocument } from "../../core/publication/erratumDocument.ts";
import type { Publication } from "../../core/publication/publication.ts";
import { html } from "../markup.ts";
import { downloadList } from "../parts/downloadList.ts";
import { errataTable } from "../parts/erratumNotice.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { trail } from "../parts/trail.ts";
import type { View } from "../view.ts";

/** Everything that was corrected in a plan's year after it was published (正誤表). */
export function errataPage(view: View, publication: Publication<ErrataDocument>): PageFrame {
  const { municipality, plan, fiscalYear, workYear, errata } = publication.body;
  const { errata: m, reviewTitle, reviewShort } = view.m;
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(m.title, reviewShort(fiscalYear), plan.title, municipality.name)
        : view.m.pageTitle(m.title, reviewShort(fiscalYear), cityName(view, municipality)),
    municipality,
    crumbs: trail(view, publication.body, m.title),
    publication,
    main: html`<p class="eyebrow">${view.data(plan.title)} ${reviewTitle(fiscalYear, workYear)}</p>
      <h1 id="errata">${m.title}</h1>
      <p>${m.lead}</p>
      ${errataTable(view, errata)}
      ${downloadList(view, [
        {
          name: m.title,
          files: [
            { format: "CSV", href: view.to(`${publication.path}.csv`) },
            { format: "JSON", href: view.file(`${publication.path}.json`) },
          ],
        },
      ])}`,
  };
}
