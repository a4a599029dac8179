import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { NoticeSettings } from "../../store/noticeSettings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noticeSettings } from "./noticeSettings.ts";

/** How the city reminds, and whether e-mails are sent. */
export interface NoticeSettingsView extends NoticeSettings {
  /** Who e-mails come from; null where no mail server is set. */
  readonly mailFrom: string | null;
  /** Whether e-mails lead to the pages, which needs the address that people type. */
  readonly hasLink: boolean;
}

/** The settings for who may change them. */
export async function viewNoticeSettings(
  { databases, env, mailer }: Pick<Context, "databases" | "env" | "mailer">,
  actor: Actor,
): Promise<NoticeSettingsView> {
  authorise(actor, "editReviewSettings");
  const settings = await inMunicipality(databases.app, actor.municipalityId, actor.userId, noticeSettings);
  return {
    ...settings,
    mailFrom: mailer ? (env.mailFrom ?? null) : null,
    hasLink: env.publicUrl !== undefined,
  };
}
