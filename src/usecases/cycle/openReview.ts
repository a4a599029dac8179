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
import { insertExclusions, type SheetPart } from "../../store/exclusions.ts";
import { findPlanForYear } from "../../store/planContent.ts";
import { lockPlans } from "../../store/planStatus.ts";
import { insertReview, listPlanReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { copyPhases } from "../phases/copyPhases.ts";
import { noSuchPlan } from "../plan/noSuchPlan.ts";
import { withDepartmentsNow } from "./departmentsNow.ts";
import { submissionId } from "./submissionId.ts";

/** What planning asks for when it opens the review of a year. */
export interface ReviewRequest {
  readonly planId: string;
  readonly fiscalYear: number;
  /** YYYY-MM-DD, after the end of the year under review. */
  readonly dueOn: string;
  /** Due dates of departments that have one of their own, by their ids. */
  readonly dueOnOf?: Readonly<Record<string, string>>;
  /** What needs no answer this year. */
  readonly excluded?: readonly SheetPart[];
}

/** Opens the review of a fiscal year, worked on in the next: one submission for each sheet and department that is asked,
 * the phases of the city's usual year and its steps of approval; nothing of last year's is copied. Opening it twice is
 * refused, so a double click makes no second set.
 * @throws UserError `bad-input` for a bad date or a year outside the plan, `wrong-state` when it is open already
 * or when the year before has not been reviewed */
export async function openReview(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId, fiscalYear, dueOn, dueOnOf = {}, excluded = [] }: ReviewRequest,
): Promise<{ reviewId: string; submissions: number }> {
  authorise(actor, "openReview");
  refuseBadDate("dueOn", dueOn, fiscalYear);
  for (const [id, day] of Object.entries(dueOnOf)) refuseBadDate(`dueOn:${id}`, day, fiscalYear);
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
    const submissions = askedParts(await withDepartmentsNow(tx, plan), excluded).map(
      ({ node, orgUnitId }, position) => ({
        id: submissionId(id, node.sheetNo ?? 0, orgUnitId),
        reviewId: id,
        nodeId: node.id,
        orgUnitId,
        position,
        state: "notStarted" as const,
        dueOn: dueOnOf[orgUnitId] ?? dueOn,
      }),
    );
    const added = await insertReview(
      tx,
      actor.municipalityId,
      { ...review, openedBy: actor.name },
      submissions,
    );
    if (!added) throw openAlready(fiscalYear);
    await setReviewForm(tx, id, (await findEvaluationSetting(tx))?.form ?? defaultEvaluationForm);
    await copyPhases(tx, actor.municipalityId, review);
    await insertExclusions(tx, actor.municipalityId, id, excluded);
    await audit(tx, actor, "openReview", `review ${id}`, null, {
      dueOn,
      dueOnOf,
      submissions: submissions.length,
      excluded,
      approvalSteps: review.approvalSteps,
    });
    return { reviewId: id, submissions: submissions.length };
  });
}

/** The departments' parts of the sheets, in order, without those that need no answer. */
function askedParts({ nodes }: PlanContent, excluded: readonly SheetPart[]) {
  const all = nodes.flatMap((node) => node.departmentIds.map((orgUnitId) => ({ node, orgUnitId })));
  const keys = new Set(excluded.map(({ nodeId, orgUnitId }) => `${nodeId} ${orgUnitId}`));
  const asked = all.filter(({ node, orgUnitId }) => !keys.has(`${node.id} ${orgUnitId}`));
  if (all.length - asked.length !== keys.size) throw planChanged();
  if (asked.length === 0 && all.length > 0) throw nothingAsked();
  return asked;
}

function planChanged(): UserError {
  return new UserError("edited-meanwhile", {
    ja: "この画面を開いた後に計画のシートか担当課が変わりました。画面を開き直して、回答不要のシートを選び直してください。",
    en: "Sheets or departments of the plan have changed since this page was opened. Open it again and choose again what needs no answer.",
  });
}

function nothingAsked(): UserError {
  return new UserError("bad-input", {
    ja: "すべてのシートが回答不要になっています。少なくとも一つは回答を求めてください。",
    en: "Every sheet is marked as needing no answer. Ask for at least one of them.",
  });
}

function refuseBadDate(field: string, dueOn: string, fiscalYear: number): void {
  const yearEnd = `${fiscalYear + 1}-03-31`;
  const message = !isDate(dueOn)
    ? { ja: "締切日を入力してください。例：2022-05-20", en: "Type the due date, for example 2022-05-20." }
    : dueOn <= yearEnd
      ? {
          ja: `締切日は、対象の年度が終わった後（${fiscalYear + 1}-04-01以降）の日を入力してください。`,
          en: `The due date must lie after the year under review (from ${fiscalYear + 1}-04-01).`,
        }
      : undefined;
  if (message) throw new UserError("bad-input", message, { [field]: message });
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
