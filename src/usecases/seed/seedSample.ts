import type { Context } from "../../context.ts";
import type { Submission } from "../../core/cycle/submission.ts";
import { audit } from "../../store/audit.ts";
import { insertPlan } from "../../store/insertPlan.ts";
import { insertOrganisation } from "../../store/organisation.ts";
import { insertReview, saveEvaluation } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import {
  insertFigures,
  recordCosts,
  recordFigureValues,
  recordObservations,
} from "../../store/recordValues.ts";
import { submissionId } from "../cycle/submissionId.ts";
import { readSampleFiles } from "./sampleFiles.ts";
import { samplePlanContent, sampleYearContent } from "./sampleContent.ts";

/** Who loads the samples, as the record of changes names it. */
const loader = { userId: "sample", name: "見本データ" };

/** Loads the sample city 小千谷市 with its review of fiscal year 2020 as the city recorded it. Does nothing
 * when it is there already. Another id makes a second city of the same data, for tests of isolation. */
export async function seedSample(
  context: Pick<Context, "databases">,
  municipalityId = "ojiya",
): Promise<{ municipalityId: string; plans: string[]; loaded: boolean }> {
  const files = await readSampleFiles("ojiya", 2020);
  const plan = samplePlanContent(files);
  const year = sampleYearContent(files);
  const municipality = { ...plan.municipality, id: municipalityId };
  const loaded = await inMunicipality(context.databases.app, municipalityId, loader.userId, async (tx) => {
    const there = await tx.selectFrom("municipality").select("municipality_id").executeTakeFirst();
    if (there) return false;
    await insertOrganisation(
      tx,
      { ...municipality, validFrom: files.organisation.municipality.validFrom },
      plan.orgUnits,
      files.organisation.posts,
      files.organisation.keyFigures,
    );
    await insertPlan(tx, { ...plan, municipality });
    const reviewId = `${plan.plan.id}-${year.fiscalYear}`;
    const submissions = plan.nodes.flatMap((node) =>
      node.departmentIds.map((orgUnitId) => ({
        id: submissionId(reviewId, node.sheetNo ?? 0, orgUnitId),
        reviewId,
        nodeId: node.id,
        orgUnitId,
      })),
    );
    await insertReview(
      tx,
      municipalityId,
      {
        id: reviewId,
        planVersionId: plan.version.id,
        fiscalYear: year.fiscalYear,
        workYear: year.workYear,
        state: "locked",
        dueOn: null,
        openedBy: loader.userId,
      },
      submissions.map((submission, position) => ({
        ...submission,
        position,
        state: "locked" satisfies Submission["state"],
        dueOn: null,
      })),
    );
    const by = { municipalityId, submissionId: null, recordedBy: loader.userId };
    await recordObservations(tx, by, year.observations);
    await recordCosts(tx, by, year.costs);
    await insertFigures(tx, municipalityId, year.figures);
    await recordFigureValues(
      tx,
      by,
      year.figures.flatMap(({ id, values }) => values.map((value) => ({ figureId: id, ...value }))),
    );
    for (const { nodeId, orgUnitId } of submissions) {
      const evaluation = year.evaluations.find((e) => e.nodeId === nodeId && e.orgUnitId === orgUnitId);
      const sheetNo = plan.nodes.find(({ id }) => id === nodeId)?.sheetNo ?? 0;
      if (evaluation) {
        await saveEvaluation(tx, municipalityId, submissionId(reviewId, sheetNo, orgUnitId), evaluation);
      }
    }
    await tx
      .insertInto("doubt")
      .values(
        files.doubts.map(({ nodeId, indicatorId, alternatives, ...doubt }, position) => ({
          ...doubt,
          municipality_id: municipalityId,
          id: `d${String(position + 1).padStart(2, "0")}`,
          plan_version_id: plan.version.id,
          node_id: nodeId,
          indicator_id: indicatorId,
          alternatives: JSON.stringify(alternatives),
        })),
      )
      .execute();
    await audit(tx, { ...loader, municipalityId }, "seed", `plan ${plan.plan.id}`, null, {
      fiscalYear: year.fiscalYear,
    });
    return true;
  });
  return { municipalityId, plans: [plan.plan.id], loaded };
}
