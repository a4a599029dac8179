import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** Notices to posts and people, what of them goes out by e-mail, and the schema of the job queue. A notice for a post
 * is seen by whoever holds the post; what it is about disappears from it as soon as it is done. */
const tables = `
CREATE TABLE notice (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL,
  kind text NOT NULL CHECK (kind IN
    ('reminder','dueSoon','returned','approvalWaiting','deadlineMoved','handOver')),
  post_id text, user_id text, review_id text, body text NOT NULL DEFAULT '', due_on date,
  made_at timestamptz NOT NULL, made_by text NOT NULL,
  -- When e-mails were made of it; it stays empty where no mail server is set.
  mailed_at timestamptz,
  PRIMARY KEY (municipality_id, id),
  CHECK ((post_id IS NULL) <> (user_id IS NULL)),
  FOREIGN KEY (municipality_id, post_id) REFERENCES post,
  FOREIGN KEY (municipality_id, user_id) REFERENCES member,
  FOREIGN KEY (municipality_id, review_id) REFERENCES review
);
CREATE INDEX notice_by_post ON notice (municipality_id, post_id, made_at);
CREATE INDEX notice_by_user ON notice (municipality_id, user_id, made_at) WHERE user_id IS NOT NULL;
CREATE INDEX notice_by_review ON notice (municipality_id, review_id, kind);
CREATE INDEX notice_to_mail ON notice (municipality_id, made_at) WHERE mailed_at IS NULL;

-- What a notice is about. step: how many steps of approval lay behind the submission whose approval is asked for;
-- null where it is to be filled in. Settled: it was done, so that the notice does not come back with a return.
CREATE TABLE notice_subject (
  municipality_id text NOT NULL, notice_id text NOT NULL, submission_id text NOT NULL, step int,
  is_settled boolean NOT NULL DEFAULT false,
  PRIMARY KEY (municipality_id, notice_id, submission_id),
  FOREIGN KEY (municipality_id, notice_id) REFERENCES notice,
  FOREIGN KEY (municipality_id, submission_id) REFERENCES submission ON DELETE CASCADE
);
CREATE INDEX notice_subject_by_submission ON notice_subject (municipality_id, submission_id);
CREATE TABLE notice_read (
  municipality_id text NOT NULL, notice_id text NOT NULL, user_id text NOT NULL, read_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, notice_id, user_id),
  FOREIGN KEY (municipality_id, notice_id) REFERENCES notice,
  FOREIGN KEY (municipality_id, user_id) REFERENCES member
);
-- One e-mail for each person that a notice goes to. The address is looked up when it is sent, and not kept.
CREATE TABLE mail (
  municipality_id text NOT NULL, notice_id text NOT NULL, user_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting','sending','sent','failed','dropped')),
  attempts int NOT NULL DEFAULT 0, attempted_at timestamptz, cause text, detail text,
  PRIMARY KEY (municipality_id, notice_id, user_id),
  FOREIGN KEY (municipality_id, notice_id) REFERENCES notice,
  FOREIGN KEY (municipality_id, user_id) REFERENCES member
);
CREATE INDEX mail_open ON mail (municipality_id, state) WHERE state IN ('waiting','sending','failed');
-- A form that was sent: sent again with the same key, it reminds nobody twice.
CREATE TABLE reminder (
  municipality_id text NOT NULL, key text NOT NULL, review_id text NOT NULL, made_at timestamptz NOT NULL,
  made_by text NOT NULL, submissions int NOT NULL, people int NOT NULL,
  PRIMARY KEY (municipality_id, key),
  FOREIGN KEY (municipality_id, review_id) REFERENCES review
);
CREATE TABLE notice_setting (
  municipality_id text PRIMARY KEY REFERENCES municipality,
  due_soon_days jsonb NOT NULL, reminder_text text NOT NULL, version int NOT NULL
);
-- Whether approved figures were recorded anew is asked for every submission of a board.
CREATE INDEX observation_by_submission ON observation (municipality_id, submission_id);
CREATE INDEX cost_by_submission ON cost (municipality_id, submission_id);
CREATE INDEX figure_value_by_submission ON figure_value (municipality_id, submission_id);`;

/** The tables of the queue are made by the queue itself, which owns nothing else and reads nothing else. */
const queue = `
CREATE SCHEMA jobs;
GRANT USAGE, CREATE ON SCHEMA jobs TO shirube_jobs;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db);
  for (const [, table] of tables.matchAll(/CREATE TABLE (\w+)/g)) {
    await protectTenantTable(db, table as string);
  }
  await sql.raw(queue).execute(db);
}
