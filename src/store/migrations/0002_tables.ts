import { sql, type Kysely } from "kysely";
import { protectTenantTable } from "./tenantTable.ts";

/** Plans, organisation and readings. The municipality comes first in every key: row-level security
 * isolates cities, and the same key can distribute the database. */
const planTables = `
CREATE TABLE municipality (
  municipality_id text PRIMARY KEY CHECK (municipality_id ~ '^[a-z][a-z0-9-]*$'),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE municipality_attribute (
  municipality_id text NOT NULL REFERENCES municipality,
  valid_from date NOT NULL, code text NOT NULL CHECK (code ~ '^[0-9]{6}$'),
  name text NOT NULL, name_en text NOT NULL, prefecture text NOT NULL,
  PRIMARY KEY (municipality_id, valid_from)
);
CREATE TABLE key_figure (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL, position int NOT NULL,
  label jsonb NOT NULL, value text NOT NULL, unit text NOT NULL, as_of text NOT NULL, source text NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
CREATE TABLE org_unit (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL,
  name text NOT NULL, short_name text NOT NULL, parent_id text, position int NOT NULL,
  valid_from date NOT NULL, valid_to date,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, parent_id) REFERENCES org_unit
);
CREATE TABLE org_unit_successor (
  municipality_id text NOT NULL, org_unit_id text NOT NULL, successor_id text NOT NULL,
  PRIMARY KEY (municipality_id, org_unit_id, successor_id),
  FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit,
  FOREIGN KEY (municipality_id, successor_id) REFERENCES org_unit
);
CREATE TABLE post (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL,
  role text NOT NULL CHECK (role IN ('planning','head','clerk','council','reader','administrator')),
  org_unit_id text, title text NOT NULL,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit
);
CREATE TABLE member (
  municipality_id text NOT NULL REFERENCES municipality, user_id text NOT NULL,
  name text NOT NULL, username text NOT NULL,
  PRIMARY KEY (municipality_id, user_id), UNIQUE (municipality_id, username)
);
CREATE TABLE post_holder (
  municipality_id text NOT NULL, post_id text NOT NULL, user_id text NOT NULL,
  valid_from date NOT NULL, valid_to date,
  PRIMARY KEY (municipality_id, post_id, user_id, valid_from),
  FOREIGN KEY (municipality_id, post_id) REFERENCES post,
  FOREIGN KEY (municipality_id, user_id) REFERENCES member
);
CREATE TABLE plan (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL, title text NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
CREATE TABLE plan_version (
  municipality_id text NOT NULL, id text NOT NULL, plan_id text NOT NULL,
  status text NOT NULL CHECK (status IN ('draft','outForComment','adopted','revised','superseded')),
  start_fiscal_year int, end_fiscal_year int CHECK (end_fiscal_year >= start_fiscal_year),
  baseline_fiscal_year int NOT NULL, levels jsonb NOT NULL, judgement_preset_id text NOT NULL, source text NOT NULL,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, plan_id) REFERENCES plan
);
CREATE TABLE plan_node (
  municipality_id text NOT NULL, id text NOT NULL, plan_version_id text NOT NULL, parent_id text,
  level int NOT NULL, position int NOT NULL, number text NOT NULL, title text NOT NULL, purpose text,
  page int, sheet_no int, marks jsonb NOT NULL DEFAULT '[]',
  printed_ancestors jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, plan_version_id, sheet_no),
  FOREIGN KEY (municipality_id, plan_version_id) REFERENCES plan_version,
  FOREIGN KEY (municipality_id, parent_id) REFERENCES plan_node
);
CREATE TABLE node_department (
  municipality_id text NOT NULL, node_id text NOT NULL, org_unit_id text NOT NULL, position int NOT NULL,
  PRIMARY KEY (municipality_id, node_id, org_unit_id),
  FOREIGN KEY (municipality_id, node_id) REFERENCES plan_node,
  FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit
);
CREATE TABLE programme (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL, name text NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
CREATE TABLE programme_placement (
  municipality_id text NOT NULL, id text NOT NULL, programme_id text NOT NULL, node_id text NOT NULL,
  position int NOT NULL, printed_name text NOT NULL, departments jsonb NOT NULL, marks jsonb NOT NULL,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, programme_id) REFERENCES programme,
  FOREIGN KEY (municipality_id, node_id) REFERENCES plan_node
);
CREATE TABLE indicator (
  municipality_id text NOT NULL REFERENCES municipality, id text NOT NULL, name text NOT NULL,
  time_basis text NOT NULL, definition text, source text,
  PRIMARY KEY (municipality_id, id)
);
CREATE TABLE indicator_department (
  municipality_id text NOT NULL, indicator_id text NOT NULL, org_unit_id text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner','contributor')), position int NOT NULL,
  PRIMARY KEY (municipality_id, indicator_id, org_unit_id),
  FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicator,
  FOREIGN KEY (municipality_id, org_unit_id) REFERENCES org_unit
);
CREATE TABLE series (
  municipality_id text NOT NULL, id text NOT NULL, indicator_id text NOT NULL, label text, unit text,
  position int NOT NULL,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicator
);
CREATE TABLE plan_indicator (
  municipality_id text NOT NULL, id text NOT NULL, plan_version_id text NOT NULL, indicator_id text NOT NULL,
  direction text NOT NULL, rate_method text NOT NULL, marks jsonb NOT NULL,
  PRIMARY KEY (municipality_id, id), UNIQUE (municipality_id, plan_version_id, indicator_id),
  FOREIGN KEY (municipality_id, plan_version_id) REFERENCES plan_version,
  FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicator
);
CREATE TABLE plan_value (
  municipality_id text NOT NULL, plan_indicator_id text NOT NULL, series_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('baseline','target')), fiscal_year int NOT NULL, reading jsonb NOT NULL,
  operator text, shared_with_series_id text,
  PRIMARY KEY (municipality_id, plan_indicator_id, series_id, kind, fiscal_year),
  FOREIGN KEY (municipality_id, plan_indicator_id) REFERENCES plan_indicator,
  FOREIGN KEY (municipality_id, series_id) REFERENCES series,
  FOREIGN KEY (municipality_id, shared_with_series_id) REFERENCES series
);
CREATE TABLE placement (
  municipality_id text NOT NULL, id text NOT NULL, plan_indicator_id text NOT NULL, node_id text NOT NULL,
  position int NOT NULL, is_repeat boolean NOT NULL, printed_name text NOT NULL,
  printed_department text NOT NULL, printed_otherwise jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (municipality_id, id), UNIQUE (municipality_id, plan_indicator_id, node_id),
  FOREIGN KEY (municipality_id, plan_indicator_id) REFERENCES plan_indicator,
  FOREIGN KEY (municipality_id, node_id) REFERENCES plan_node
);
CREATE TABLE figure (
  municipality_id text NOT NULL, id text NOT NULL, node_id text NOT NULL, org_unit_id text NOT NULL,
  position int NOT NULL, label text NOT NULL,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, node_id, org_unit_id) REFERENCES node_department
);
CREATE TABLE doubt (
  municipality_id text NOT NULL, id text NOT NULL, plan_version_id text NOT NULL, node_id text, indicator_id text,
  kind text NOT NULL, field text NOT NULL, chosen text NOT NULL, alternatives jsonb NOT NULL,
  reason text NOT NULL, confidence text NOT NULL,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, plan_version_id) REFERENCES plan_version,
  FOREIGN KEY (municipality_id, node_id) REFERENCES plan_node,
  FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicator
);`;

