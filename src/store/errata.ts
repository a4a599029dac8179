import { sql, type Selectable } from "kysely";
import { todayInJapan } from "../core/calendar/days.ts";
import type { EntryField } from "../core/cycle/entryField.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import type { Erratum } from "../core/publication/present/presentErrata.ts";
import { publicationPath } from "../core/publication/publication.ts";
import type { Db } from "./databases.ts";
import type { Schema } from "./schema.ts";

/** Lets one person at a time correct what the city has published. */
export async function lockErrata(tx: Db, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`errata ${municipalityId}`}, 0))`.execute(tx);
}

/** Errata that the documents of a year show: its own, and those of earlier years to values of the plan's indicators. */
export async function listErrata(
  tx: Db,
  { plan, indicators }: PlanContent,
  fiscalYear: number,
): Promise<Erratum[]> {
  const series = indicators.flatMap(({ indicator }) => indicator.series.map(({ id }) => id));
  const rows = await tx
    .selectFrom("erratum")
    .selectAll()
    .where("fiscal_year", "<=", fiscalYear)
    .where((eb) =>
      eb.or([
        eb.and([eb("plan_id", "=", plan.id), eb("fiscal_year", "=", fiscalYear)]),
        eb("series_id", "=", sql<string>`any(${series})`),
      ]),
    )
    .orderBy("fiscal_year")
    .orderBy("issued_at")
    .orderBy("number")
    .execute();
  return rows.map((row) => withoutPersonalData(row, rows));
}

/** What a later erratum of the same field does not repeat is not repeated by the earlier ones either. */
function withoutPersonalData(row: Row, all: readonly Row[]): Erratum {
  const isHidden = all.some(
    (later) =>
      later.submission_id === row.submission_id &&
      later.field === row.field &&
      later.number > row.number &&
      later.wrong === null,
  );
  const erratum = toErratum(row);
  return isHidden ? { ...erratum, wrong: null, correct: null } : erratum;
}

/** The erratum that came of a form; undefined when the form was never sent. */
export async function findErratumByForm(tx: Db, formKey: string): Promise<Erratum | undefined> {
  const row = await tx.selectFrom("erratum").selectAll().where("form_key", "=", formKey).executeTakeFirst();
  return row && toErratum(row);
}

/** An erratum as it is issued. */
export interface NewErratum extends Pick<
  Erratum,
  "planId" | "fiscalYear" | "seriesId" | "sheetNo" | "place" | "what" | "wrong" | "reason"
> {
  readonly correct: string;
  readonly formKey: string;
  readonly submissionId: string;
  readonly fieldName: string;
  readonly issuedAt: Date;
}

/** Issues an erratum under the next number of its plan and year.
 * @returns the number */
export async function insertErratum(
  tx: Db,
  by: { readonly municipalityId: string; readonly name: string },
  erratum: NewErratum,
): Promise<number> {
  const { planId, fiscalYear } = erratum;
  const { last } = await tx
    .selectFrom("erratum")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("plan_id", "=", planId)
    .where("fiscal_year", "=", fiscalYear)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await tx
    .insertInto("erratum")
    .values({
      municipality_id: by.municipalityId,
      plan_id: planId,
      fiscal_year: fiscalYear,
      number,
      form_key: erratum.formKey,
      submission_id: erratum.submissionId,
      field: erratum.fieldName,
      series_id: erratum.seriesId,
      sheet_no: erratum.sheetNo,
      place: JSON.stringify(erratum.place),
      what: JSON.stringify(erratum.what),
      wrong: erratum.wrong,
      correct: erratum.correct,
      reason: erratum.reason,
      issued_at: erratum.issuedAt,
      issued_by: by.name,
    })
    .execute();
  return number;
}

type Row = Selectable<Schema["erratum"]>;

function toErratum(row: Row): Erratum {
  const field = row.field.split(".")[0] as EntryField["kind"];
  return {
    number: row.number,
    planId: row.plan_id,
    fiscalYear: row.fiscal_year,
    seriesId: row.series_id,
    field,
    issuedOn: todayInJapan(row.issued_at),
    sheetNo: row.sheet_no,
    place: row.place,
    what: row.what,
    isText: row.series_id === null && field !== "figure",
    wrong: row.wrong,
    correct: row.correct,
    reason: row.reason,
    list: publicationPath.errata(row.municipality_id, row.plan_id, row.fiscal_year),
  };
}
