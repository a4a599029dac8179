import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** Plans of any form: text parts, versions that revise each other, targets by term, own judgement presets,
 * pictures, and the record of edits that can be undone. */
const columns = `
ALTER TABLE plan
  ADD COLUMN kind text NOT NULL DEFAULT 'comprehensiveStrategy', ADD COLUMN nickname text,
  ADD COLUMN collection jsonb, ADD COLUMN position int NOT NULL DEFAULT 0,
  ADD COLUMN predecessor_id text,
  ADD FOREIGN KEY (municipality_id, predecessor_id) REFERENCES plan;
ALTER TABLE plan_version
  ADD COLUMN number int NOT NULL DEFAULT 1, ADD COLUMN label text, ADD COLUMN issued text,
  ADD COLUMN generation int, ADD COLUMN predecessor jsonb, ADD COLUMN previous_version_id text,
  ADD COLUMN effective_year int, ADD COLUMN revision_reason text,
  ADD COLUMN last_change int NOT NULL DEFAULT 0,
  ALTER COLUMN baseline_fiscal_year DROP NOT NULL,
  ADD UNIQUE (municipality_id, plan_id, number),
  ADD FOREIGN KEY (municipality_id, previous_version_id) REFERENCES plan_version;
ALTER TABLE plan_node
  ADD COLUMN lineage_id text, ADD COLUMN subtitle text, ADD COLUMN content jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN variants jsonb NOT NULL DEFAULT '[]', ADD COLUMN indicator_columns jsonb,
  ADD COLUMN indicator_note text;
UPDATE plan_node SET lineage_id = id;
ALTER TABLE plan_node ALTER COLUMN lineage_id SET NOT NULL,
  ADD UNIQUE (municipality_id, plan_version_id, lineage_id);
CREATE INDEX plan_node_by_version ON plan_node (municipality_id, plan_version_id);
ALTER TABLE programme_placement
  ADD COLUMN number text NOT NULL DEFAULT '', ADD COLUMN content jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN variants jsonb NOT NULL DEFAULT '[]';
CREATE INDEX programme_placement_by_node ON programme_placement (municipality_id, node_id);
ALTER TABLE indicator
  ADD COLUMN formula text, ADD COLUMN publication_lag int,
  ADD COLUMN actual_kind text CHECK (actual_kind IN ('annual','cumulative'));
ALTER TABLE series
  ADD COLUMN printed_unit text, ADD COLUMN decimals int, ADD COLUMN is_part boolean NOT NULL DEFAULT false,
  ADD COLUMN derivation jsonb;
CREATE INDEX series_by_indicator ON series (municipality_id, indicator_id);
ALTER TABLE plan_indicator
  ADD COLUMN role text NOT NULL DEFAULT 'kpi', ADD COLUMN rate_options jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN judgement_preset_id text, ADD COLUMN change_reason text;
ALTER TABLE plan_value DROP CONSTRAINT plan_value_pkey;
ALTER TABLE plan_value
  ADD COLUMN position int NOT NULL DEFAULT 0, ADD COLUMN term text CHECK (term IN ('annual','mid','final')),
  ADD COLUMN period text, ADD COLUMN source text, ADD COLUMN note text,
  ADD COLUMN accumulated boolean NOT NULL DEFAULT false,
  ALTER COLUMN fiscal_year DROP NOT NULL,
  ADD PRIMARY KEY (municipality_id, plan_indicator_id, series_id, kind, position);
UPDATE plan_value SET term = 'final' WHERE kind = 'target';
CREATE INDEX placement_by_node ON placement (municipality_id, node_id);
ALTER TABLE observation ADD COLUMN as_of text;
CREATE INDEX observation_by_year ON observation (municipality_id, fiscal_year);
ALTER TABLE review
  ADD COLUMN kind text NOT NULL DEFAULT 'annual' CHECK (kind IN ('annual','midTerm','final')),
  ADD COLUMN from_fiscal_year int CHECK (from_fiscal_year <= fiscal_year),
  DROP CONSTRAINT review_municipality_id_plan_version_id_fiscal_year_key,
  ADD UNIQUE (municipality_id, plan_version_id, kind, fiscal_year);`;

const tables = `
CREATE TABLE plan_department (
  municipality_id text NOT NULL, plan_id text NOT NULL, org_unit_id text NOT NULL, office text, position int NOT NULL,
  PRIMARY KEY (municipality_id, plan_id, org_unit_id),
  FOREIGN KEY (municipality_id, plan_id) REFERENCES plan,
  FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit
);
CREATE TABLE plan_section (
  municipality_id text NOT NULL, id text NOT NULL, plan_version_id text NOT NULL, lineage_id text NOT NULL,
  parent_id text, position int NOT NULL, kind text NOT NULL, number text NOT NULL, title text NOT NULL, page int,
  content jsonb NOT NULL, variants jsonb NOT NULL,
  PRIMARY KEY (municipality_id, id), UNIQUE (municipality_id, plan_version_id, lineage_id),
  FOREIGN KEY (municipality_id, plan_version_id) REFERENCES plan_version,
  FOREIGN KEY (municipality_id, parent_id) REFERENCES plan_section DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE plan_change (
  municipality_id text NOT NULL, plan_version_id text NOT NULL, seq int NOT NULL,
  at timestamptz NOT NULL DEFAULT now(), user_id text NOT NULL, user_name text NOT NULL,
  action text NOT NULL, subject text NOT NULL, difference jsonb NOT NULL, is_undone boolean NOT NULL DEFAULT false,
  PRIMARY KEY (municipality_id, plan_version_id, seq),
  FOREIGN KEY (municipality_id, plan_version_id) REFERENCES plan_version
);
CREATE TABLE picture (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL,
  media_type text NOT NULL CHECK (media_type IN ('image/jpeg','image/png','image/webp')),
  width int NOT NULL, height int NOT NULL, bytes bytea NOT NULL, hash text NOT NULL,
  alt text NOT NULL, caption text, credit text NOT NULL, rights text NOT NULL,
  uploaded_at timestamptz NOT NULL DEFAULT now(), uploaded_by text NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
CREATE TABLE judgement_preset (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL, version int NOT NULL,
  definition jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), created_by text NOT NULL,
  PRIMARY KEY (municipality_id, id, version)
);`;

// Moving and replacing parts of a tree happens in steps within one transaction.
const deferred = `
ALTER TABLE plan_node DROP CONSTRAINT plan_node_municipality_id_parent_id_fkey,
  ADD CONSTRAINT plan_node_municipality_id_parent_id_fkey
    FOREIGN KEY (municipality_id, parent_id) REFERENCES plan_node DEFERRABLE INITIALLY DEFERRED,
  DROP CONSTRAINT plan_node_municipality_id_plan_version_id_sheet_no_key,
  ADD CONSTRAINT plan_node_municipality_id_plan_version_id_sheet_no_key
    UNIQUE (municipality_id, plan_version_id, sheet_no) DEFERRABLE INITIALLY DEFERRED;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(columns + tables + deferred).execute(db);
  for (const [, table] of tables.matchAll(/CREATE TABLE (\w+)/g)) {
    await protectTenantTable(db, table as string, { append: table === "judgement_preset" });
  }
}
