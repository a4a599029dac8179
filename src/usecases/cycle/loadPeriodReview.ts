import type { Review } from "../../core/cycle/review.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { Stage } from "../../core/publication/documents.ts";
import type { PeriodReviewDocument } from "../../core/publication/periodReviewDocument.ts";
import { presentPeriodReview } from "../../core/publication/present/presentPeriodReview.ts";
import { presenting } from "../../core/publication/present/presentSheet.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listErrata } from "../../store/errata.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { findPlanOfReview } from "../../store/reviewedDepartments.ts";
import { findVersion, findVersionForYear } from "../../store/planVersions.ts";
import { findReview, listPlanReviews } from "../../store/reviews.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { findPresets } from "../judgement/findPresets.ts";

/** A review of several years with its result as of now.
 * @throws UserError `not-found` where the municipality of the transaction has no such review */
export async function loadPeriodReview(
  tx: Db,
  reviewId: string,
  stage?: Stage,
): Promise<{ plan: PlanContent; review: Review; result: PeriodReviewDocument }> {
  const review = await findReview(tx, reviewId);
  const plan = review && (await findPlanOfReview(tx, review));
  if (!plan || review.kind === "annual") throw noSuchPeriodReview();
  const years = yearsOf(review);
  const versionIds = await versionsOf(tx, plan, years);
  const earlier: PlanContent[] = [];
  for (const id of new Set(versionIds.values())) {
    const content = id === plan.version.id ? undefined : await findPlanOfVersion(tx, id);
    if (content) earlier.push(content);
  }
  const numbers = new Map([plan, ...earlier].map(({ version }) => [version.id, version.number]));
  const presented = presenting(
    plan,
    await findYearContent(tx, plan, review),
    stage ?? (review.state === "locked" ? "final" : "comment"),
    await findPresets(tx, plan),
    (await listErrata(tx, plan, review.fiscalYear)).filter((erratum) => years.includes(erratum.fiscalYear)),
  );
  const result = presentPeriodReview(presented, {
    kind: review.kind,
    years,
    earlier,
    versionOf: (year) => numbers.get(versionIds.get(year) ?? "") ?? plan.version.number,
  });
  return { plan, review, result };
}

function yearsOf({ fromFiscalYear, fiscalYear }: Review): number[] {
  const first = fromFiscalYear ?? fiscalYear;
  return Array.from({ length: fiscalYear - first + 1 }, (_, offset) => first + offset);
}

/** The version by which each year was judged, by its id: that of its yearly review, else the one that held then. */
async function versionsOf(
  tx: Db,
  { plan }: PlanContent,
  years: readonly number[],
): Promise<Map<number, string>> {
  const reviews = await listPlanReviews(tx, plan.id);
  const versions = new Map<number, string>();
  for (const year of years) {
    const reviewed = reviews.find(({ fiscalYear }) => fiscalYear === year);
    const version = reviewed
      ? await findVersion(tx, reviewed.planVersionId)
      : await findVersionForYear(tx, plan.id, year);
    if (version) versions.set(year, version.id);
  }
  return versions;
}

function noSuchPeriodReview(): UserError {
  return new UserError("not-found", {
    ja: "この中間評価・最終評価は見つかりません。計画の一覧から選んでください。",
    en: "There is no such mid-term or final review. Choose one from the list of the plan.",
  });
}
