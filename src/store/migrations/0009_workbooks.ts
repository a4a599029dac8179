import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** Workbooks that were handed out to departments, with what stood in every field then, and those that came back. */
const tables = `
CREATE TABLE workbook_issue (
  municipality_id text NOT NULL REFERENCES municipality, code text NOT NULL CHECK (code ~ '^[0-9A-Z]{8}$'),
  review_id text NOT NULL, org_unit_id text NOT NULL, content jsonb NOT NULL, hash text NOT NULL,
  issued_at timestamptz NOT NULL, issued_by text NOT NULL,
  PRIMARY KEY (municipality_id, code), UNIQUE (municipality_id, review_id, org_unit_id, hash),
  FOREIGN KEY (municipality_id, review_id) REFERENCES review,
  FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit
);
CREATE TABLE workbook_upload (
  municipality_id text NOT NULL, id text NOT NULL, code text NOT NULL, file_name text NOT NULL, hash text NOT NULL,
  size int NOT NULL, matched jsonb NOT NULL, uploaded_at timestamptz NOT NULL, uploaded_by text NOT NULL,
  user_id text NOT NULL, applied int NOT NULL DEFAULT 0, applied_at timestamptz, applied_by text,
  PRIMARY KEY (municipality_id, id), UNIQUE (municipality_id, code, hash),
  FOREIGN KEY (municipality_id, code) REFERENCES workbook_issue
);`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db);
  await protectTenantTable(db, "workbook_issue");
  await protectTenantTable(db, "workbook_upload");
}
