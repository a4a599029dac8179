import type { ColumnType, Generated } from "kysely";
import type { Direction, TimeBasis } from "../core/indicator/indicator.ts";
import type { ValueStatus } from "../core/indicator/reading.ts";
import type { RateMethod } from "../core/progress/rate.ts";
import type { Role } from "../core/permission/permission.ts";
import type { PlanVersionStatus } from "../core/plan/plan.ts";
import type { Bilingual, PublishedReading } from "../core/publication/cell.ts";
import type { DocumentKind, Stage } from "../core/publication/documents.ts";
import type { SubmissionState } from "../core/cycle/submission.ts";

/** jsonb: read as a value, written as JSON text, since the driver would turn arrays into SQL arrays. */
type Json<T> = ColumnType<T, string, string>;
type Timestamp = ColumnType<Date, Date | string | undefined, Date | string>;

interface Tenant {
  municipality_id: string;
}

/** Tables of the schema `shirube`, one interface per table. Every tenant table has its municipality first. */
export interface Schema {
  municipality: Tenant & { created_at: Timestamp };
  municipality_attribute: Tenant & {
    valid_from: string;
    code: string;
    name: string;
    name_en: string;
    prefecture: string;
  };
  key_figure: Tenant & {
    id: string;
    position: number;
    label: Json<Bilingual>;
    value: string;
    unit: string;
    as_of: string;
    source: string;
  };
  org_unit: Tenant & {
    id: string;
    name: string;
    short_name: string;
    parent_id: string | null;
    position: number;
    valid_from: string;
    valid_to: string | null;
  };
  org_unit_successor: Tenant & { org_unit_id: string; successor_id: string };
  post: Tenant & { id: string; role: Role; org_unit_id: string | null; title: string };
  post_holder: Tenant & { post_id: string; user_id: string; valid_from: string; valid_to: string | null };
  member: Tenant & { user_id: string; name: string; username: string };
  plan: Tenant & { id: string; title: string };
  plan_version: Tenant & {
    id: string;
    plan_id: string;
    status: PlanVersionStatus;
    start_fiscal_year: number | null;
    end_fiscal_year: number | null;
    baseline_fiscal_year: number;
    levels: Json<Bilingual[]>;
    judgement_preset_id: string;
    source: string;
  };
  plan_node: Tenant & {
    id: string;
    plan_version_id: string;
    parent_id: string | null;
    level: number;
    position: number;
    number: string;
    title: string;
    purpose: string | null;
    page: number | null;
    sheet_no: number | null;
    marks: Json<string[]>;
    printed_ancestors: Json<Record<string, string>>;
  };
  node_department: Tenant & { node_id: string; org_unit_id: string; position: number };
  programme: Tenant & { id: string; name: string };
  programme_placement: Tenant & {
    id: string;
    programme_id: string;
    node_id: string;
    position: number;
    printed_name: string;
    departments: Json<string[]>;
    marks: Json<string[]>;
  };
  indicator: Tenant & {
    id: string;
    name: string;
    time_basis: TimeBasis;
    definition: string | null;
    source: string | null;
  };
  indicator_department: Tenant & {
    indicator_id: string;
    org_unit_id: string;
    role: "owner" | "contributor";
    position: number;
  };
  series: Tenant & {
    id: string;
    indicator_id: string;
    label: string | null;
    unit: string | null;
    position: number;
  };
  plan_indicator: Tenant & {
    id: string;
    plan_version_id: string;
    indicator_id: string;
    direction: Direction;
    rate_method: RateMethod;
    marks: Json<string[]>;
  };
  plan_value: Tenant & {
    plan_indicator_id: string;
    series_id: string;
    kind: "baseline" | "target";
    fiscal_year: number;
    reading: Json<PublishedReading>;
    operator: "=" | ">=" | "<=" | "milestone" | null;
    shared_with_series_id: string | null;
  };
  placement: Tenant & {
    id: string;
    plan_indicator_id: string;
    node_id: string;
    position: number;
    is_repeat: boolean;
    printed_name: string;
    printed_department: string;
    printed_otherwise: Json<Record<string, string>>;
  };
  observation: Tenant & {
    series_id: string;
    fiscal_year: number;
    revision: number;
    reading: Json<PublishedReading>;
    status: ValueStatus;
    note: string | null;
    submission_id: string | null;
    recorded_at: Timestamp;
    recorded_by: string;
  };
  cost: Tenant & {
    placement_id: string;
    series_id: string;
    fiscal_year: number;
    revision: number;
    reading: Json<PublishedReading>;
    submission_id: string | null;
    recorded_at: Timestamp;
    recorded_by: string;
  };
  figure: Tenant & { id: string; node_id: string; org_unit_id: string; position: number; label: string };
  figure_value: Tenant & {
    figure_id: string;
    fiscal_year: number;
    revision: number;
    reading: Json<PublishedReading>;
    submission_id: string | null;
    recorded_at: Timestamp;
    recorded_by: string;
  };
  doubt: Tenant & {
    id: string;
    plan_version_id: string;
    node_id: string | null;
    indicator_id: string | null;
    kind: string;
    field: string;
    chosen: string;
    alternatives: Json<string[]>;
    reason: string;
    confidence: string;
  };
  review: Tenant & {
    id: string;
    plan_version_id: string;
    fiscal_year: number;
    work_year: number;
    state: "open" | "locked";
    due_on: string | null;
    opened_at: Timestamp;
    opened_by: string;
  };
  submission: Tenant & {
    id: string;
    review_id: string;
    node_id: string;
    org_unit_id: string;
    position: number;
    state: SubmissionState;
    due_on: string | null;
    returned_reason: string | null;
    updated_at: Timestamp | null;
    updated_by: string | null;
  };
  submission_entry: Tenant & {
    submission_id: string;
    field: string;
    value: string;
    version: number;
    updated_at: Timestamp;
    updated_by: string;
    user_id: string;
  };
  evaluation: Tenant & { submission_id: string; analysis: string; next_steps: string };
  publication: Tenant & {
    id: Generated<number>;
    path: string;
    kind: DocumentKind;
    plan_id: string | null;
    fiscal_year: number | null;
    stage: Stage | null;
    title: string;
    schema_version: number;
    body: string;
    hash: string;
    state: "current" | "superseded" | "withdrawn";
    withdrawn_reason: string | null;
    withdrawn_at: Timestamp | null;
    published_at: Timestamp;
    published_by: string;
  };
  /** The view of the public side: what is in force; the body of a withdrawn document is null. */
  published: Tenant & {
    path: string;
    kind: DocumentKind;
    plan_id: string | null;
    fiscal_year: number | null;
    stage: Stage | null;
    title: string;
    schema_version: number;
    hash: string;
    state: "current" | "withdrawn";
    published_at: Date;
    withdrawn_at: Date | null;
    withdrawn_reason: string | null;
    body: string | null;
  };
  audit_log: Tenant & {
    id: Generated<number>;
    at: Timestamp;
    user_id: string;
    user_name: string;
    action: string;
    subject: string;
    before: Json<unknown>;
    after: Json<unknown>;
  };
}

export type TableName = keyof Schema;
