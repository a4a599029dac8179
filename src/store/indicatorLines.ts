import { sql } from "kysely";
import type {
  Derivation,
  Direction,
  IndicatorRole,
  PlanValue,
  RateOptions,
  TargetOperator,
  TimeBasis,
} from "../core/indicator/indicator.ts";
import type { ReadingJson } from "../core/indicator/readingJson.ts";
import type { ValueStatus } from "../core/indicator/reading.ts";
import type { RateMethod } from "../core/progress/rate.ts";
import type { Db } from "./databases.ts";

/** One series of an indicator of a plan version, with what a list needs to judge it. */
export interface IndicatorLine {
  readonly plan_indicator_id: string;
  readonly indicator_id: string;
  readonly name: string;
  readonly time_basis: TimeBasis;
  readonly role: IndicatorRole;
  readonly direction: Direction;
  readonly rate_method: RateMethod;
  readonly rate_options: RateOptions;
  readonly judgement_preset_id: string | null;
  readonly marks: readonly string[];
  readonly series_id: string;
  readonly label: string | null;
  readonly unit: string | null;
  readonly decimals: number | null;
  readonly derivation: Derivation | null;
  readonly is_part: boolean;
  readonly departments: readonly string[] | null;
  readonly node_id: string | null;
  readonly position: number | null;
  readonly repeats: number;
  readonly values: readonly LineValue[] | null;
  readonly reading: ReadingJson | null;
  readonly status: ValueStatus | null;
}

interface LineValue {
  readonly kind: "baseline" | "target";
  readonly term: PlanValue["term"];
  readonly fiscal_year: number | null;
  readonly reading: ReadingJson;
  readonly operator: TargetOperator | null;
  readonly shared: string | null;
  readonly accumulated: boolean;
}

/** Every series of a plan version in one query, with baseline, targets and the actual of a year: the list of
 * thousands needs no more than this. The home place stands for all places of an indicator. */
export async function listIndicatorLines(
  tx: Db,
  versionId: string,
  fiscalYear: number,
): Promise<IndicatorLine[]> {
  const { rows } = await sql<IndicatorLine>`
    with values as (
      select v.plan_indicator_id, v.series_id,
             json_agg(json_build_object('kind', v.kind, 'term', v.term, 'fiscal_year', v.fiscal_year,
               'reading', v.reading, 'operator', v.operator, 'shared', v.shared_with_series_id,
               'accumulated', v.accumulated)
               order by v.kind, v.position) as values
        from plan_value v join plan_indicator p on p.municipality_id = v.municipality_id and p.id = v.plan_indicator_id
       where p.plan_version_id = ${versionId} group by 1, 2),
    homes as (
      select a.plan_indicator_id, count(*)::int - 1 as repeats,
             (array_agg(a.node_id order by a.is_repeat, a.id))[1] as node_id,
             (array_agg(a.position order by a.is_repeat, a.id))[1] as position
        from placement a join plan_node n on n.municipality_id = a.municipality_id and n.id = a.node_id
       where n.plan_version_id = ${versionId} group by 1),
    owners as (
      select indicator_id, array_agg(org_unit_id order by position) as departments
        from indicator_department group by 1),
    measured as (
      select distinct on (series_id) series_id, reading, status
        from observation where fiscal_year = ${fiscalYear} order by series_id, revision desc)
    select p.id as plan_indicator_id, i.id as indicator_id, i.name, i.time_basis, p.role, p.direction, p.rate_method,
           p.rate_options, p.judgement_preset_id, p.marks, s.id as series_id, s.label, s.unit, s.decimals,
           s.derivation, s.is_part, owners.departments, homes.node_id, homes.position,
           coalesce(homes.repeats, 0) as repeats, values.values, measured.reading, measured.status
      from plan_indicator p
      join indicator i on i.municipality_id = p.municipality_id and i.id = p.indicator_id
      join series s on s.municipality_id = i.municipality_id and s.indicator_id = i.id
      left join owners on owners.indicator_id = i.id
      left join homes on homes.plan_indicator_id = p.id
      left join values on values.plan_indicator_id = p.id and values.series_id = s.id
      left join measured on measured.series_id = s.id
     where p.plan_version_id = ${versionId}
     order by p.id, s.position`.execute(tx);
  return rows;
}
