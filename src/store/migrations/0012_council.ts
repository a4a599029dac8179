import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** Councils (審議会, 推進会議, 懇話会) with their members and meetings. */
const tables = `
CREATE TABLE council_body (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL, name text NOT NULL, position int NOT NULL,
  legal_basis text NOT NULL CHECK (legal_basis IN ('law','ordinance','guideline')), legal_text text NOT NULL,
  valid_from date NOT NULL, valid_to date, version int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_id, id)
);
CREATE TABLE council_member (
  municipality_id text NOT NULL, id text NOT NULL, body_id text NOT NULL, position int NOT NULL,
  name text NOT NULL, sector text NOT NULL CHECK (sector IN
    ('industry','government','academia','finance','labor','media','professional','citizen','other')),
  affiliation text NOT NULL, office text, term_from date NOT NULL, term_to date,
  user_id text, version int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, body_id) REFERENCES council_body,
  FOREIGN KEY (municipality_id, user_id) REFERENCES member
);
CREATE TABLE council_meeting (
  municipality_id text NOT NULL, id text NOT NULL, body_id text NOT NULL, review_id text, number int NOT NULL,
  held_on date NOT NULL, place text, state text NOT NULL CHECK (state IN ('planned','held','closed')),
  minutes text NOT NULL DEFAULT '', version int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, body_id) REFERENCES council_body,
  FOREIGN KEY (municipality_id, review_id) REFERENCES review
);`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db);
  for (const [, table] of tables.matchAll(/CREATE TABLE (\w+)/g)) {
    await protectTenantTable(db, table as string);
  }
}
