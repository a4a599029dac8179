import { sql } from "kysely";
import type { Db } from "./databases.ts";

/** A department's part of a sheet, as the record of changes names it. */
export interface SubmissionSubject {
  readonly id: string;
  readonly sheetNo: number | null;
  readonly title: string;
  readonly orgUnitId: string;
  readonly department: string;
  readonly reviewId: string;
  readonly planId: string;
  readonly fiscalYear: number;
}

/** Every part of every sheet that was ever to be filled in: newest year first, in the order of the sheets. */
export async function listSubmissionSubjects(tx: Db): Promise<SubmissionSubject[]> {
  const { rows } = await sql<SubmissionSubject>`
    select s.id, n.sheet_no as "sheetNo", n.title, s.org_unit_id as "orgUnitId", u.name as department,
           r.id as "reviewId", v.plan_id as "planId", r.fiscal_year as "fiscalYear"
      from submission s
      join plan_node n on n.municipality_id = s.municipality_id and n.id = s.node_id
      join org_unit u on u.municipality_id = s.municipality_id and u.id = s.org_unit_id
      join review r on r.municipality_id = s.municipality_id and r.id = s.review_id
      join plan_version v on v.municipality_id = r.municipality_id and v.id = r.plan_version_id
     order by r.fiscal_year desc, s.position`.execute(tx);
  return rows;
}

/** What the other subjects of the record are called. */
export interface SubjectNames {
  readonly plans: readonly { readonly id: string; readonly title: string }[];
  readonly versions: readonly { readonly id: string; readonly planId: string; readonly number: number }[];
  readonly reviews: readonly {
    readonly id: string;
    readonly planId: string;
    readonly fiscalYear: number;
    readonly kind: string;
  }[];
  readonly people: readonly { readonly userId: string; readonly name: string }[];
  /** Series with the names of their indicators. */
  readonly series: readonly {
    readonly id: string;
    readonly indicatorId: string;
    readonly name: string;
    readonly label: string | null;
    readonly unit: string | null;
  }[];
  readonly figures: readonly { readonly id: string; readonly label: string }[];
  /** Places of indicators, by which costs are named. */
  readonly placements: readonly { readonly id: string; readonly indicatorId: string }[];
}

/** Reads the names of everything that the record of changes points to. */
export async function listSubjectNames(tx: Db): Promise<SubjectNames> {
  const plans = await tx.selectFrom("plan").select(["id", "title"]).execute();
  const versions = await tx
    .selectFrom("plan_version")
    .select(["id", "plan_id as planId", "number"])
    .execute();
  const planOf = new Map(versions.map(({ id, planId }) => [id, planId]));
  const reviews = await tx
    .selectFrom("review")
    .select(["id", "plan_version_id", "fiscal_year", "kind"])
    .execute();
  const people = await tx.selectFrom("member").select(["user_id as userId", "name"]).execute();
  const { rows: series } = await sql<SubjectNames["series"][number]>`
    select s.id, s.indicator_id as "indicatorId", i.name, s.label, s.unit from series s
      join indicator i on i.municipality_id = s.municipality_id and i.id = s.indicator_id`.execute(tx);
  const figures = await tx.selectFrom("figure").select(["id", "label"]).execute();
  const { rows: placements } = await sql<SubjectNames["placements"][number]>`
    select p.id, i.indicator_id as "indicatorId" from placement p
      join plan_indicator i on i.municipality_id = p.municipality_id and i.id = p.plan_indicator_id`.execute(
    tx,
  );
  return {
    plans,
    versions,
    reviews: reviews.map((row) => ({
      id: row.id,
      planId: planOf.get(row.plan_version_id) ?? "",
      fiscalYear: row.fiscal_year,
      kind: row.kind,
    })),
    people,
    series,
    figures,
    placements,
  };
}
