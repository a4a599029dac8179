import type { Context } from "../../context.ts";
import { fiscalYearOf, isDate } from "../../core/calendar/days.ts";
import { defaultEvaluationForm } from "../../core/cycle/evaluationForm.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { listApprovalSteps } from "../../store/approvalSteps.ts";
import { findEvaluationSetting, setReviewForm } from "../../store/evaluationForms.ts";
import { findPlanForYear } from "../../store/planContent.ts";
import { lockPlans } from "../../store/planStatus.ts";
import { insertReview, listPeriodReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { copyPhases } from "../phases/copyPhases.ts";
import { noSuchPlan } from "../plan/noSuchPlan.ts";
import { departmentsNow } from "./departmentsNow.ts";
import { submissionId } from "./submissionId.ts";

/** What planning asks for when it opens a review of several years. */
export interface PeriodReviewRequest {
  readonly planId: string;
  readonly kind: "midTerm" | "final";
  /** First and last fiscal year under review. */
  readonly fromFiscalYear: number;
  readonly fiscalYear: number;
  /** YYYY-MM-DD, after the end of the last year under review. */
  readonly dueOn: string;
}

/** Opens a mid-term or final review of a plan: one submission for each sheet and department, on which the department
 * writes about the whole period. Values are those of the yearly reviews; what the last year lacks can be entered. There
 * is one review of a kind for a last year.
 * @throws UserError `bad-input` naming the wrong fields, `wrong-state` when it is open already */
export async function openPeriodReview(
  context: Pick<Context, "databases">,
  actor: Actor,
  request: PeriodReviewRequest,
): Promise<{ reviewId: string; submissions: number }> {
  authorise(actor, "openReview");
  const { planId, kind, fromFiscalYear, fiscalYear, dueOn } = request;
  refuseBadDate(dueOn, fiscalYear);
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    // No reorganisation comes between the plan and its submissions.
    await lockPlans(tx);
    const plan = await findPlanForYear(tx, planId, fiscalYear);
    if (!plan) throw noSuchPlan(planId);
    refuseBadYears(plan, request);
    const known = await listPeriodReviews(tx, planId);
    if (known.some((one) => one.kind === kind && one.fiscalYear === fiscalYear)) throw openAlready();
    // Ids of plans have no capitals, so this is never the id of a yearly review.
    const id = `${planId}-${kind === "midTerm" ? "midTerm" : "finalReview"}-${fiscalYear}`;
    const review: Review = {
      id,
      planVersionId: plan.version.id,
      kind,
      fromFiscalYear,
      fiscalYear,
      workYear: fiscalYearOf(dueOn),
      state: "open",
      dueOn,
      approvalSteps: await listApprovalSteps(tx),
    };
    const now = await departmentsNow(tx, plan.orgUnits);
    const nodes = plan.nodes.map((node) => ({
      ...node,
      departmentIds: [...new Set(node.departmentIds.map((unit) => now(unit, node.lineageId)))],
    }));
    const submissions = submissionsOf(nodes, review);
    const added = await insertReview(
      tx,
      actor.municipalityId,
      { ...review, openedBy: actor.name },
      submissions,
    );
    if (!added) throw openAlready();
    await setReviewForm(tx, id, (await findEvaluationSetting(tx))?.form ?? defaultEvaluationForm);
    await copyPhases(tx, actor.municipalityId, review);
    await audit(tx, actor, "openReview", `review ${id}`, null, {
      kind,
      fromFiscalYear,
      fiscalYear,
      dueOn,
      submissions: submissions.length,
    });
    return { reviewId: id, submissions: submissions.length };
  });
}

function submissionsOf(nodes: PlanContent["nodes"], { id, dueOn }: Review) {
  const evaluated = nodes.filter(({ departmentIds }) => departmentIds.length > 0);
  // Where the city numbers no sheets, their place in the plan does.
  const isNumbered = evaluated.every(({ sheetNo }) => sheetNo !== null);
  return evaluated
    .flatMap((node, index) =>
      node.departmentIds.map((orgUnitId) => ({
        number: isNumbered ? (node.sheetNo ?? 0) : index + 1,
        nodeId: node.id,
        orgUnitId,
      })),
    )
    .map(({ number, nodeId, orgUnitId }, position) => ({
      id: submissionId(id, number, orgUnitId),
      reviewId: id,
      nodeId,
      orgUnitId,
      position,
      state: "notStarted" as const,
      dueOn,
    }));
}

function refuseBadDate(dueOn: string, lastYear: number): void {
  if (!isDate(dueOn))
    throw bad("dueOn", {
      ja: "締切日を入力してください。例：2025-05-20",
      en: "Type the due date, for example 2025-05-20.",
    });
  if (fiscalYearOf(dueOn) > lastYear) return;
  throw bad("dueOn", {
    ja: `締切日は、対象の最後の年度が終わった後（${lastYear + 1}-04-01以降）の日を入力してください。`,
    en: `The due date must lie after the last year under review (from ${lastYear + 1}-04-01).`,
  });
}

function refuseBadYears(
  { version: { period } }: PlanContent,
  { fromFiscalYear, fiscalYear, kind }: PeriodReviewRequest,
): void {
  if (fromFiscalYear > fiscalYear)
    throw bad("fromFiscalYear", {
      ja: "最初の年度が最後の年度より後になっています。年度を確かめてください。",
      en: "The first year lies after the last one. Check the years.",
    });
  if (fiscalYear - fromFiscalYear >= mostYears)
    throw bad("fromFiscalYear", {
      ja: `一度に評価できるのは${mostYears}年度分までです。`,
      en: `A review covers at most ${mostYears} fiscal years.`,
    });
  if (period && (fromFiscalYear < period.start || fiscalYear > period.end))
    throw bad(fromFiscalYear < period.start ? "fromFiscalYear" : "fiscalYear", {
      ja: `計画期間（${period.start}〜${period.end}年度）の中の年度を選んでください。`,
      en: `Choose years within the plan's period (${period.start}–${period.end}).`,
    });
  if (period && kind === "midTerm" && fiscalYear === period.end)
    throw bad("fiscalYear", {
      ja: "計画の最終年度までを評価するときは、最終評価を選んでください。",
      en: "For a review up to the last year of the plan, choose a final review.",
    });
}

/** As many columns as a table of years can hold. */
const mostYears = 15;

const bad = (field: string, words: Words) => new UserError("bad-input", words, { [field]: words });

function openAlready(): UserError {
  return new UserError("wrong-state", {
    ja: "この年度までの同じ評価はすでに開かれています。一覧から開いてください。",
    en: "This review up to that year is open already. Open it from the list.",
  });
}
