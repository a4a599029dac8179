import type { PublishedMunicipality } from "../../core/publication/documents.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import type { View } from "../view.ts";
import { cityName, type Crumb } from "./layout.ts";

interface Place {
  readonly municipality: PublishedMunicipality;
  readonly plan?: { readonly id: string; readonly title: string };
  readonly fiscalYear?: number;
}

/** The way from the list of cities down to a page.
 * @param last the page itself; left out where the deepest place is the page */
export function trail(view: View, { municipality, plan, fiscalYear }: Place, last?: Crumb["text"]): Crumb[] {
  const steps: Crumb[] = [
    { text: view.m.home, href: view.to("") },
    { text: cityName(view, municipality), href: view.to(`${publicationPath.city(municipality.id)}/`) },
  ];
  if (plan)
    steps.push({
      text: view.data(plan.title),
      href: view.to(`${publicationPath.plan(municipality.id, plan.id)}/`),
    });
  if (plan && fiscalYear !== undefined)
    steps.push({
      text: view.m.reviewShort(fiscalYear),
      href: view.to(`${publicationPath.review(municipality.id, plan.id, fiscalYear)}/`),
    });
  const here = last ?? steps.pop()?.text;
  return [...steps, { text: here }];
}
