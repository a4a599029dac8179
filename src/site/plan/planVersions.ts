import { publicationPath, type Publications } from "../../core/publication/publication.ts";
import { html, type Piece } from "../markup.ts";
import type { View } from "../view.ts";
import type { PlanDocument } from "../../core/publication/planDocument.ts";

/** The versions of a plan that are published, the newest first, with what each changed; nothing where there is
 * only one. */
export async function planVersions(
  view: View,
  publications: Publications,
  { municipality, plan, version }: PlanDocument,
): Promise<Piece> {
  const planPath = publicationPath.plan(municipality.id, plan.id);
  const heads = await publications.paths(municipality.id);
  const numbers = heads
    .filter(({ kind, path }) => kind === "plan" && path.startsWith(`${planPath}/versions/`))
    .map(({ path }) => Number(path.slice(path.lastIndexOf("/") + 1)))
    .toSorted((a, b) => b - a);
  if (numbers.length < 2) return false;
  const compared = new Set(heads.filter(({ kind }) => kind === "planComparison").map(({ path }) => path));
  const m = view.m.plan;
  return html`<section>
    <h2 id="versions">${m.versions}</h2>
    <ul>
      ${numbers.map((number) => {
        const comparison = publicationPath.planComparison(municipality.id, plan.id, number);
        const href = view.to(`${publicationPath.planVersion(municipality.id, plan.id, number)}/`);
        return html`<li>
          <a href="${href}" ${number === version.number && html` aria-current="true"`}
            >${m.facts.versionNo(number)}</a
          >${compared.has(comparison) && html` 　<a href="${view.to(`${comparison}/`)}">${m.changesOf(number)}</a>`}
        </li>`;
      })}
    </ul>
  </section>`;
}
