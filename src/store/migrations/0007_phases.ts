import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** The usual year of a city and the phases of its reviews, sheets that need no answer, and inquiries (照会文). */
const kinds = `('inquiry','reply','collection','internalEvaluation','hearing','council','assemblyReport','publication','budgetReflection','other')`;
const tables = `
CREATE TABLE city_phase (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL, position int NOT NULL,
  kind text NOT NULL CHECK (kind IN ${kinds}), name text NOT NULL, concerns text NOT NULL,
  starts jsonb NOT NULL, ends jsonb NOT NULL, is_used boolean NOT NULL, version int NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
CREATE TABLE review_phase (
  municipality_id text NOT NULL, review_id text NOT NULL, id text NOT NULL, position int NOT NULL,
  kind text NOT NULL CHECK (kind IN ${kinds}), name text NOT NULL, concerns text NOT NULL,
  starts_on date, ends_on date CHECK (ends_on >= starts_on), is_skipped boolean NOT NULL,
  begun_on date, done_on date CHECK (done_on >= begun_on), version int NOT NULL,
  PRIMARY KEY (municipality_id, review_id, id),
  FOREIGN KEY (municipality_id, review_id) REFERENCES review
);
CREATE TABLE review_exclusion (
  municipality_id text NOT NULL, review_id text NOT NULL, node_id text NOT NULL, org_unit_id text NOT NULL,
  PRIMARY KEY (municipality_id, review_id, node_id, org_unit_id),
  FOREIGN KEY (municipality_id, review_id) REFERENCES review,
  FOREIGN KEY (municipality_id, node_id) REFERENCES plan_node,
  FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit
);
CREATE TABLE inquiry_template (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL, position int NOT NULL, name text NOT NULL,
  addressee text NOT NULL, sender text NOT NULL, subject text NOT NULL, body text NOT NULL, version int NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
CREATE TABLE review_inquiry (
  municipality_id text NOT NULL, review_id text NOT NULL, number text NOT NULL, dated_on date,
  addressee text NOT NULL, sender text NOT NULL, subject text NOT NULL, body text NOT NULL,
  -- The letters as they went out; nothing while none has.
  letters jsonb, issued_on date, version int NOT NULL,
  updated_at timestamptz NOT NULL, updated_by text NOT NULL,
  PRIMARY KEY (municipality_id, review_id), CHECK ((letters IS NULL) = (issued_on IS NULL)),
  FOREIGN KEY (municipality_id, review_id) REFERENCES review
);`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db);
  for (const [, table] of tables.matchAll(/CREATE TABLE (\w+)/g)) {
    await protectTenantTable(db, table as string);
  }
}
