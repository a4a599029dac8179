import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** What a city asks for in its evaluations, and the form that a review was opened with (null: the two texts of before
 * there were forms); causes, issues, direction, resources, what came of last year's promise, the answer to hints; the
 * city's own grades. */
const changes = `
CREATE TABLE evaluation_setting (
  municipality_id text NOT NULL REFERENCES municipality, form jsonb NOT NULL, version int NOT NULL,
  updated_at timestamptz NOT NULL, updated_by text NOT NULL,
  PRIMARY KEY (municipality_id)
);
ALTER TABLE review ADD COLUMN evaluation_form jsonb;
ALTER TABLE evaluation
  ADD COLUMN causes text NOT NULL DEFAULT '', ADD COLUMN issues text NOT NULL DEFAULT '',
  ADD COLUMN direction text, ADD COLUMN resources text,
  ADD COLUMN promise text CHECK (promise IN ('kept','partly','notYet')),
  ADD COLUMN promise_note text NOT NULL DEFAULT '', ADD COLUMN promised text NOT NULL DEFAULT '',
  ADD COLUMN sheet_grade text, ADD COLUMN sheet_grade_reason text NOT NULL DEFAULT '',
  ADD COLUMN hint_answer text NOT NULL DEFAULT '';
CREATE TABLE own_grade (
  municipality_id text NOT NULL, submission_id text NOT NULL, series_id text NOT NULL,
  band text NOT NULL, reason text NOT NULL,
  PRIMARY KEY (municipality_id, submission_id, series_id),
  FOREIGN KEY (municipality_id, submission_id) REFERENCES submission,
  FOREIGN KEY (municipality_id, series_id) REFERENCES series
);`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(changes).execute(db);
  await protectTenantTable(db, "evaluation_setting");
  await protectTenantTable(db, "own_grade");
}
