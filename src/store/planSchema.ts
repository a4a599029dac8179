import type { ColumnType, Generated } from "kysely";
import type {
  Derivation,
  Direction,
  Indicator,
  IndicatorRole,
  PlanValue,
  RateOptions,
  TargetOperator,
  TimeBasis,
} from "../core/indicator/indicator.ts";
import type { Block } from "../core/plan/block.ts";
import type { Plan, PlanKind, PlanVersion, PlanVersionStatus, Variant } from "../core/plan/plan.ts";
import type { RowDifference } from "../core/plan/rowDifference.ts";
import type { SectionKind } from "../core/plan/section.ts";
import type { RateMethod } from "../core/progress/rate.ts";
import type { Bilingual, PublishedReading } from "../core/publication/cell.ts";

/** jsonb: read as a value, written as JSON text, since the driver would turn arrays into SQL arrays. */
export type Json<T> = ColumnType<T, string, string>;
/** The same with a default. */
export type DefaultJson<T> = ColumnType<T, string | undefined, string>;
export type NullableJson<T> = ColumnType<T, string | null, string | null>;
export type Timestamp = ColumnType<Date, Date | string | undefined, Date | string>;

export interface Tenant {
  municipality_id: string;
}

/** Tables of plans: what a version holds, and how it was edited. */
export interface PlanTables {
  plan: Tenant & {
    id: string;
    title: string;
    kind: PlanKind;
    nickname: string | null;
    collection: NullableJson<Plan["collection"]>;
    position: number;
    predecessor_id: string | null;
  };
  plan_department: Tenant & { plan_id: string; org_unit_id: string; office: string | null; position: number };
  plan_version: Tenant & {
    id: string;
    plan_id: string;
    status: PlanVersionStatus;
    start_fiscal_year: number | null;
    end_fiscal_year: number | null;
    baseline_fiscal_year: number | null;
    levels: Json<Bilingual[]>;
    judgement_preset_id: string;
    source: string;
    number: number;
    label: string | null;
    issued: string | null;
    generation: number | null;
    predecessor: NullableJson<PlanVersion["predecessor"]>;
    previous_version_id: string | null;
    effective_year: number | null;
    revision_reason: string | null;
    last_change: Generated<number>;
  };
  plan_section: Tenant & {
    id: string;
    plan_version_id: string;
    lineage_id: string;
    parent_id: string | null;
    position: number;
    kind: SectionKind;
    number: string;
    title: string;
    page: number | null;
    content: Json<Block[]>;
    variants: Json<Variant[]>;
  };
  /** An edit of a plan version: the rows before and after it, so that it can be undone. */
  plan_change: Tenant & {
    plan_version_id: string;
    seq: number;
    at: Timestamp;
    user_id: string;
    user_name: string;
    action: string;
    subject: string;
    difference: Json<RowDifference[]>;
    is_undone: Generated<boolean>;
  };
  picture: Tenant & {
    id: string;
    media_type: "image/jpeg" | "image/png" | "image/webp";
    width: number;
    height: number;
    bytes: Buffer;
    hash: string;
    alt: string;
    caption: string | null;
    credit: string;
    rights: string;
    uploaded_at: Timestamp;
    uploaded_by: string;
  };
  judgement_preset: Tenant & {
    id: string;
    version: number;
    definition: Json<unknown>;
    created_at: Timestamp;
    created_by: string;
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
    lineage_id: string;
    subtitle: string | null;
    content: Json<Block[]>;
    variants: Json<Variant[]>;
    indicator_columns: NullableJson<string[] | null>;
    indicator_note: string | null;
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
    number: string;
    content: Json<Block[]>;
    variants: Json<Variant[]>;
  };
  indicator: Tenant & {
    id: string;
    name: string;
    time_basis: TimeBasis;
    definition: string | null;
    formula: string | null;
    source: string | null;
    publication_lag: number | null;
    actual_kind: Indicator["actualKind"];
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
    printed_unit: string | null;
    decimals: number | null;
    is_part: boolean;
    derivation: NullableJson<Derivation | null>;
    position: number;
  };
  plan_indicator: Tenant & {
    id: string;
    plan_version_id: string;
    indicator_id: string;
    role: IndicatorRole;
    direction: Direction;
    rate_method: RateMethod;
    rate_options: Json<RateOptions>;
    judgement_preset_id: string | null;
    marks: Json<string[]>;
    change_reason: string | null;
  };
  plan_value: Tenant & {
    plan_indicator_id: string;
    series_id: string;
    kind: "baseline" | "target";
    position: number;
    fiscal_year: number | null;
    term: PlanValue["term"];
    reading: Json<PublishedReading>;
    operator: TargetOperator | null;
    shared_with_series_id: string | null;
    period: string | null;
    source: string | null;
    note: string | null;
    accumulated: boolean;
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
}
