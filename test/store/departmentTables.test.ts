import { sql } from "kysely";
import { expect, test } from "vitest";
import { withTestDatabase } from "../support/database.ts";

const databases = await withTestDatabase();

/** Who adds a table with a department decides what a reorganisation does with it: `moveOwnership`, `moveSubmissions`,
 * `moveAnswers`, or nothing because it is a record of its time. */
test("every table that names a department is handed over, or keeps it on purpose", async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.relname as table, a.attname as column
      from pg_constraint f
      join pg_class c on c.oid = f.conrelid
      join unnest(f.conkey) with ordinality k(attnum, place) on k.place = 2
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
     where f.contype = 'f' and f.confrelid = 'shirube.org_unit'::regclass
     order by 1, 2`.execute(databases.owner);
  expect(rows.map(({ table, column }) => `${table}.${column}`)).toEqual([
    "figure.org_unit_id",
    // With the answers to opinions in `moveAnswers`.
    "grant_project.org_unit_id",
    "indicator_department.org_unit_id",
    "node_department.org_unit_id",
    "opinion_response.org_unit_id",
    "org_unit.parent_id",
    "org_unit_successor.org_unit_id",
    "org_unit_successor.successor_id",
    "plan_department.org_unit_id",
    "post.org_unit_id",
    // What needed no answer when the review was opened.
    "review_exclusion.org_unit_id",
    // What a locked review had; with an open one they go in `moveSubmissions`.
    "reviewed_figure.org_unit_id",
    "reviewed_indicator_department.org_unit_id",
    "submission.acting_unit_id",
    "submission.org_unit_id",
    // What was handed out.
    "workbook_issue.org_unit_id",
  ]);
});
