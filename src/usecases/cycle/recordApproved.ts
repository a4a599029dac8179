import { fieldName } from "../../core/cycle/entryField.ts";
import { readActual, readFigure } from "../../core/cycle/entryForm.ts";
import { readingToJson } from "../../core/indicator/readingJson.ts";
import { valueStatuses, type Reading, type ValueStatus } from "../../core/indicator/reading.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { parseYen } from "../../core/text/parseYen.ts";
import type { Unreadable } from "../../core/text/unreadable.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { saveEvaluation } from "../../store/reviews.ts";
import { recordCosts, recordFigureValues, recordObservations } from "../../store/recordValues.ts";
import { entryValues } from "./entryValues.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";

/** Makes the approved texts of a submission the record: observations, costs, supporting figures, evaluation.
 * What says the same as before is not recorded again; another value becomes a later revision. */
export async function recordApproved(tx: Db, actor: Actor, loaded: LoadedSubmission): Promise<void> {
  const { submission, review, year, rows, figures } = loaded;
  const text = entryValues(loaded);
  const fiscalYear = review.fiscalYear;
  const by = {
    municipalityId: actor.municipalityId,
    submissionId: submission.id,
    recordedBy: actor.name,
  };
  const entered = rows.filter(({ part }) => part === "owner");

  const observations = entered.map((row) => {
    const seriesId = row.series.id;
    const of = (kind: "actual" | "status" | "note") => text(fieldName({ kind, seriesId }));
    const before = year.observations.find((o) => o.seriesId === seriesId && o.fiscalYear === fiscalYear);
    const reading = readable(readActual(row, of("actual")));
    return {
      seriesId,
      fiscalYear,
      reading,
      status: toStatus(of("status")),
      note: of("note") || null,
      asOf: null,
      before,
    };
  });
  await recordObservations(
    tx,
    by,
    observations
      .filter(({ before, ...now }) => !before || !isSame(before, now))
      .map(({ before, ...now }) => (before ? { ...now, status: "revised" } : now)),
  );

  const costs = entered.map(({ placement, series }) => ({
    placementId: placement.id,
    seriesId: series.id,
    fiscalYear,
    reading: readable(
      parseYen(text(fieldName({ kind: "cost", placementId: placement.id, seriesId: series.id }))),
    ),
  }));
  const costBefore = new Map(year.costs.map((cost) => [costKey(cost), cost.reading]));
  await recordCosts(
    tx,
    by,
    costs.filter((cost) => costBefore.get(costKey(cost))?.raw !== cost.reading.raw),
  );

  const figureValues = figures.flatMap((figure) => {
    const typed = text(fieldName({ kind: "figure", figureId: figure.id, fiscalYear }));
    const before = figure.values.find((value) => value.fiscalYear === fiscalYear)?.reading.raw ?? "";
    return typed === before
      ? []
      : [{ figureId: figure.id, fiscalYear, reading: readable(readFigure(figure, typed)) }];
  });
  await recordFigureValues(tx, by, figureValues);

  await saveEvaluation(tx, actor.municipalityId, submission.id, {
    analysis: text("analysis"),
    nextSteps: text("nextSteps"),
  });
}

interface Recorded {
  readonly reading: Reading;
  readonly status: ValueStatus;
  readonly note: string | null;
}

function isSame(before: Recorded, now: Recorded): boolean {
  const plain = ({ reading, note }: Recorded) => JSON.stringify([readingToJson(reading), note]);
  // A value once marked as revised stays so; that mark alone is no change.
  return plain(before) === plain(now) && (before.status === now.status || before.status === "revised");
}

function costKey(cost: { placementId: string; seriesId: string; fiscalYear: number }): string {
  return `${cost.placementId} ${cost.seriesId} ${cost.fiscalYear}`;
}

function toStatus(text: string): ValueStatus {
  return valueStatuses.find((status) => status === text) ?? "final";
}

function readable(reading: Reading | Unreadable): Reading {
  if (reading.kind !== "unreadable") return reading;
  throw new UserError("bad-input", reading.message);
}
