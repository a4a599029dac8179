import type { Context } from "../../context.ts";
import { isDate } from "../../core/calendar/days.ts";
import { defaultEvaluationForm } from "../../core/cycle/evaluationForm.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { listApprovalSteps } from "../../store/approvalSteps.ts";
import { findEvaluationSetting, setReviewForm } from "../../store/evaluationForms.ts";
import { findPlanForYear } from "../../store/planContent.ts";
import { lockPlans } from "../../store/planStatus.ts";
import { insertReview, listPlanReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noSuchPlan } from "../plan/noSuchPlan.ts";
import { departmentsNow } from "./departmentsNow.ts";
import { submissionId } from "./submissionId.ts";

/** Opens the review of a fiscal year, worked on in the next: one submission for each sheet and department, all
 * with the same due date. Opening it twice is refused, so a double click makes no second set.
 * @param dueOn YYYY-MM-DD, after the end of the year under review
 * @throws UserError `bad-input` for a bad date or a year outside the plan, `wrong-state` when it is open already
 * or when the year before has not been reviewed */
export async function openReview(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId, fiscalYear, dueOn }: { planId: string; fiscalYear: number; dueOn: string },
): Promise<{ reviewId: string; submissions: number }> {
  authorise(actor, "openReview");
  refuseBadDate(dueOn, fiscalYear);
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    // No reorganisation comes between the plan and its submissions.
    await lockPlans(tx);
    const plan = await findPlanForYear(tx, planId, fiscalYear);
    if (!plan) throw noSuchPlan(planId);
    refuseBadYear(plan, await listPlanReviews(tx, planId), fiscalYear);
    refuseUnnumbered(plan);
    const id = `${planId}-${fiscalYear}`;
    const review: Review = {
      id,
      planVersionId: plan.version.id,
      kind: "annual",
      fromFiscalYear: null,
      fiscalYear,
      workYear: fiscalYear + 1,
      state: "open",
      dueOn,
      approvalSteps: await listApprovalSteps(tx),
    };
    const now = await departmentsNow(tx, plan.orgUnits);
    const submissions = plan.nodes
      .flatMap((node) => {
        const departments = new Set(node.departmentIds.map((unit) => now(unit, node.lineageId)));
        return [...departments].map((orgUnitId) => ({ node, orgUnitId }));
      })
      .map(({ node, orgUnitId }, position) => ({
        id: submissionId(id, node.sheetNo ?? 0, orgUnitId),
        reviewId: id,
        nodeId: node.id,
        orgUnitId,
        position,
        state: "notStarted" as const,
        dueOn,
      }));
    const added = await insertReview(
      tx,
      actor.municipalityId,
      { ...review, openedBy: actor.name },
      submissions,
    );
    if (!added) throw openAlready(fiscalYear);
    await setReviewForm(tx, id, (await findEvaluationSetting(tx))?.form ?? defaultEvaluationForm);
    await audit(tx, actor, "openReview", `review ${id}`, null, { dueOn, submissions: submissions.length });
    return { reviewId: id, submissions: submissions.length };
  });
}

function refuseBadDate(dueOn: string, fiscalYear: number): void {
  const yearEnd = `${fiscalYear + 1}-03-31`;
  const message = !isDate(dueOn)
    ? { ja: "締切日を入力してください。例：2022-05-20", en: "Type the due date, for example 2022-05-20." }
    : dueOn <= yearEnd
      ? {
          ja: `締切日は、対象の年度が終わった後（${fiscalYear + 1}-04-01以降）の日を入力してください。`,
          en: `The due date must lie after the year under review (from ${fiscalYear + 1}-04-01).`,
        }
      : undefined;
  if (message) throw new UserError("bad-input", message, { dueOn: message });
}

function refuseBadYear(plan: PlanContent, reviews: readonly Review[], fiscalYear: number): void {
  const { period } = plan.version;
  if (reviews.some((review) => review.fiscalYear === fiscalYear)) throw openAlready(fiscalYear);
  if (period && (fiscalYear < period.start || fiscalYear > period.end)) {
    throw new UserError("bad-input", {
      ja: `${fiscalYear}年度は計画期間（${period.start}〜${period.end}年度）の外です。期間内の年度を選んでください。`,
      en: `Fiscal year ${fiscalYear} is outside the plan's period (${period.start}–${period.end}). Choose a year within it.`,
    });
  }
  const last = reviews.at(-1);
  if (last && fiscalYear !== last.fiscalYear + 1) {
    throw new UserError("wrong-state", {
      ja: `先に${last.fiscalYear + 1}年度の検証を開いてください。年度は順に検証します。`,
      en: `Open the review of fiscal year ${last.fiscalYear + 1} first: years are reviewed in order.`,
    });
  }
}

/** Sheets are called by their numbers, so whatever a department evaluates needs one. */
function refuseUnnumbered({ nodes }: PlanContent): void {
  const unnumbered = nodes.filter(
    ({ sheetNo, departmentIds }) => sheetNo === null && departmentIds.length > 0,
  );
  if (unnumbered.length === 0) return;
  const [first] = unnumbered;
  throw new UserError("wrong-state", {
    ja: `シート番号のない項目が${unnumbered.length}件あります（「${first?.title}」など）。計画の編集で、担当のある項目にシート番号を付けてください。`,
    en: `${unnumbered.length} entries with departments have no sheet number (such as “${first?.title}”). Number them in the plan editor first.`,
  });
}

function openAlready(fiscalYear: number): UserError {
  return new UserError("wrong-state", {
    ja: `${fiscalYear}年度の検証はすでに開かれています。進み具合の一覧をご覧ください。`,
    en: `The review of fiscal year ${fiscalYear} is open already. See its board.`,
  });
}
