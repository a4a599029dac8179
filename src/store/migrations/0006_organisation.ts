import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** Reorganisations of the city hall, hand-over notes. Who may work on a submission is said by the submission alone: a
 * plan moves on to other departments while the reviews of its earlier years keep theirs. */
const changes = `
ALTER TABLE org_unit ADD COLUMN version int NOT NULL DEFAULT 1, ADD CHECK (valid_to >= valid_from);
ALTER TABLE post
  ADD COLUMN valid_from date, ADD COLUMN valid_to date, ADD COLUMN version int NOT NULL DEFAULT 1;
ALTER TABLE submission
  DROP CONSTRAINT submission_municipality_id_node_id_org_unit_id_fkey,
  ADD FOREIGN KEY (municipality_id, node_id) REFERENCES plan_node,
  ADD FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit,
  ADD COLUMN acting_unit_id text,
  ADD FOREIGN KEY (municipality_id, acting_unit_id) REFERENCES org_unit;
CREATE INDEX submission_by_acting_unit ON submission (municipality_id, acting_unit_id)
  WHERE acting_unit_id IS NOT NULL;
ALTER TABLE figure
  DROP CONSTRAINT figure_municipality_id_node_id_org_unit_id_fkey,
  ADD FOREIGN KEY (municipality_id, node_id) REFERENCES plan_node,
  ADD FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit;`;

const tables = `
CREATE TABLE reorganisation (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('create','rename','merge','split','abolish')), day date NOT NULL,
  state text NOT NULL CHECK (state IN ('planned','applied','withdrawn')),
  detail jsonb NOT NULL, successor_ids jsonb NOT NULL DEFAULT '[]', problem jsonb,
  created_at timestamptz NOT NULL, created_by text NOT NULL, created_by_id text NOT NULL, applied_at timestamptz,
  PRIMARY KEY (municipality_id, id)
);
CREATE TABLE reviewed_indicator_department (
  municipality_id text NOT NULL, review_id text NOT NULL, indicator_id text NOT NULL, org_unit_id text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner','contributor')), position int NOT NULL,
  PRIMARY KEY (municipality_id, review_id, indicator_id, org_unit_id),
  FOREIGN KEY (municipality_id, review_id) REFERENCES review,
  FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicator,
  FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit
);
CREATE TABLE reviewed_figure (
  municipality_id text NOT NULL, review_id text NOT NULL, figure_id text NOT NULL, org_unit_id text NOT NULL,
  PRIMARY KEY (municipality_id, review_id, figure_id),
  FOREIGN KEY (municipality_id, review_id) REFERENCES review,
  FOREIGN KEY (municipality_id, figure_id) REFERENCES figure,
  FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit
);
CREATE TABLE hand_over_note (
  municipality_id text NOT NULL, id text NOT NULL, post_id text NOT NULL, user_id text NOT NULL, text text NOT NULL,
  version int NOT NULL DEFAULT 1, updated_at timestamptz NOT NULL, updated_by text NOT NULL,
  PRIMARY KEY (municipality_id, id), UNIQUE (municipality_id, post_id, user_id),
  FOREIGN KEY (municipality_id, post_id) REFERENCES post,
  FOREIGN KEY (municipality_id, user_id) REFERENCES member
);
CREATE TABLE hand_over_reading (
  municipality_id text NOT NULL, note_id text NOT NULL, user_id text NOT NULL, read_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, note_id, user_id),
  FOREIGN KEY (municipality_id, note_id) REFERENCES hand_over_note,
  FOREIGN KEY (municipality_id, user_id) REFERENCES member
);`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(changes + tables).execute(db);
  for (const [, table] of tables.matchAll(/CREATE TABLE (\w+)/g)) {
    await protectTenantTable(db, table as string);
  }
}
