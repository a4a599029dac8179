import type { ReviewDocument } from "../../core/publication/documents.ts";
import { publicationPath, type Publication, type Publications } from "../../core/publication/publication.ts";
import { html } from "../markup.ts";
import { cityName, type PageFrame } from "../parts/layout.ts";
import { reviewContent } from "../parts/reviewContent.ts";
import { reviewHeading, yearChoice } from "../parts/reviewHeading.ts";
import { opinionsLink } from "../parts/opinionsLink.ts";
import { trail } from "../parts/trail.ts";
import { reviewHeads } from "../reviewHeads.ts";
import type { View } from "../view.ts";

/** The front page of one year's review. */
export async function reviewPage(
  view: View,
  publications: Publications,
  publication: Publication<ReviewDocument>,
): Promise<PageFrame> {
  const review = publication.body;
  const { municipality, plan, fiscalYear, workYear, stage } = review;
  const planPath = publicationPath.plan(municipality.id, plan.id);
  const years = (await reviewHeads(publications, municipality.id)).filter(
    (head) => head.planPath === planPath,
  );
  const title = view.m.reviewTitle(fiscalYear, workYear);
  return {
    title:
      view.language === "ja"
        ? view.m.pageTitle(title, plan.title, municipality.name)
        : view.m.pageTitle(title, cityName(view, municipality)),
    municipality,
    crumbs: trail(view, review),
    stage,
    errata: review.errata,
    publication,
    main: html`${reviewHeading(view, review)} ${yearChoice(view, years, fiscalYear)}
    ${reviewContent(view, review)} ${await opinionsLink(view, publications, review)}`,
  };
}
