import type { Context } from "../../context.ts";
import { formProblems } from "../../core/cycle/entryForm.ts";
import { allows, submissionAllows } from "../../core/cycle/submission.ts";
import type { Actor, Permission } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { listPosts } from "../../store/people.ts";
import { updateSubmission, type Standing } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { approvalOf, isWaitingFor } from "./approvalOf.ts";
import { noticeMoved } from "../notices/noticeMoved.ts";
import { entryValues } from "./entryValues.ts";
import { loadSubmission, type LoadedSubmission } from "./loadSubmission.ts";
import { approvedBefore, reasonNeeded, waitsForAnother, wrongState } from "./moveRefusals.ts";
import { recordApproved } from "./recordApproved.ts";

export type Move = "submit" | "takeBack" | "return" | "approve" | "correct";

/** What is said with a move: why as a whole, and why single fields come back, by their names. */
export interface MoveWords {
  readonly reason: string;
  readonly fields: Readonly<Record<string, string>>;
}

const permissionFor = {
  submit: "submitSubmission",
  takeBack: "submitSubmission",
  return: "returnSubmission",
  approve: "approveSubmission",
  correct: "correctSubmission",
} as const satisfies Record<Move, Permission>;

/** Hands a submission on: submit, take back, return with reasons, approve, begin to correct what was approved.
 * Approving passes the step that it waits for; the last step records its figures and its evaluation. Doing the same
 * twice is refused in words, so a double click does no harm.
 * @throws UserError `wrong-state` when it is not in a state from which this can be done, or waits for another step;
 * `bad-input` with the fields named when something is missing or unreadable, or when a reason is missing */
export async function moveSubmission(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  move: { submissionId: string; action: Move; reason?: string; fields?: Readonly<Record<string, string>> },
): Promise<void> {
  const reason = move.reason?.trim() ?? "";
  const fields = Object.fromEntries(
    Object.entries(move.fields ?? {}).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : [])),
  );
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, (tx) =>
    moveOne(context, actor, tx, move, { reason, fields }),
  );
}

/** The same within a transaction. */
export async function moveOne(
  context: Pick<Context, "now">,
  person: Actor,
  tx: Db,
  { submissionId, action }: { submissionId: string; action: Move },
  words: MoveWords,
): Promise<void> {
  const loaded = await loadSubmission(tx, submissionId, { lock: true });
  const { submission, review } = loaded;
  const actor = authorise(person, permissionFor[action], submission.orgUnitId);
  if (review.state === "locked" || !allows(action, submission.state)) throw wrongState(submission.state);
  const { standing, step } = await standingAfter(actor, tx, loaded, action, words);
  await updateSubmission(tx, submission.id, standing, { name: actor.name, at: context.now() });
  await audit(
    tx,
    actor,
    action,
    `submission ${submission.id}`,
    { state: submission.state },
    {
      state: standing.state,
      ...(step === undefined ? {} : { step }),
      ...(words.reason === "" ? {} : { reason: words.reason }),
      ...(Object.keys(words.fields).length === 0 ? {} : { fields: words.fields }),
    },
  );
  await noticeMoved(tx, actor, submission.id, context.now());
}

/** How it stands after the move, and the name of the step of approval that was passed. */
async function standingAfter(
  actor: Actor,
  tx: Db,
  loaded: LoadedSubmission,
  action: Move,
  words: MoveWords,
): Promise<{ standing: Partial<Standing> & Pick<Standing, "state">; step?: string }> {
  const { submission } = loaded;
  const to = submissionAllows[action].to;
  const begun = { state: to, returnedReason: null, returnedFields: {}, approvedSteps: 0 };
  switch (action) {
    case "submit":
      refuseIncomplete(loaded);
      return { standing: begun };
    case "takeBack":
      if (submission.approvedSteps > 0) throw approvedBefore();
      return { standing: begun };
    case "return":
      if (words.reason === "" && Object.keys(words.fields).length === 0) throw reasonNeeded("return");
      refuseUnknownFields(loaded, words.fields);
      return { standing: { ...begun, returnedReason: words.reason, returnedFields: words.fields } };
    case "correct":
      if (words.reason === "") throw reasonNeeded("correct");
      return { standing: { ...begun, returnedReason: words.reason, correctionReason: words.reason } };
    case "approve":
      return approve(actor, tx, loaded);
  }
}

async function approve(actor: Actor, tx: Db, loaded: LoadedSubmission) {
  const { submission, review } = loaded;
  const approval = approvalOf(review, submission, await listPosts(tx));
  const { waiting } = approval;
  if (!waiting || !isWaitingFor(actor, approval, submission.orgUnitId))
    throw waitsForAnother(waiting?.name ?? "");
  if (!approval.isLast) {
    const approvedSteps = waiting.position + 1;
    return { standing: { state: "submitted" as const, approvedSteps }, step: waiting.name };
  }
  await recordApproved(tx, actor, loaded);
  const standing = {
    state: "approved" as const,
    returnedReason: null,
    returnedFields: {},
    approvedSteps: review.approvalSteps.length,
    correctionReason: null,
  };
  return { standing, step: waiting.name };
}

function refuseIncomplete(loaded: LoadedSubmission): void {
  const problems = formProblems(loaded.fields, entryValues(loaded));
  if (problems.length === 0) return;
  throw new UserError(
    "bad-input",
    {
      ja: `入力されていない欄、または読み取れない欄が${problems.length}か所あります。直してから提出してください。`,
      en: `${problems.length} fields are empty or cannot be read. Put them right before you submit.`,
    },
    Object.fromEntries(problems.map(({ field, message }) => [field, message])),
  );
}

function refuseUnknownFields({ fields }: LoadedSubmission, reasons: MoveWords["fields"]): void {
  const unknown = Object.keys(reasons).find((name) => !fields.some((field) => field.name === name));
  if (unknown === undefined) return;
  throw new UserError("bad-input", {
    ja: `入力欄『${unknown}』はこのシートにありません。ページを開き直してください。`,
    en: `This sheet has no field “${unknown}”. Open the page again.`,
  });
}
