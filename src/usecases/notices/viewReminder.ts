import { randomUUID } from "node:crypto";
import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listFailedMails } from "../../store/mails.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noticeSettings } from "./noticeSettings.ts";

/** What the form of a reminder begins with. */
export interface ReminderForm {
  readonly text: string;
  /** Goes with the form, so that it reminds once. */
  readonly key: string;
  readonly isByMail: boolean;
  /** E-mails of the city that were not delivered. */
  readonly failedMails: number;
}

/** A new form to remind people with. */
export async function viewReminder(
  { databases, mailer }: Pick<Context, "databases" | "mailer">,
  actor: Actor,
): Promise<ReminderForm> {
  authorise(actor, "remind");
  return inMunicipality(databases.app, actor.municipalityId, actor.userId, async (tx) => ({
    text: (await noticeSettings(tx)).reminderText,
    key: randomUUID(),
    isByMail: mailer !== null,
    failedMails: (await listFailedMails(tx, 100)).length,
  }));
}
