import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { OpinionCategory } from "../../core/council/opinionCategory.ts";
import { responseMay } from "../../core/council/opinionResponse.ts";
import type { OrgUnit } from "../../core/organisation/orgUnit.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import type { AuditEntry } from "../../core/audit/auditEntry.ts";
import { listAuditEntries } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { findReview, listOpenReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { changeOptions, type ChangeOption } from "./changeOptions.ts";
import { mayChange } from "./editOpinion.ts";
import { listFollowUps, type FollowUpDue } from "./listFollowUps.ts";
import { loadLedger } from "./loadLedger.ts";
import { opinionNotFound } from "./refusals.ts";
import type { OpinionItem } from "./views.ts";

/** One opinion with what the person may do about it now. */
export interface OpinionView {
  readonly item: OpinionItem;
  readonly categories: readonly OpinionCategory[];
  readonly changes: readonly ChangeOption[];
  /** Departments that can be asked, and those that own what it is about. */
  readonly departments: readonly Pick<OrgUnit, "id" | "name">[];
  readonly owners: readonly string[];
  /** Open reviews that ask what came of its answers. */
  readonly due: readonly (FollowUpDue & { readonly reviewId: string; readonly mayWrite: boolean })[];
  readonly history: readonly AuditEntry[];
  readonly may: { readonly [action in "edit" | "assign" | "approve" | "clear"]: boolean };
}

/** An opinion with its answers, its history, and what can be done about it. */
export async function viewOpinion(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  opinionId: string,
): Promise<OpinionView> {
  authorise(actor, "viewCouncil");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const today = todayInJapan(context.now());
    const { items, categories } = await loadLedger(tx, actor, {}, today);
    const item = items.find(({ id }) => id === opinionId);
    if (!item) throw opinionNotFound();
    const isPlanning = may(actor, "manageCouncil");
    const isWriting = item.responses.some(
      ({ mayWrite, state }) => mayWrite && (responseMay("save", state) || isPlanning),
    );
    const isAlive = item.state !== "withdrawn";
    return {
      item,
      categories,
      changes: isWriting ? await changeOptions(tx, { ...item, speaker: "" }) : [],
      departments: isPlanning ? await departmentsOn(tx, today) : [],
      owners: isPlanning ? await ownersOf(tx, item) : [],
      due: isAlive ? await dueOf(tx, actor, opinionId) : [],
      // The record says what was typed, so it is for those alone who may read all of it.
      history: isPlanning
        ? await listAuditEntries(tx, { before: null, subject: `opinion ${opinionId}`, limit: 100 })
        : [],
      may: {
        edit: mayChange(actor, { ...item, speaker: "" }, item.meeting?.state === "closed"),
        assign: isPlanning && isAlive,
        approve: isPlanning && item.state === "accepted",
        clear: may(actor, "publish") && item.state === "accepted",
      },
    };
  });
}

async function departmentsOn(tx: Db, today: string) {
  return (await listOrgUnits(tx)).filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today),
  );
}

/** Who answers unless planning chooses otherwise: the departments of the sheet, the owner of the indicator; of a goal
 * all departments below it; of the whole plan nobody. */
async function ownersOf(tx: Db, { subject, heading }: OpinionItem): Promise<string[]> {
  if (subject.kind === "plan") return [];
  const review = await findReview(tx, heading.reviewId);
  const plan = review && (await findPlanOfVersion(tx, review.planVersionId));
  if (!plan) return [];
  const indicator =
    subject.kind === "indicator" &&
    plan.indicators.find((one) => one.indicator.id === subject.indicatorId)?.indicator;
  if (indicator && indicator.ownerId !== null) return [indicator.ownerId];
  const below = (id: string): string[] => [
    id,
    ...plan.nodes.filter(({ parentId }) => parentId === id).flatMap((node) => below(node.id)),
  ];
  const nodes = new Set(below(subject.nodeId ?? ""));
  return [...new Set(plan.nodes.filter(({ id }) => nodes.has(id)).flatMap((node) => node.departmentIds))];
}

async function dueOf(tx: Db, actor: Actor, opinionId: string): Promise<OpinionView["due"]> {
  const due: (FollowUpDue & { reviewId: string; mayWrite: boolean })[] = [];
  for (const { id } of await listOpenReviews(tx))
    for (const one of await listFollowUps(tx, id))
      if (one.opinion.id === opinionId)
        due.push({
          ...one,
          reviewId: id,
          mayWrite: may(actor, "respondToOpinion", one.response.orgUnitId),
        });
  return due;
}
