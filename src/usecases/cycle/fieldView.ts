import type { LoadedSubmission } from "./loadSubmission.ts";
import type { FieldView } from "./views.ts";

/** A field as the form shows it: what stands in it, who typed it when, and what is wrong with it. */
export function fieldView(
  { fields, entries, submission }: LoadedSubmission,
  valueOf: (name: string) => string,
  name: string,
): FieldView {
  const entry = entries.get(name);
  const value = valueOf(name);
  return {
    name,
    value,
    version: entry?.version ?? 0,
    problem: fields.find((field) => field.name === name)?.problemOf(value, valueOf) ?? null,
    returned: submission.returnedFields[name] ?? null,
    updatedBy: entry?.updatedBy ?? null,
    updatedAt: entry?.updatedAt ?? null,
  };
}
