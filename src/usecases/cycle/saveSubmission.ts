import type { Context } from "../../context.ts";
import { allows } from "../../core/cycle/submission.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
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
 * @throws UserError `wrong-state` when the submission is no longer open for entry */
export async function saveSubmission(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  form: {
    submissionId: string;
    values: Readonly<Record<string, string>>;
    versions: Readonly<Record<string, number>>;
  },
): Promise<SaveResult> {
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const loaded = await loadSubmission(tx, form.submissionId, { lock: true });
    const { submission, fields, entries } = loaded;
    authorise(actor, "editSubmission", submission.orgUnitId);
    refuseUnlessOpen(loaded);
    const names = new Set(fields.map(({ name }) => name));
    const now = entryValues(loaded);
    const problems: Record<string, Words> = {};
    const conflicts: Record<string, SaveResult["conflicts"][string]> = {};
    const changes: Record<string, string> = {};
    // Also what was kept unread by an earlier save: it is still to be put right.
    for (const { name, problemOf } of fields) {
      const problem = problemOf(form.values[name]?.replaceAll("\r\n", "\n") ?? now(name));
      if (problem) problems[name] = problem;
    }
    for (const [name, typed] of Object.entries(form.values)) {
      const text = typed.replaceAll("\r\n", "\n");
      if (!names.has(name)) throw unknownField(name);
      const entry = entries.get(name);
      if (text === now(name)) continue;
      // Two windows or two clicks of one person are no conflict: what they typed last is what they mean.
      if (entry && entry.userId !== actor.userId && entry.version !== (form.versions[name] ?? 0)) {
        conflicts[name] = {
          theirs: entry.value,
          by: entry.updatedBy,
          at: entry.updatedAt,
          version: entry.version,
        };
      } else changes[name] = text;
    }
    const saved = Object.keys(changes).length;
    if (saved > 0) {
      const by = { userId: actor.userId, name: actor.name, at: context.now() };
      const before = Object.fromEntries(Object.keys(changes).map((name) => [name, now(name)]));
      await saveEntries(tx, actor.municipalityId, submission.id, changes, by);
      const state = submission.state === "notStarted" ? "draft" : submission.state;
      await updateSubmission(tx, submission.id, { state, returnedReason: submission.returnedReason }, by);
      await audit(tx, actor, "save", `submission ${submission.id}`, before, changes);
    }
    return { saved, problems, conflicts };
  });
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
