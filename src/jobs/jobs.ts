import { applyReorganisations } from "./applyReorganisations.ts";
import type { Job } from "./job.ts";
import { mailNotices } from "./mailNotices.ts";
import { remindDueSoon } from "./remindDueSoon.ts";
import { sealAudit } from "./sealAudit.ts";
import { sendMail } from "./sendMail.ts";

/** Every job. A new one is a file beside this and a line here. */
export const jobs: readonly Job[] = [remindDueSoon, mailNotices, sendMail, sealAudit, applyReorganisations];
