import { defaultApprovalSteps } from "../../core/cycle/approvalStep.ts";
import type { YearContent } from "../../core/cycle/yearContent.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { Db } from "../../store/databases.ts";
import {
  insertFigures,
  recordCosts,
  recordFigureValues,
  recordObservations,
} from "../../store/recordValues.ts";
import { insertReview, saveEvaluation } from "../../store/reviews.ts";
import { submissionId } from "../cycle/submissionId.ts";
import { sampleLoader } from "./sampleLoader.ts";

/** Loads a year of a plan as the city recorded it: a locked review with its figures and texts. */
export async function seedReview(tx: Db, plan: PlanContent, year: YearContent): Promise<void> {
  const municipalityId = plan.municipality.id;
  const reviewId = `${plan.plan.id}-${year.fiscalYear}`;
  const submissions = plan.nodes
    .flatMap((node) => node.departmentIds.map((orgUnitId) => ({ node, orgUnitId })))
    .map(({ node, orgUnitId }, position) => ({
      id: submissionId(reviewId, node.sheetNo ?? 0, orgUnitId),
      reviewId,
      nodeId: node.id,
      orgUnitId,
      position,
      state: "locked" as const,
      dueOn: null,
    }));
  await insertReview(
    tx,
    municipalityId,
    {
      id: reviewId,
      planVersionId: plan.version.id,
      kind: "annual",
      fromFiscalYear: null,
      fiscalYear: year.fiscalYear,
      workYear: year.workYear,
      state: "locked",
      dueOn: null,
      approvalSteps: defaultApprovalSteps,
      openedBy: sampleLoader.userId,
    },
    submissions,
  );
  const by = { municipalityId, submissionId: null, recordedBy: sampleLoader.userId };
  await recordObservations(tx, by, year.observations);
  await recordCosts(tx, by, year.costs);
  await insertFigures(tx, municipalityId, year.figures);
  await recordFigureValues(
    tx,
    by,
    year.figures.flatMap(({ id, values }) => values.map((value) => ({ figureId: id, ...value }))),
  );
  for (const { id, nodeId, orgUnitId } of submissions) {
    const evaluation = year.evaluations.find((e) => e.nodeId === nodeId && e.orgUnitId === orgUnitId);
    if (evaluation) await saveEvaluation(tx, municipalityId, id, evaluation);
  }
}
