import type { Context } from "../../context.ts";
import { findSpreads } from "../../core/cycle/spreadLabelled.ts";
import { allows } from "../../core/cycle/submission.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { saveEntries } from "../../store/entries.ts";
import { updateSubmission } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { entryValues } from "./entryValues.ts";
import { loadSubmission, type LoadedSubmission } from "./loadSubmission.ts";
import type { SaveResult } from "./views.ts";

/** Keeps what was typed as a draft, exactly as it was typed. Text that cannot be read is kept and named as a
 * problem, so that nothing is lost; it cannot be submitted. A field that someone else changed since the form
 * was opened is left alone and both texts come back.
 * @param form.versions the version that each field had when the form was opened
 * @param form.keepTogether leave the values of several series in the one field that they were typed into; else each
 * is put into its own field (`平日 0.99 休日 1.00`), unless another value stands there
 * @throws UserError `wrong-state` when the submission is no longer open for entry */
export async function saveSubmission(
  context: Pick<Context, "databases" | "now">,
  person: Actor,
  form: TypedForm & { submissionId: string },
): Promise<SaveResult> {
  return inMunicipality(context.databases.app, person.municipalityId, person.userId, async (tx) => {
    const loaded = await loadSubmission(tx, form.submissionId, { lock: true });
    const actor = authorise(person, "editSubmission", loaded.submission.orgUnitId);
    return saveTyped(tx, context.now(), actor, loaded, form);
  });
}

interface TypedForm {
  readonly values: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, number>>;
  readonly keepTogether?: boolean;
  /** What was typed stands in a file that came back: there no change counts as the person's own. */
  readonly isFromFile?: boolean;
}

/** The same within a transaction, for a submission that is locked and that the actor may write to. */
export async function saveTyped(
  tx: Db,
  at: Date,
  actor: Actor,
  loaded: LoadedSubmission,
  form: TypedForm,
): Promise<SaveResult> {
  const { submission, fields, entries } = loaded;
  refuseUnlessOpen(loaded);
  const names = new Set(fields.map(({ name }) => name));
  const now = entryValues(loaded);
  const conflicts: Record<string, SaveResult["conflicts"][string]> = {};
  const conflicted: Record<string, string> = {};
  const changes: Record<string, string> = {};
  for (const [name, typed] of Object.entries(form.values)) {
    const text = typed.replaceAll("\r\n", "\n");
    if (!names.has(name)) throw unknownField(name);
    const entry = entries.get(name);
    if (text === now(name)) continue;
    // Two windows or two clicks of one person are no conflict: what they typed last is what they mean.
    const isOwn = entry?.userId === actor.userId && !form.isFromFile;
    if (entry && !isOwn && entry.version !== (form.versions[name] ?? 0)) {
      conflicts[name] = {
        theirs: entry.value,
        by: entry.updatedBy,
        at: entry.updatedAt,
        version: entry.version,
      };
      conflicted[name] = text;
    } else changes[name] = text;
  }
  const valueOf = (name: string) => changes[name] ?? now(name);
  // Only what this person typed: nothing is put over what somebody else changed meanwhile.
  const spreads = form.keepTogether
    ? []
    : findSpreads(loaded.rows, valueOf).filter(
        ({ parts, blockedBy }) => !blockedBy && parts.every(({ field }) => !conflicts[field]),
      );
  for (const { field, text } of spreads.flatMap(({ parts }) => parts)) {
    if (text !== now(field)) changes[field] = text;
    else delete changes[field];
  }
  // Also what was kept unread by an earlier save: it is still to be put right.
  const typed = (name: string) => changes[name] ?? conflicted[name] ?? now(name);
  const problems = Object.fromEntries(
    fields.flatMap(({ name, problemOf }) => {
      const problem = problemOf(typed(name), typed);
      return problem ? [[name, problem] as const] : [];
    }),
  );
  const saved = Object.keys(changes).length;
  if (saved > 0) {
    const by = { userId: actor.userId, name: actor.name, at };
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, now(name)]));
    await saveEntries(tx, actor.municipalityId, submission.id, changes, by);
    const state = submission.state === "notStarted" ? "draft" : submission.state;
    await updateSubmission(tx, submission.id, { state }, by);
    await audit(
      tx,
      actor,
      form.isFromFile ? "saveFromFile" : "save",
      `submission ${submission.id}`,
      before,
      changes,
    );
    for (const { from, typed: together, parts } of spreads) {
      // The text as it was typed stays on record.
      const after = Object.fromEntries(parts.map(({ field, text }) => [field, text]));
      await audit(tx, actor, "spread", `submission ${submission.id}`, { [from]: together }, after);
    }
  }
  return { saved, spread: spreads.map(({ from }) => from), problems, conflicts };
}

function unknownField(name: string): UserError {
  return new UserError("bad-input", {
    ja: `入力欄『${name}』はこのシートにありません。ページを開き直してください。`,
    en: `This sheet has no field “${name}”. Open the page again.`,
  });
}

function refuseUnlessOpen({ submission, review }: LoadedSubmission): void {
  if (review.state === "open" && allows("save", submission.state)) return;
  throw new UserError("wrong-state", {
    ja: "この提出はすでに提出または承認されているため、変更できません。直すときは差し戻しを依頼してください。",
    en: "This has been submitted or approved and cannot be changed. Ask for it to be returned if it must be.",
  });
}
