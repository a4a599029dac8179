import type { Generated } from "kysely";
import type { ApprovalRole, ApprovalStep } from "../core/cycle/approvalStep.ts";
import type { ReviewKind } from "../core/cycle/review.ts";
import type { SubmissionState } from "../core/cycle/submission.ts";
import type { ValueStatus } from "../core/indicator/reading.ts";
import type { Role } from "../core/permission/permission.ts";
import type { Bilingual, PublishedReading } from "../core/publication/cell.ts";
import type { DocumentKind, Stage } from "../core/publication/documents.ts";
import type { OrganisationTables } from "./organisationSchema.ts";
import type { PhasesTables } from "./phasesSchema.ts";
import type { NoticesTables } from "./noticesSchema.ts";
import type { WorkbooksTables } from "./workbooksSchema.ts";
import type { EvaluationTables } from "./evaluationSchema.ts";
import type { GrantsTables } from "./grantsSchema.ts";
import type { CouncilTables } from "./councilSchema.ts";
import type { OpinionsTables } from "./opinionsSchema.ts";
import type { AuditChainTables } from "./auditChainSchema.ts";
import type { ErrataTables } from "./errataSchema.ts";
import type { DefaultJson, Json, PlanTables, Tenant, Timestamp } from "./planSchema.ts";

/** Tables of the schema `shirube`, one interface per table. Every tenant table has its municipality first. */
export interface Schema
  extends
    PlanTables,
    OrganisationTables,
    PhasesTables,
    NoticesTables,
    WorkbooksTables,
    EvaluationTables,
    GrantsTables,
    CouncilTables,
    OpinionsTables,
    AuditChainTables,
    ErrataTables {
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
  post_holder: Tenant & {
    post_id: string;
    user_id: string;
    valid_from: string;
    valid_to: string | null;
    is_deputy: Generated<boolean>;
  };
  approval_step: Tenant & { position: number; role: ApprovalRole; name: string };
  member: Tenant & { user_id: string; name: string; username: string };
  observation: Tenant & {
    series_id: string;
    fiscal_year: number;
    revision: number;
    reading: Json<PublishedReading>;
    status: ValueStatus;
    note: string | null;
    as_of: Generated<string | null>;
    submission_id: string | null;
    correction_reason: Generated<string | null>;
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
    correction_reason: Generated<string | null>;
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
    correction_reason: Generated<string | null>;
    recorded_at: Timestamp;
    recorded_by: string;
  };
  review: Tenant & {
    id: string;
    plan_version_id: string;
    kind: Generated<ReviewKind>;
    from_fiscal_year: Generated<number | null>;
    fiscal_year: number;
    work_year: number;
    state: "open" | "locked";
    due_on: string | null;
    approval_steps: DefaultJson<readonly ApprovalStep[]>;
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
    approved_steps: Generated<number>;
    returned_fields: Generated<Json<Readonly<Record<string, string>>>>;
    correction_reason: Generated<string | null>;
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
