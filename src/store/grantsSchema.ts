import type { Generated } from "kysely";
import type { GrantVerdict } from "../core/grant/grantProject.ts";
import type { PublishedReading } from "../core/publication/cell.ts";
import type { Json, Tenant, Timestamp } from "./planSchema.ts";

/** Grant projects with their KPI, their values year by year, and how they were judged. */
export interface GrantsTables {
  grant_project: Tenant & {
    id: string;
    plan_id: string;
    title: string;
    scheme: string;
    revitalisation_plan: string;
    from_fiscal_year: number;
    years: number;
    org_unit_id: string;
    node_lineage_id: string;
    programme_ids: Json<readonly string[]>;
    planned_costs: Json<readonly PublishedReading[]>;
    version: Generated<number>;
  };
  grant_kpi: Tenant & {
    id: string;
    project_id: string;
    position: number;
    name: string;
    unit: string | null;
    start: Json<PublishedReading>;
    planned: Json<readonly PublishedReading[]>;
    series_id: string | null;
  };
  grant_value: Tenant & {
    project_id: string;
    /** A KPI, or `cost`. */
    item: string;
    fiscal_year: number;
    revision: number;
    reading: Json<PublishedReading>;
    submission_id: string | null;
    recorded_at: Timestamp;
    recorded_by: string;
  };
  grant_evaluation: Tenant & {
    project_id: string;
    fiscal_year: number;
    effect: Generated<string | null>;
    effect_reason: Generated<string>;
    future: Generated<string | null>;
    verdict: Generated<GrantVerdict | null>;
    opinion: Generated<string>;
    assembly: Generated<string>;
    version: Generated<number>;
  };
}
