import type { Erratum } from "../../core/publication/present/presentErrata.ts";
import type { Db } from "../../store/databases.ts";
import { listPublishedReviews } from "../../store/published.ts";
import type { Publishing } from "../../store/publications.ts";
import { listPeriodReviews } from "../../store/reviews.ts";
import { loadPeriodReview } from "../cycle/loadPeriodReview.ts";
import { loadYear } from "../plan/loadPlan.ts";
import { documentAt } from "../publication/documentAt.ts";
import { reviewDocuments } from "../publication/publishReview.ts";

/** Every document of a published review that may show a value, as it would be published now: those of its own year,
 * of later years, of other plans that adopt the indicator, and of reviews of several years. */
export async function documentsAbout(
  tx: Db,
  { planId, fiscalYear, seriesId }: Pick<Erratum, "planId" | "fiscalYear" | "seriesId">,
): Promise<Publishing[]> {
  const documents: Publishing[] = [];
  const published = await listPublishedReviews(tx, fiscalYear);
  for (const review of published.filter(({ kind }) => kind === "review")) {
    const isOwn = review.planId === planId;
    const { presented } = await loadYear(tx, review.planId, review.fiscalYear, review.stage);
    const { indicators } = presented.plan;
    const adopts = indicators.some(({ indicator }) => indicator.series.some(({ id }) => id === seriesId));
    if (!isOwn && !adopts) continue;
    const of = { planId: review.planId, fiscalYear: review.fiscalYear };
    documents.push(...reviewDocuments(presented).map((document) => ({ ...document, ...of })));
  }
  const plans = new Set(published.filter(({ kind }) => kind === "periodReview").map((one) => one.planId));
  for (const of of plans)
    for (const review of await listPeriodReviews(tx, of)) {
      if (review.fiscalYear < fiscalYear) continue;
      const { result } = await loadPeriodReview(tx, review.id);
      documents.push({ ...documentAt(result), planId: of, fiscalYear: review.fiscalYear });
    }
  return documents;
}
