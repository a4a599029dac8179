import type { Generated } from "kysely";
import type { NoticeKind } from "../core/notices/notice.ts";
import type { MailCause, MailState } from "../core/notices/mail.ts";
import type { Json, Tenant, Timestamp } from "./planSchema.ts";

export interface NoticesTables {
  notice: Tenant & {
    id: string;
    kind: NoticeKind;
    post_id: string | null;
    user_id: string | null;
    review_id: string | null;
    body: Generated<string>;
    due_on: string | null;
    made_at: Timestamp;
    made_by: string;
    mailed_at: Timestamp | null;
  };
  notice_subject: Tenant & {
    notice_id: string;
    submission_id: string;
    step: number | null;
    is_settled: Generated<boolean>;
  };
  notice_read: Tenant & { notice_id: string; user_id: string; read_at: Timestamp };
  mail: Tenant & {
    notice_id: string;
    user_id: string;
    state: MailState;
    attempts: Generated<number>;
    attempted_at: Timestamp | null;
    cause: MailCause | null;
    detail: string | null;
  };
  reminder: Tenant & {
    key: string;
    review_id: string;
    made_at: Timestamp;
    made_by: string;
    submissions: number;
    people: number;
  };
  notice_setting: Tenant & { due_soon_days: Json<readonly number[]>; reminder_text: string; version: number };
}
