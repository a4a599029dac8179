import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** Grant projects (交付金事業) with up to four KPI, what each year added to them and cost, and how they were judged.
 * `item` of a value is a KPI or `cost`. */
const tables = `
CREATE TABLE grant_project (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL, plan_id text NOT NULL, title text NOT NULL,
  scheme text NOT NULL, revitalisation_plan text NOT NULL, from_fiscal_year int NOT NULL,
  years int NOT NULL CHECK (years BETWEEN 1 AND 7), org_unit_id text NOT NULL, node_lineage_id text NOT NULL,
  programme_ids jsonb NOT NULL, planned_costs jsonb NOT NULL, version int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, plan_id) REFERENCES plan,
  FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit
);
CREATE INDEX grant_project_place ON grant_project (municipality_id, plan_id, node_lineage_id);
CREATE TABLE grant_kpi (
  municipality_id text NOT NULL, id text NOT NULL, project_id text NOT NULL,
  position int NOT NULL CHECK (position BETWEEN 0 AND 3), name text NOT NULL, unit text, start jsonb NOT NULL,
  planned jsonb NOT NULL, series_id text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, project_id) REFERENCES grant_project,
  FOREIGN KEY (municipality_id, series_id) REFERENCES series
);
CREATE TABLE grant_value (
  municipality_id text NOT NULL, project_id text NOT NULL, item text NOT NULL, fiscal_year int NOT NULL,
  revision int NOT NULL, reading jsonb NOT NULL, submission_id text,
  recorded_at timestamptz NOT NULL DEFAULT now(), recorded_by text NOT NULL,
  PRIMARY KEY (municipality_id, project_id, item, fiscal_year, revision),
  FOREIGN KEY (municipality_id, project_id) REFERENCES grant_project,
  FOREIGN KEY (municipality_id, submission_id) REFERENCES submission
);
CREATE TABLE grant_evaluation (
  municipality_id text NOT NULL, project_id text NOT NULL, fiscal_year int NOT NULL, effect text,
  effect_reason text NOT NULL DEFAULT '', future text,
  verdict text CHECK (verdict IN ('effective','notEffective')), opinion text NOT NULL DEFAULT '',
  assembly text NOT NULL DEFAULT '', version int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_id, project_id, fiscal_year),
  FOREIGN KEY (municipality_id, project_id) REFERENCES grant_project
);`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(tables).execute(db);
  for (const [, table] of tables.matchAll(/CREATE TABLE (\w+)/g)) {
    await protectTenantTable(db, table as string);
  }
}
