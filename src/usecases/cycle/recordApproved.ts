import { fieldName } from "../../core/cycle/entryField.ts";
import { readFigure } from "../../core/cycle/entryForm.ts";
import { hasCost, isTyped } from "../../core/cycle/formRows.ts";
import type { Entered } from "../../core/cycle/readEntered.ts";
import { readingToJson } from "../../core/indicator/readingJson.ts";
import type { Reading, ValueStatus } from "../../core/indicator/reading.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { parseYen } from "../../core/text/parseYen.ts";
import type { Unreadable } from "../../core/text/unreadable.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { recordCosts, recordFigureValues, recordObservations } from "../../store/recordValues.ts";
import { entryValues } from "./entryValues.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";
import { recordEvaluation } from "./recordEvaluation.ts";
import { recordGrants } from "./recordGrants.ts";
import { enteredNow, typedObservation } from "./typedYear.ts";

/** Makes the approved texts of a submission the record: observations, costs, supporting figures, evaluation.
 * What says the same as before is not recorded again; another value becomes a later revision. What is worked out of
 * others is no observation: it is worked out again wherever it is read. */
export async function recordApproved(tx: Db, actor: Actor, loaded: LoadedSubmission): Promise<void> {
  const { submission, review, year, rows, figures } = loaded;
  const text = entryValues(loaded);
  const fiscalYear = review.fiscalYear;
  const by = {
    municipalityId: actor.municipalityId,
    submissionId: submission.id,
    recordedBy: actor.name,
    correctionReason: submission.correctionReason,
  };
  const observations = rows.filter(isTyped).map((row) => {
    const before = year.observations.find(
      (one) => one.seriesId === row.series.id && one.fiscalYear === fiscalYear,
    );
    return { ...(typedObservation(row, fiscalYear, text) ?? notReadable(enteredNow(row, text))), before };
  });
  await recordObservations(
    tx,
    by,
    observations
      .filter(({ before, ...now }) => !before || !isSame(before, now))
      .map(({ before, ...now }) =>
        before && isCorrected(before, now) ? { ...now, status: "revised" } : now,
      ),
  );

  const costs = rows.filter(hasCost).map(({ placement, series }) => ({
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

  await recordEvaluation(tx, actor, loaded, text);
  await recordGrants(tx, by, loaded, text);
}

interface Recorded {
  readonly reading: Reading;
  readonly status: ValueStatus;
  readonly note: string | null;
  readonly asOf: string | null;
}

function isSame(before: Recorded, now: Recorded): boolean {
  const plain = ({ reading, note, asOf }: Recorded) => JSON.stringify([readingToJson(reading), note, asOf]);
  // A value once marked as revised stays so; that mark alone is no change.
  return plain(before) === plain(now) && (before.status === now.status || before.status === "revised");
}

/** A figure that was final before is corrected; one that was 速報, or not known yet, only becomes known. */
function isCorrected(before: Recorded, now: Recorded): boolean {
  const wasFinal = before.status === "final" || before.status === "revised";
  const areFigures = before.reading.kind !== "missing" && now.reading.kind !== "missing";
  return wasFinal && areFigures && now.status === "final";
}

function costKey(cost: { placementId: string; seriesId: string; fiscalYear: number }): string {
  return `${cost.placementId} ${cost.seriesId} ${cost.fiscalYear}`;
}

/** A submission is handed on only when everything in it can be read. */
function notReadable(entered: Entered): never {
  throw new UserError("bad-input", "message" in entered ? entered.message : emptyWords);
}

function readable(reading: Reading | Unreadable): Reading {
  if (reading.kind !== "unreadable") return reading;
  throw new UserError("bad-input", reading.message);
}

const emptyWords = { ja: "まだ入力されていません。", en: "Nothing entered yet." };
