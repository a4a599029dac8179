import { publicationPath, type Publications } from "../../core/publication/publication.ts";
import { html, type Piece } from "../markup.ts";
import { readDocument } from "../readDocument.ts";
import type { View } from "../view.ts";

/** The mid-term and final reviews of a plan that are published; nothing where there are none. */
export async function periodReviewLinks(
  view: View,
  publications: Publications,
  {
    municipality,
    plan,
  }: { readonly municipality: { readonly id: string }; readonly plan: { readonly id: string } },
): Promise<Piece> {
  const below = `${publicationPath.plan(municipality.id, plan.id)}/`;
  const heads = (await publications.paths(municipality.id)).filter(
    ({ kind, path }) => kind === "periodReview" && path.startsWith(below),
  );
  const found = await Promise.all(heads.map(({ path }) => readDocument(publications, path, "periodReview")));
  const p = view.m.periodReview;
  const links = found
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b.body.fiscalYear - a.body.fiscalYear)
    .map(({ path, body }) => {
      const { reviewKind, fromFiscalYear, fiscalYear, workYear } = body;
      const name = p.title(p.kinds[reviewKind], fromFiscalYear, fiscalYear, workYear);
      return html`<li><a href="${view.to(`${path}/`)}">${name}</a></li>`;
    });
  if (links.length === 0) return null;
  return html`<p>${p.all}</p>
    <ul>
      ${links}
    </ul>`;
}
