import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { StaffedPost } from "../../core/notices/recipients.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { insertNotices } from "../../store/notices.ts";
import { findReminder, insertReminder, lastReminded, lockReminders } from "../../store/reminders.ts";
import { listStandings } from "../../store/standings.ts";
import { listStaffedPosts } from "../../store/staffedPosts.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { submissionNotFound } from "../cycle/loadSubmission.ts";
import { byPost, noticesFor } from "./noticesFor.ts";
import { checkReminderText } from "./reminderText.ts";

/** What came of a reminder. */
export interface ReminderResult {
  /** Submissions that people were reminded of, and how many people that are. */
  readonly submissions: number;
  readonly people: number;
  /** Chosen, but approved already or reminded of only just now. */
  readonly skipped: number;
  /** Departments in which nobody holds the post today: the notice waits there for whoever comes. */
  readonly vacant: readonly string[];
}

/** Reminds (催促) whoever holds the posts whose turn the submissions are today, deputies included: those who fill in,
 * or those whose approval is awaited. A post gets one notice, whatever the number of its sheets.
 * @param form.key of the form: sent twice, it reminds nobody twice
 * @throws UserError `bad-input` for a text that is missing or too long, `wrong-state` when there is nobody to remind */
export async function remindSubmissions(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  form: { reviewId: string; submissionIds: readonly string[]; text: string; key: string },
): Promise<ReminderResult> {
  authorise(actor, "remind");
  const { reviewId, submissionIds } = form;
  const text = checkReminderText(form.text);
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    // The second of two clicks waits here and then finds what the first has made.
    await lockReminders(tx, reviewId);
    const made = await findReminder(tx, form.key);
    if (made) return { submissions: made.submissions, people: made.people, skipped: 0, vacant: [] };
    const now = context.now();
    const wanted = new Set(submissionIds);
    const chosen = (await listStandings(tx, reviewId)).filter(({ submissionId }) => wanted.has(submissionId));
    if (chosen.length < wanted.size) throw submissionNotFound();
    const last = await lastReminded(tx, reviewId);
    const quiet = chosen.filter(({ submissionId }) => {
      const at = last.get(submissionId);
      return at === undefined || now.getTime() - at.getTime() >= pause;
    });
    const posts = byPost(quiet, await listStaffedPosts(tx, todayInJapan(now)));
    const result = summarise(posts, chosen.length);
    if (result.submissions === 0) throw nobodyToRemind();
    const notice = { kind: "reminder", reviewId, body: text, dueOn: null } as const;
    const notices = noticesFor(posts, { ...notice, madeAt: now, madeBy: actor.name });
    await insertNotices(tx, actor.municipalityId, notices);
    const by = { name: actor.name, at: now };
    await insertReminder(tx, actor.municipalityId, form.key, { reviewId, ...result }, by);
    const told = { submissions: result.submissions, people: result.people, text };
    await audit(tx, actor, "remind", `review ${reviewId}`, null, told);
    return result;
  });
}

/** So long after a reminder nobody is reminded of the same sheet again, by whomever. */
const pause = 10 * 60_000;

function summarise(posts: ReturnType<typeof byPost>, chosen: number): ReminderResult {
  const all = [...posts];
  const submissions = new Set(
    all.flatMap(([, subjects]) => subjects.map(({ submissionId }) => submissionId)),
  );
  const people = new Set(all.flatMap(([post]) => post.holders.map(({ userId }) => userId)));
  const empty = all.map(([post]) => post).filter(isVacant);
  return {
    submissions: submissions.size,
    people: people.size,
    skipped: chosen - submissions.size,
    vacant: [...new Set(empty.map(({ title }) => title))],
  };
}

const isVacant = ({ holders }: StaffedPost) => holders.length === 0;

function nobodyToRemind(): UserError {
  return new UserError("wrong-state", {
    ja: "選んだシートは、承認済みか、10分以内に催促したものです。催促は送っていません。",
    en: "The chosen sheets are approved, or were reminded of within the last 10 minutes. Nothing was sent.",
  });
}
