import { fieldName, type EntryField } from "../../core/cycle/entryField.ts";
import { grantFieldName } from "../../core/cycle/grantFields.ts";
import {
  costItem,
  grantReading,
  withTyped,
  type GrantRecord,
  type LevelOf,
} from "../../core/grant/grantRecord.ts";
import { indexYear } from "../../core/publication/present/lookup.ts";
import { presentGrant } from "../../core/publication/present/presentGrant.ts";
import { fieldView } from "./fieldView.ts";
import type { LoadedSubmission } from "./loadSubmission.ts";
import { typedYear } from "./typedYear.ts";
import type { GrantView } from "./views.ts";

/** The figures of series with what is typed now. */
export function typedLevels(
  loaded: Pick<LoadedSubmission, "plan" | "review" | "year" | "rows">,
  value: (name: string) => string,
): LevelOf {
  const now = indexYear(loaded.plan, typedYear(loaded, value));
  return (seriesId, fiscalYear) => now.actual(seriesId, fiscalYear).reading;
}

type GrantEntry = Extract<EntryField, { kpiId: string } | { projectId: string }>;

/** What is recorded for a field of a grant project, as text. */
export function recordedGrant(grants: readonly GrantRecord[], field: GrantEntry, fiscalYear: number): string {
  const record = grants.find(({ project }) =>
    field.kind === "grantIncrement"
      ? project.kpis.some(({ id }) => id === field.kpiId)
      : project.id === field.projectId,
  );
  if (!record) return "";
  switch (field.kind) {
    case "grantIncrement":
      return grantReading(record, field.kpiId, fiscalYear).raw;
    case "grantCost":
      return grantReading(record, costItem, fiscalYear).raw;
    case "grantEffect":
      return record.evaluation?.effect ?? "";
    case "grantEffectReason":
      return record.evaluation?.effectReason ?? "";
    case "grantFuture":
      return record.evaluation?.future ?? "";
  }
}

/** The grant projects of a submission as they stand with what is typed now, and their fields. */
export function grantViews(loaded: LoadedSubmission, value: (name: string) => string): GrantView[] {
  const { grants, plan, review, fields } = loaded;
  const levelOf = typedLevels(loaded, value);
  const view = (field: EntryField) => fieldView(loaded, value, fieldName(field));
  const choicesOf = (field: EntryField) =>
    fields.find(({ name }) => name === fieldName(field))?.choices ?? [];
  return grants.map((record) => {
    const { project } = record;
    const projectId = project.id;
    const now = withTyped(record, review.fiscalYear, (item) => value(grantFieldName(projectId, item)));
    const reason = fieldName({ kind: "grantEffectReason", projectId });
    const neededWhen = fields.find(({ name }) => name === reason)?.neededWhen;
    return {
      grant: presentGrant(now, review.fiscalYear, levelOf, {
        department: plan.orgUnits.find(({ id }) => id === project.orgUnitId)?.name ?? project.orgUnitId,
        programmes: plan.programmes
          .filter(({ programmeId }) => project.programmeIds.includes(programmeId))
          .map(({ name }) => name),
      }),
      increments: project.kpis.map(({ id, seriesId }) =>
        seriesId === null ? view({ kind: "grantIncrement", kpiId: id }) : null,
      ),
      cost: view({ kind: "grantCost", projectId }),
      effect: {
        field: view({ kind: "grantEffect", projectId }),
        reason: view({ kind: "grantEffectReason", projectId }),
        choices: choicesOf({ kind: "grantEffect", projectId }),
        needsReason: value(reason).trim() === "" ? (neededWhen?.(value) ?? null) : null,
      },
      future: {
        field: view({ kind: "grantFuture", projectId }),
        choices: choicesOf({ kind: "grantFuture", projectId }),
      },
    };
  });
}
