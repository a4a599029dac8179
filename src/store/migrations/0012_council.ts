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
);
ALTER TABLE council_member
  -- The membership that this one continues (再任).
  ADD COLUMN previous_id text,
  ADD FOREIGN KEY (municipality_id, previous_id) REFERENCES council_member,
  ADD UNIQUE (municipality_id, previous_id),
  ADD CHECK (term_to IS NULL OR term_to >= term_from);
ALTER TABLE council_meeting
  ADD COLUMN starts_at text, ADD COLUMN reply_due date, ADD COLUMN reply_to text NOT NULL DEFAULT '',
  ADD COLUMN minutes_version int NOT NULL DEFAULT 1, ADD COLUMN minutes_by text,
  ADD COLUMN minutes_public boolean NOT NULL DEFAULT false;
-- Councils count their meetings anew in each fiscal year, or go on counting: either way a number comes once a year.
CREATE UNIQUE INDEX council_meeting_number
  ON council_meeting (municipality_id, body_id, number, (extract(year FROM held_on - interval '3 months')));
CREATE TABLE council_attendance (
  municipality_id text NOT NULL, meeting_id text NOT NULL, member_id text NOT NULL,
  attendance text NOT NULL CHECK (attendance IN ('present','absent','proxy')), note text NOT NULL DEFAULT '',
  PRIMARY KEY (municipality_id, meeting_id, member_id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES council_meeting,
  FOREIGN KEY (municipality_id, member_id) REFERENCES council_member
);
CREATE TABLE agenda_item (
  municipality_id text NOT NULL, id text NOT NULL, meeting_id text NOT NULL, position int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('text','summary','node','sheet','indicators','keyFigures','opinions')),
  title text NOT NULL, note text NOT NULL DEFAULT '', review_id text, node_id text,
  indicator_ids jsonb NOT NULL DEFAULT '[]', version int NOT NULL DEFAULT 1,
  minutes text NOT NULL DEFAULT '', minutes_version int NOT NULL DEFAULT 1, minutes_by text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES council_meeting,
  FOREIGN KEY (municipality_id, review_id) REFERENCES review,
  FOREIGN KEY (municipality_id, node_id) REFERENCES plan_node
);
CREATE TABLE packet (
  municipality_id text NOT NULL, id text NOT NULL, meeting_id text NOT NULL, version int NOT NULL,
  made_at timestamptz NOT NULL, made_by text NOT NULL, reason text, cover jsonb NOT NULL, hash text NOT NULL,
  PRIMARY KEY (municipality_id, id), UNIQUE (municipality_id, meeting_id, version),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES council_meeting
);
CREATE TABLE packet_item (
  municipality_id text NOT NULL, id text NOT NULL, packet_id text NOT NULL, position int NOT NULL,
  -- No foreign key: an item may go from the agenda, and what was shown stays.
  agenda_item_id text NOT NULL, title text NOT NULL, body jsonb NOT NULL, hash text NOT NULL,
  PRIMARY KEY (municipality_id, id), UNIQUE (municipality_id, packet_id, position),
  FOREIGN KEY (municipality_id, packet_id) REFERENCES packet
);`;

/** What was shown to a council never changes, whoever asks. */
const frozen = ["packet", "packet_item"];
const triggers = frozen
  .map(
    (table) =>
      `CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} EXECUTE FUNCTION refuse_change();`,
  )
  .join("\n");

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db);
  for (const [, table] of tables.matchAll(/CREATE TABLE (\w+)/g)) {
    await protectTenantTable(db, table as string, { append: frozen.includes(table as string) });
  }
  await sql.raw(triggers).execute(db);
}
