import type { EntryField } from "../../core/cycle/entryField.ts";
import type { Evaluation } from "../../core/cycle/review.ts";
import type { Reading } from "../../core/indicator/reading.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Db } from "../../store/databases.ts";
import { saveEntries } from "../../store/entries.ts";
import { recordCosts, recordFigureValues, recordObservations } from "../../store/recordValues.ts";
import { saveEvaluation } from "../../store/evaluations.ts";
import type { LoadedSubmission } from "../cycle/loadSubmission.ts";

/** Writes a correction into the record: a later revision marked 訂正 with its reason, or the text of the evaluation.
 * What was typed then goes too, so that the sheet shows the corrected value to staff. */
export async function recordCorrection(
  tx: Db,
  actor: Actor,
  loaded: LoadedSubmission,
  correction: {
    readonly name: string;
    readonly field: EntryField;
    readonly text: string;
    readonly reading: Reading | null;
    readonly reason: string;
    readonly at: Date;
  },
): Promise<void> {
  const { submission, review } = loaded;
  const { name, field, text, reading, reason, at } = correction;
  const by = {
    municipalityId: actor.municipalityId,
    submissionId: submission.id,
    recordedBy: actor.name,
    correctionReason: reason,
  };
  const { fiscalYear } = review;
  const entries: Record<string, string> = { [name]: text };
  switch (field.kind) {
    case "actual":
    case "note":
    case "asOf": {
      const before = observationOf(loaded, field.seriesId);
      const { note = null, asOf = null, status = "final" as const } = before ?? {};
      const now = { seriesId: field.seriesId, fiscalYear, note, asOf };
      if (field.kind === "actual" && reading) {
        await recordObservations(tx, by, [{ ...now, reading, status: "revised" }]);
        entries[`status.${field.seriesId}`] = "final";
      } else if (before) {
        await recordObservations(tx, by, [
          { ...now, reading: before.reading, status, [field.kind]: text.trim() || null },
        ]);
      }
      break;
    }
    case "cost":
      if (reading)
        await recordCosts(tx, by, [
          { placementId: field.placementId, seriesId: field.seriesId, fiscalYear, reading },
        ]);
      break;
    case "figure":
      if (reading) await recordFigureValues(tx, by, [{ figureId: field.figureId, fiscalYear, reading }]);
      break;
    case "status":
      break;
    default:
      await saveEvaluation(tx, actor.municipalityId, submission.id, {
        ...evaluationOf(loaded),
        [field.kind]: text,
      });
  }
  await saveEntries(tx, actor.municipalityId, submission.id, entries, {
    userId: actor.userId,
    name: actor.name,
    at,
  });
}

const observationOf = ({ year, review }: LoadedSubmission, seriesId: string) =>
  year.observations.find((one) => one.seriesId === seriesId && one.fiscalYear === review.fiscalYear);

function evaluationOf({ year, node, submission }: LoadedSubmission): Evaluation {
  const found = year.evaluations.find(
    ({ nodeId, orgUnitId }) => nodeId === node.id && orgUnitId === submission.orgUnitId,
  );
  return { analysis: "", nextSteps: "", ...found };
}