const reviewTables = `
CREATE TABLE review (
  municipality_id text NOT NULL, id text NOT NULL, plan_version_id text NOT NULL,
  fiscal_year int NOT NULL, work_year int NOT NULL CHECK (work_year > fiscal_year),
  state text NOT NULL CHECK (state IN ('open','locked')), due_on date,
  opened_at timestamptz NOT NULL DEFAULT now(), opened_by text NOT NULL,
  PRIMARY KEY (municipality_id, id), UNIQUE (municipality_id, plan_version_id, fiscal_year),
  FOREIGN KEY (municipality_id, plan_version_id) REFERENCES plan_version
);
CREATE TABLE submission (
  municipality_id text NOT NULL, id text NOT NULL, review_id text NOT NULL, node_id text NOT NULL,
  org_unit_id text NOT NULL, position int NOT NULL,
  state text NOT NULL CHECK (state IN ('notStarted','draft','submitted','returned','approved','locked')),
  due_on date, returned_reason text, updated_at timestamptz, updated_by text,
  PRIMARY KEY (municipality_id, id), UNIQUE (municipality_id, review_id, node_id, org_unit_id),
  FOREIGN KEY (municipality_id, review_id) REFERENCES review,
  FOREIGN KEY (municipality_id, node_id, org_unit_id) REFERENCES node_department
);
CREATE INDEX submission_by_department ON submission (municipality_id, org_unit_id, state);
CREATE TABLE submission_entry (
  municipality_id text NOT NULL, submission_id text NOT NULL, field text NOT NULL, value text NOT NULL,
  version int NOT NULL, updated_at timestamptz NOT NULL DEFAULT now(), updated_by text NOT NULL,
  user_id text NOT NULL,
  PRIMARY KEY (municipality_id, submission_id, field),
  FOREIGN KEY (municipality_id, submission_id) REFERENCES submission
);
CREATE TABLE evaluation (
  municipality_id text NOT NULL, submission_id text NOT NULL, analysis text NOT NULL, next_steps text NOT NULL,
  PRIMARY KEY (municipality_id, submission_id),
  FOREIGN KEY (municipality_id, submission_id) REFERENCES submission
);
CREATE TABLE observation (
  municipality_id text NOT NULL, series_id text NOT NULL, fiscal_year int NOT NULL, revision int NOT NULL,
  reading jsonb NOT NULL, status text NOT NULL CHECK (status IN ('final','preliminary','revised','estimated')),
  note text, submission_id text, recorded_at timestamptz NOT NULL DEFAULT now(), recorded_by text NOT NULL,
  PRIMARY KEY (municipality_id, series_id, fiscal_year, revision),
  FOREIGN KEY (municipality_id, series_id) REFERENCES series,
  FOREIGN KEY (municipality_id, submission_id) REFERENCES submission
);
CREATE TABLE cost (
  municipality_id text NOT NULL, placement_id text NOT NULL, series_id text NOT NULL, fiscal_year int NOT NULL,
  revision int NOT NULL, reading jsonb NOT NULL, submission_id text,
  recorded_at timestamptz NOT NULL DEFAULT now(), recorded_by text NOT NULL,
  PRIMARY KEY (municipality_id, placement_id, series_id, fiscal_year, revision),
  FOREIGN KEY (municipality_id, placement_id) REFERENCES placement,
  FOREIGN KEY (municipality_id, series_id) REFERENCES series,
  FOREIGN KEY (municipality_id, submission_id) REFERENCES submission
);
CREATE TABLE figure_value (
  municipality_id text NOT NULL, figure_id text NOT NULL, fiscal_year int NOT NULL, revision int NOT NULL,
  reading jsonb NOT NULL, submission_id text,
  recorded_at timestamptz NOT NULL DEFAULT now(), recorded_by text NOT NULL,
  PRIMARY KEY (municipality_id, figure_id, fiscal_year, revision),
  FOREIGN KEY (municipality_id, figure_id) REFERENCES figure,
  FOREIGN KEY (municipality_id, submission_id) REFERENCES submission
);
CREATE TABLE publication (
  municipality_id text NOT NULL REFERENCES municipality, id bigint GENERATED BY DEFAULT AS IDENTITY,
  path text NOT NULL CHECK (path = municipality_id OR starts_with(path, municipality_id || '/')),
  kind text NOT NULL, plan_id text, fiscal_year int,
  stage text CHECK (stage IN ('comment','final')), title text NOT NULL, schema_version int NOT NULL,
  body text NOT NULL, hash text NOT NULL,
  state text NOT NULL CHECK (state IN ('current','superseded','withdrawn')), withdrawn_reason text, withdrawn_at timestamptz,
  published_at timestamptz NOT NULL DEFAULT now(), published_by text NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
CREATE UNIQUE INDEX publication_in_force ON publication (path) WHERE state <> 'superseded';
CREATE TABLE audit_log (
  municipality_id text NOT NULL REFERENCES municipality, id bigint GENERATED BY DEFAULT AS IDENTITY,
  at timestamptz NOT NULL DEFAULT now(), user_id text NOT NULL, user_name text NOT NULL,
  action text NOT NULL, subject text NOT NULL, before jsonb, after jsonb,
  PRIMARY KEY (municipality_id, id)
);
CREATE INDEX audit_log_by_subject ON audit_log (municipality_id, subject, id);

-- The record of changes and what was published may grow, never change.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN
    IF (NEW.path, NEW.body, NEW.hash, NEW.published_at) IS DISTINCT FROM (OLD.path, OLD.body, OLD.hash, OLD.published_at)
    THEN RAISE EXCEPTION 'a published document does not change'; END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER publication_unchanged BEFORE UPDATE ON publication
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change();
CREATE TRIGGER publication_kept BEFORE DELETE OR TRUNCATE ON publication EXECUTE FUNCTION refuse_change();`;

const appendOnly = ["audit_log"];
const tables = [...(planTables + reviewTables).matchAll(/CREATE TABLE (\w+)/g)].map(
  (match) => match[1] as string,
);

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(planTables + reviewTables).execute(db);
  for (const table of tables) await protectTenantTable(db, table, { append: appendOnly.includes(table) });
  // The public side reads published documents and nothing else; a withdrawn body stays behind.
  await sql
    .raw(
      `CREATE VIEW published AS
         SELECT municipality_id, path, kind, plan_id, fiscal_year, stage, title, schema_version, hash, state, published_at,
                withdrawn_at, withdrawn_reason, CASE WHEN state = 'current' THEN body END AS body
           FROM publication WHERE state <> 'superseded';
       GRANT SELECT ON published TO shirube_public;`,
    )
    .execute(db);
}
