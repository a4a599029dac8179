import type { Context } from "../../context.ts";
import { checkPlan } from "../../core/contradictions/checkPlan.ts";
import type { Hint } from "../../core/contradictions/hint.ts";
import type { Review } from "../../core/cycle/review.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { hintStamp } from "../../store/hintStamp.ts";
import { listVersionsInForce } from "../../store/planVersions.ts";
import { listPlanReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { findYearContent } from "../../store/yearContent.ts";
import { authorise } from "../authorise.ts";
import { findPresets } from "../judgement/findPresets.ts";
import { loadPlan, loadReviewed } from "../plan/loadPlan.ts";
import { placesOf } from "./placesOf.ts";
import type { HintList } from "./views.ts";

export interface HintQuery {
  readonly planId: string;
  /** Null: the newest year with a review; where there is none, the plan alone. */
  readonly fiscalYear: number | null;
}

/** Looks for figures and words of a plan that do not fit together, beside the other plans of the city.
 * @throws UserError `not-found` for a year whose review is not open */
export async function listHints(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId, fiscalYear }: HintQuery,
): Promise<HintList> {
  authorise(actor, "viewDoubts");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const reviews = await listPlanReviews(tx, planId);
    const review =
      fiscalYear === null ? reviews.at(-1) : reviews.find((one) => one.fiscalYear === fiscalYear);
    if (fiscalYear !== null && !review) throw notOpen(fiscalYear);
    const stamp = await hintStamp(tx);
    const key = JSON.stringify([actor.municipalityId, planId, review?.id ?? null, stamp]);
    const known = recent.get(key);
    if (known) return known;
    const found = await findHints(tx, planId, review);
    recent.set(key, found);
    latest.set(latestKey(actor, planId, review?.fiscalYear ?? null), { key, list: found });
    const [oldest] = recent.keys();
    if (recent.size > recentLimit && oldest !== undefined) recent.delete(oldest);
    return found;
  });
}

/** What was found when somebody last looked, and whether anything changed since; undefined where nobody has looked in
 * this process. For pages that must not wait. */
export async function lastHints(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId, fiscalYear, reviewId }: { planId: string; fiscalYear: number; reviewId: string },
): Promise<{ list: HintList; isCurrent: boolean } | undefined> {
  authorise(actor, "viewDoubts");
  const last = latest.get(latestKey(actor, planId, fiscalYear));
  if (!last) return undefined;
  const { databases } = context;
  const stamp = await inMunicipality(databases.app, actor.municipalityId, actor.userId, hintStamp);
  return {
    list: last.list,
    isCurrent: last.key === JSON.stringify([actor.municipalityId, planId, reviewId, stamp]),
  };
}

const latest = new Map<string, { readonly key: string; readonly list: HintList }>();
const latestKey = ({ municipalityId }: Actor, planId: string, fiscalYear: number | null) =>
  JSON.stringify([municipalityId, planId, fiscalYear]);

/** Looking through a whole plan takes longer than a page may: it is done once for every state of the figures. */
const recent = new Map<string, HintList>();
const recentLimit = 16;

async function findHints(tx: Db, planId: string, review: Review | undefined): Promise<HintList> {
  // A year keeps the version, and so the targets, by which it was judged.
  const plan = review ? await loadReviewed(tx, review) : await loadPlan(tx, planId);
  const others = await otherPlans(tx, planId);
  const hints = checkPlan({
    plan,
    year: review ? await findYearContent(tx, plan, review) : null,
    presets: await findPresets(tx, plan),
    others,
  });
  const placeOf = placesOf([plan, ...others]);
  const nameOf = new Map(plan.indicators.map(({ indicator }) => [indicator.id, indicator.name]));
  return {
    planId,
    planTitle: plan.plan.title,
    fiscalYear: review?.fiscalYear ?? null,
    hints: hints.map((hint: Hint) => ({
      ...hint,
      evidence: hint.evidence.map((one) => ({ ...one, place: placeOf(one) })),
      indicators: hint.indicatorIds.flatMap((id) => {
        const name = nameOf.get(id);
        return name === undefined ? [] : [{ id, name }];
      }),
    })),
  };
}

/** The other plans of the city in force: the same indicator may stand there under another name. */
async function otherPlans(tx: Db, planId: string): Promise<PlanContent[]> {
  const plans: PlanContent[] = [];
  for (const { version } of await listVersionsInForce(tx)) {
    if (version.planId !== planId) plans.push(await loadPlan(tx, version.planId));
  }
  return plans;
}

function notOpen(fiscalYear: number): UserError {
  return new UserError("not-found", {
    ja: `${fiscalYear}年度の検証はまだ開かれていません。年度を指定しなければ、計画だけを調べます。`,
    en: `The review of fiscal year ${fiscalYear} is not open yet. Without a year the plan alone is looked at.`,
  });
}
