import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** Corrections of what was published (正誤表). An erratum is never changed: one that is wrong is corrected by another. */
const tables = `
CREATE TABLE erratum (
  municipality_id text NOT NULL, plan_id text NOT NULL, fiscal_year int NOT NULL, number int NOT NULL,
  form_key text NOT NULL, submission_id text NOT NULL, field text NOT NULL, series_id text,
  sheet_no int, place jsonb NOT NULL, what jsonb NOT NULL, wrong text, correct text NOT NULL,
  reason text NOT NULL, issued_at timestamptz NOT NULL, issued_by text NOT NULL,
  PRIMARY KEY (municipality_id, plan_id, fiscal_year, number), UNIQUE (municipality_id, form_key),
  FOREIGN KEY (municipality_id, plan_id) REFERENCES plan,
  FOREIGN KEY (municipality_id, submission_id) REFERENCES submission
);
CREATE INDEX erratum_of_series ON erratum (municipality_id, series_id);
CREATE TRIGGER erratum_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON erratum EXECUTE FUNCTION refuse_change();`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db);
  await protectTenantTable(db, "erratum", { append: true });
}
