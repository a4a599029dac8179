import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { isOfYear, type Erratum } from "../../core/publication/present/presentErrata.ts";
import type { Stage } from "../../core/publication/documents.ts";
import { publishedStage } from "../../store/publications.ts";
import { listSubmissions } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadSubmission } from "../cycle/loadSubmission.ts";
import { reviewHeading } from "../cycle/reviewHeading.ts";
import type { ReviewHeading } from "../cycle/views.ts";
import { loadYear } from "../plan/loadPlan.ts";
import { correctableFields, type CorrectableField } from "./correctable.ts";
import { loadPublished } from "./loadPublished.ts";
import { noSuchField } from "./refusals.ts";

/** The errata of a published year, and what can be corrected. */
export interface ErrataView {
  readonly heading: ReviewHeading;
  /** As what the year is published now; only the final version is corrected by errata. */
  readonly stage: Stage | null;
  readonly errata: readonly Erratum[];
  readonly sheets: readonly { readonly sheetNo: number; readonly title: string }[];
  /** What stands on the chosen sheet, department by department. */
  readonly parts: readonly {
    readonly submissionId: string;
    readonly department: string;
    readonly fields: readonly CorrectableField[];
  }[];
}

/** Shows the errata of a year, with the fields of one sheet where it is named. */
export async function viewErrata(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId, fiscalYear, sheetNo }: { planId: string; fiscalYear: number; sheetNo: number | null },
): Promise<ErrataView> {
  authorise(actor, "correctPublication");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { presented, review } = await loadYear(tx, planId, fiscalYear, "final");
    const { plan, errata } = presented;
    const node = plan.nodes.find((one) => sheetNo !== null && one.sheetNo === sheetNo);
    const submissions = node ? await listSubmissions(tx, review.id) : [];
    const parts: ErrataView["parts"][number][] = [];
    for (const { id, orgUnitId } of submissions.filter(({ nodeId }) => nodeId === node?.id)) {
      const loaded = await loadSubmission(tx, id, { lock: false });
      parts.push({
        submissionId: id,
        department: plan.orgUnits.find((unit) => unit.id === orgUnitId)?.name ?? orgUnitId,
        fields: correctableFields(loaded),
      });
    }
    return {
      heading: reviewHeading(plan.plan, review),
      stage: await publishedStage(tx, planId, fiscalYear),
      errata: errata.filter(isOfYear(presented)).toReversed(),
      sheets: plan.nodes
        .flatMap(({ sheetNo: number, title }) => (number === null ? [] : [{ sheetNo: number, title }]))
        .toSorted((a, b) => a.sheetNo - b.sheetNo),
      parts,
    };
  });
}

/** One field of a published year with what it says now.
 * @throws UserError `not-found` where the year has none; `wrong-state` where its final version is not public */
export async function viewErratumField(
  context: Pick<Context, "databases">,
  actor: Actor,
  asked: { planId: string; fiscalYear: number; submissionId: string; field: string },
): Promise<{
  heading: ReviewHeading;
  sheetNo: number | null;
  place: { ja: string; en: string };
  field: CorrectableField;
}> {
  authorise(actor, "correctPublication");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { loaded, place } = await loadPublished(tx, asked);
    const field = correctableFields(loaded).find(({ name }) => name === asked.field);
    if (!field) throw noSuchField();
    const heading = reviewHeading(loaded.plan.plan, loaded.review);
    return { heading, sheetNo: loaded.node.sheetNo, place, field };
  });
}
