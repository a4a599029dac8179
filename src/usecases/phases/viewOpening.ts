import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { ApprovalStep } from "../../core/cycle/approvalStep.ts";
import type { Phase } from "../../core/cycle/phase.ts";
import { phasesOfYear } from "../../core/cycle/phasesOfYear.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { listApprovalSteps } from "../../store/approvalSteps.ts";
import { countFigures } from "../../store/countFigures.ts";
import type { Db } from "../../store/databases.ts";
import { listMembers, listPosts } from "../../store/people.ts";
import { findPlanForYear } from "../../store/planContent.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { withDepartmentsNow } from "../cycle/departmentsNow.ts";
import { noSuchPlan } from "../plan/noSuchPlan.ts";
import { cityPhases } from "./cityPhases.ts";

/** What opening a review will make, and what stands in the way of answers to it. */
export interface OpeningView {
  readonly departments: readonly {
    readonly orgUnitId: string;
    readonly name: string;
    readonly sheets: readonly {
      readonly nodeId: string;
      readonly number: number | null;
      readonly title: string;
    }[];
    /** Why nobody of it can enter anything; null where somebody can. */
    readonly hint: "noPost" | "nobody" | "ended" | null;
  }[];
  /** Nodes with indicators for which no department answers: nobody will be asked about them. */
  readonly withoutDepartment: readonly {
    readonly number: string;
    readonly title: string;
    readonly indicators: number;
  }[];
  readonly phases: readonly Phase[];
  readonly approvalSteps: readonly ApprovalStep[];
  /** Rows of supporting figures that get an empty field for the new year. */
  readonly figures: number;
  /** The last day of the reply in the city's usual year, as a first due date. */
  readonly usualDueOn: string | null;
}

/** Shows what opening the review of a year will copy, before it is done. */
export async function viewOpening(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { planId, fiscalYear }: { planId: string; fiscalYear: number },
): Promise<OpeningView> {
  authorise(actor, "openReview");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const found = await findPlanForYear(tx, planId, fiscalYear);
    if (!found) throw noSuchPlan(planId);
    const plan = await withDepartmentsNow(tx, found);
    const phases = phasesOfYear(await cityPhases(tx), fiscalYear + 1, null);
    const hints = await entryHints(tx, plan, today);
    return {
      departments: departmentsOf(plan).map(({ orgUnitId, ...department }) => ({
        orgUnitId,
        ...department,
        hint: hints(orgUnitId),
      })),
      withoutDepartment: withoutDepartment(plan),
      phases,
      approvalSteps: await listApprovalSteps(tx),
      figures: await countFigures(tx, plan.version.id),
      usualDueOn: phases.find(({ kind, isSkipped }) => kind === "reply" && !isSkipped)?.endsOn ?? null,
    };
  });
}

function departmentsOf({ nodes, orgUnits }: PlanContent) {
  const ids = new Set(nodes.flatMap(({ departmentIds }) => departmentIds));
  return orgUnits
    .filter(({ id }) => ids.has(id))
    .map(({ id, name }) => ({
      orgUnitId: id,
      name,
      sheets: nodes
        .filter(({ departmentIds }) => departmentIds.includes(id))
        .map(({ id: nodeId, sheetNo, title }) => ({ nodeId, number: sheetNo, title })),
    }));
}

function withoutDepartment({ nodes, placements }: PlanContent): OpeningView["withoutDepartment"] {
  return nodes
    .filter(({ departmentIds }) => departmentIds.length === 0)
    .map(({ id, number, title }) => ({
      number,
      title,
      indicators: placements.filter(({ nodeId, isRepeat }) => nodeId === id && !isRepeat).length,
    }))
    .filter(({ indicators }) => indicators > 0);
}

/** Says of each department what keeps it from answering. */
async function entryHints(tx: Db, { orgUnits }: PlanContent, today: string) {
  const posts = (await listPosts(tx)).filter(({ role }) => role === "clerk");
  const held = new Set(
    (await listMembers(tx)).flatMap((member) =>
      member.posts
        .filter(({ from, to }) => from <= today && (to === null || to >= today))
        .map(({ id }) => id),
    ),
  );
  return (orgUnitId: string): OpeningView["departments"][number]["hint"] => {
    const unit = orgUnits.find(({ id }) => id === orgUnitId);
    if (unit?.validTo && unit.validTo < today) return "ended";
    const own = posts.filter((post) => post.orgUnitId === orgUnitId);
    if (own.length === 0) return "noPost";
    return own.some(({ id }) => held.has(id)) ? null : "nobody";
  };
}
