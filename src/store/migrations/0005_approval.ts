import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** Approval in one to four steps, as each city has them; returns with a reason for each field; corrections of what
 * was approved; deputies. A review keeps the steps that it was opened with. */
const changes = `
ALTER TABLE post DROP CONSTRAINT post_role_check,
  ADD CONSTRAINT post_role_check CHECK (role IN
    ('planning','division','head','section','clerk','council','reader','auditor','administrator'));
ALTER TABLE post_holder ADD COLUMN is_deputy boolean NOT NULL DEFAULT false;
CREATE TABLE approval_step (
  municipality_id text NOT NULL REFERENCES municipality, position int NOT NULL CHECK (position BETWEEN 0 AND 3),
  role text NOT NULL CHECK (role IN ('section','head','division','planning')), name text NOT NULL,
  PRIMARY KEY (municipality_id, position), UNIQUE (municipality_id, role)
);
ALTER TABLE review ADD COLUMN approval_steps jsonb NOT NULL DEFAULT '[{"role":"head","name":"課長"}]';
ALTER TABLE submission
  ADD COLUMN approved_steps int NOT NULL DEFAULT 0, ADD COLUMN returned_fields jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN correction_reason text;
ALTER TABLE observation ADD COLUMN correction_reason text;
ALTER TABLE cost ADD COLUMN correction_reason text;
ALTER TABLE figure_value ADD COLUMN correction_reason text;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(changes).execute(db);
  await protectTenantTable(db, "approval_step");
}
