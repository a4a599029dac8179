import { fieldName } from "../../core/cycle/entryField.ts";
import { grantFieldName } from "../../core/cycle/grantFields.ts";
import { grantReading, withTyped } from "../../core/grant/grantRecord.ts";
import type { Db } from "../../store/databases.ts";
import { recordGrantValues, saveGrantEvaluation } from "../../store/grants.ts";
import type { Recorded } from "../../store/recordValues.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";

/** Keeps what an approved submission says of its grant projects. A value that says the same as before is not recorded
 * again; another becomes a later revision. */
export async function recordGrants(
  tx: Db,
  by: Recorded,
  { grants, review }: LoadedSubmission,
  text: (name: string) => string,
): Promise<void> {
  const { fiscalYear } = review;
  for (const record of grants) {
    const projectId = record.project.id;
    const now = withTyped(record, fiscalYear, (item) => text(grantFieldName(projectId, item)));
    const changed = now.values.filter(
      (value) =>
        value.fiscalYear === fiscalYear &&
        grantReading(record, value.item, fiscalYear).raw !== value.reading.raw,
    );
    await recordGrantValues(tx, by, changed);
    await saveGrantEvaluation(
      tx,
      by.municipalityId,
      { projectId, fiscalYear },
      {
        effect: text(fieldName({ kind: "grantEffect", projectId })) || null,
        effectReason: text(fieldName({ kind: "grantEffectReason", projectId })),
        future: text(fieldName({ kind: "grantFuture", projectId })) || null,
      },
    );
  }
}
