import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** The ledger of opinions: what was said with the figure that was shown, answers by department, what came of them a
 * year later; and the settled accounts by budget code. */
const tables = `
CREATE TABLE opinion_category (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL, position int NOT NULL,
  name text NOT NULL, name_en text NOT NULL, needs_change boolean NOT NULL, follows_up boolean NOT NULL,
  is_retired boolean NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
CREATE TABLE opinion (
  municipality_id text NOT NULL, id text NOT NULL, review_id text NOT NULL, number int NOT NULL,
  meeting_id text, member_id text,
  source text NOT NULL CHECK (source IN ('member','assembly','citizen','auditor','staff')),
  place text NOT NULL CHECK (place IN ('meeting','written','paper','account')),
  speaker text NOT NULL, role text NOT NULL, shows_role boolean NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind IN ('plan','node','indicator','programme')),
  subject_id text, node_id text, shown jsonb NOT NULL,
  kind text NOT NULL CHECK (kind IN ('opinion','question','request','assessment')),
  text text NOT NULL, given_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('given','accepted','withdrawn')), public_text text,
  entered_by text NOT NULL, entered_by_name text NOT NULL, entered_at timestamptz NOT NULL DEFAULT now(),
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_id, id), UNIQUE (municipality_id, review_id, number),
  FOREIGN KEY (municipality_id, review_id) REFERENCES review,
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES council_meeting,
  FOREIGN KEY (municipality_id, member_id) REFERENCES council_member,
  FOREIGN KEY (municipality_id, node_id) REFERENCES plan_node
);
CREATE INDEX opinion_by_subject ON opinion (municipality_id, subject_kind, subject_id);
CREATE TABLE opinion_response (
  municipality_id text NOT NULL, opinion_id text NOT NULL, org_unit_id text NOT NULL, due_on date,
  state text NOT NULL CHECK (state IN ('assigned','draft','submitted','returned','approved')),
  category_id text, text text NOT NULL DEFAULT '', change jsonb, public_text text, returned_reason text,
  version int NOT NULL DEFAULT 1, updated_at timestamptz, updated_by text,
  PRIMARY KEY (municipality_id, opinion_id, org_unit_id),
  FOREIGN KEY (municipality_id, opinion_id) REFERENCES opinion,
  FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit
);
CREATE INDEX opinion_response_by_department ON opinion_response (municipality_id, org_unit_id, state);
CREATE TABLE opinion_follow_up (
  municipality_id text NOT NULL, opinion_id text NOT NULL, org_unit_id text NOT NULL, review_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('done','partly','notDone','dropped')), text text NOT NULL,
  public_text text, version int NOT NULL DEFAULT 1, updated_at timestamptz NOT NULL DEFAULT now(), updated_by text NOT NULL,
  PRIMARY KEY (municipality_id, opinion_id, org_unit_id, review_id),
  FOREIGN KEY (municipality_id, opinion_id, org_unit_id) REFERENCES opinion_response ON UPDATE CASCADE,
  FOREIGN KEY (municipality_id, review_id) REFERENCES review
);
CREATE TABLE budget_item (
  municipality_id text NOT NULL, review_id text NOT NULL, position int NOT NULL,
  kan text NOT NULL, kou text NOT NULL, moku text NOT NULL, programme text NOT NULL, department text NOT NULL,
  sheet_no int, amounts jsonb NOT NULL,
  PRIMARY KEY (municipality_id, review_id, position),
  FOREIGN KEY (municipality_id, review_id) REFERENCES review
);`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db);
  for (const [, table] of tables.matchAll(/CREATE TABLE (\w+)/g)) {
    await protectTenantTable(db, table as string);
  }
}
