import { z } from "zod";
import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { formProblems } from "../../core/cycle/entryForm.ts";
import { allows, type SubmissionAction } from "../../core/cycle/submission.ts";
import { successorsOf } from "../../core/organisation/unitLines.ts";
import { may, type Actor, type Permission } from "../../core/permission/permission.ts";
import { pathTo, presenting } from "../../core/publication/present/presentSheet.ts";
import { listAuditEntries } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { listSuccessions } from "../../store/orgUnits.ts";
import { listPosts } from "../../store/people.ts";
import { listSubmissions } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { sheetHints } from "../contradictions/sheetHints.ts";
import { approvalOf, isWaitingFor, type Approval } from "./approvalOf.ts";
import { approvalSteps } from "./approvalSteps.ts";
import { entryFigures, entryRows } from "./entryRows.ts";
import { entryValues } from "./entryValues.ts";
import { evaluationParts } from "./evaluationParts.ts";
import { grantViews } from "./grantViews.ts";
import { fieldView } from "./fieldView.ts";
import { loadSubmission, type LoadedSubmission } from "./loadSubmission.ts";
import { reviewHeading } from "./reviewHeading.ts";
import { submissionItem } from "./submissionItem.ts";
import type { SubmissionView } from "./views.ts";

/** The entry form of a department's part of a sheet, last year beside this year, and what may be done with it. */
export async function viewSubmission(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  submissionId: string,
): Promise<SubmissionView> {
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const loaded = await loadSubmission(tx, submissionId, { lock: false });
    const { submission, review, plan, node, figures } = loaded;
    authorise(actor, "viewSubmission", submission.orgUnitId);
    const today = todayInJapan(context.now());
    const approval = approvalOf(review, submission, await listPosts(tx));
    const history = await historyOf(tx, submission.id);
    const value = entryValues(loaded);
    const view = (name: string) => fieldView(loaded, value, name);
    const presented = presenting(plan, loaded.year, "final", loaded.presets);
    const neighbours = await neighboursOf(tx, actor, loaded);
    const unitName = (id: string) => plan.orgUnits.find((unit) => unit.id === id)?.name ?? id;
    const contributors = new Set(loaded.rows.flatMap(({ adopted }) => adopted.indicator.contributorIds));
    // Who has taken over the part is no other department.
    const own = [submission.orgUnitId, ...successorsOf(await listSuccessions(tx), submission.orgUnitId)];
    return {
      heading: reviewHeading(plan.plan, review),
      item: submissionItem(plan, submission, value, today, loaded.asked.form),
      path: pathTo(presented, node).map(({ level, number, title }) => ({ level, number, title })),
      purpose: node.purpose ?? "",
      programmes: plan.programmes.filter(({ nodeId }) => nodeId === node.id).map(({ name }) => name),
      contributors: [...contributors].filter((id) => !own.includes(id)).map(unitName),
      rows: await entryRows(tx, loaded, presented, value),
      figures: entryFigures(figures, review.fiscalYear, view),
      grants: grantViews(loaded, value),
      evaluation: evaluationParts(loaded, view),
      hints: sheetHints(loaded, value),
      hintAnswer: view("hintAnswer"),
      ...neighbours,
      may: mayNow(actor, loaded, approval),
      approval: await approvalSteps(tx, loaded, approval, history, today),
      correctionReason: submission.correctionReason,
      returnedFields: submission.returnedFields,
      problems: formProblems(loaded.fields, value),
      history,
    };
  });
}

/** The submissions before and after it among those that the actor may see. */
async function neighboursOf(tx: Db, actor: Actor, { submission, review }: LoadedSubmission) {
  const all = await listSubmissions(tx, review.id);
  const visible = all.filter(({ orgUnitId }) => may(actor, "viewSubmission", orgUnitId));
  const place = visible.findIndex(({ id }) => id === submission.id);
  return { previousId: visible[place - 1]?.id ?? null, nextId: visible[place + 1]?.id ?? null };
}

function mayNow(
  actor: Actor,
  { submission, review }: LoadedSubmission,
  approval: Approval,
): SubmissionView["may"] {
  const can = (permission: Permission, action: SubmissionAction) =>
    review.state === "open" &&
    allows(action, submission.state) &&
    may(actor, permission, submission.orgUnitId);
  return {
    edit: can("editSubmission", "save"),
    submit: can("submitSubmission", "submit"),
    takeBack: can("submitSubmission", "takeBack") && submission.approvedSteps === 0,
    return: can("returnSubmission", "return"),
    approve: can("approveSubmission", "approve") && isWaitingFor(actor, approval, submission.orgUnitId),
    correct: can("correctSubmission", "correct"),
  };
}

async function historyOf(tx: Db, submissionId: string): Promise<SubmissionView["history"]> {
  const entries = await listAuditEntries(tx, {
    before: null,
    subject: `submission ${submissionId}`,
    limit: 50,
  });
  return entries.map(({ at, userName, action, after }) => ({
    at,
    by: userName,
    action,
    ...saidIn(after),
  }));
}

const said = z.object({
  reason: z.string().nullable().catch(null),
  step: z.string().nullable().catch(null),
  fields: z.record(z.string(), z.string()).catch({}),
});

/** What the record of changes keeps of a move beside the state. */
function saidIn(after: unknown): Pick<SubmissionView["history"][number], "reason" | "step" | "fields"> {
  const { data } = said.safeParse(after);
  return data ?? { reason: null, step: null, fields: {} };
}
