import type { PublishedOpinion } from "../../core/publication/opinionsDocument.ts";
import { publicationPath, type Publications } from "../../core/publication/publication.ts";
import { html, type Piece } from "../markup.ts";
import { readDocument } from "../readDocument.ts";
import type { View } from "../view.ts";

interface Place {
  readonly municipality: { readonly id: string };
  readonly plan: { readonly id: string };
  readonly fiscalYear: number;
}

/** A link to the opinions on a year, where they are published; from a sheet or an indicator to the first one about it.
 * @param isAbout says of an opinion's subject whether it is that of the page; left out: the whole year */
export async function opinionsLink(
  view: View,
  publications: Publications,
  { municipality, plan, fiscalYear }: Place,
  isAbout?: (subject: PublishedOpinion["subject"]) => boolean,
): Promise<Piece> {
  const path = publicationPath.opinions(municipality.id, plan.id, fiscalYear);
  const found = await readDocument(publications, path, "opinions");
  if (!found) return null;
  const { opinions: m } = view.m;
  if (!isAbout)
    return html`<section>
      <h2 id="opinions">${m.title}</h2>
      <p><a href="${view.to(`${path}/`)}">${m.link}</a></p>
    </section>`;
  const about = found.body.opinions.filter(({ subject }) => isAbout(subject));
  const [first] = about;
  if (!first) return null;
  return html`<section>
    <h2 id="opinions">${m.title}</h2>
    <p><a href="${view.to(`${path}/`)}#opinion-${first.number}">${m.linkAbout(about.length)}</a></p>
  </section>`;
}
