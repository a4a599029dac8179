import type { ReactNode } from "react";
import { describedBy, inputLook, Problem } from "../ui/Field.tsx";
import { useShell } from "../useShell.ts";
import { ConflictChoice } from "./ConflictChoice.tsx";
import { useEntry } from "./EntryContext.ts";
import type { FieldPage } from "./present.ts";

/** What goes back with a field, so that a change made meanwhile is noticed: see entryForm.ts. */
export function FieldMemory({ field }: { readonly field: FieldPage }) {
  const conflict = useEntry().conflicts.find(({ name }) => name === field.name);
  return (
    <>
      <input type="hidden" name={`version:${field.name}`} value={conflict?.version ?? field.version} />
      <input type="hidden" name={`loaded:${field.name}`} value={conflict?.theirs ?? field.value} />
      <ReturnedReason field={field} />
    </>
  );
}

/** A short input of the entry form; its label stands elsewhere in the row. */
export function EntryInput({
  field,
  unit,
  label,
  besides,
  after,
  align = "end",
}: {
  readonly field: FieldPage;
  readonly unit?: string | null;
  /** Label for screen readers where none is printed beside the field. */
  readonly label?: string;
  /** Ids of texts that help to fill it in: last year's figure, the target. */
  readonly besides?: string;
  /** What stands behind the input in the same line. */
  readonly after?: ReactNode;
  /** Figures stand at the end of their field, words at its start. */
  readonly align?: "start" | "end";
}) {
  const { conflicts } = useEntry();
  const { dataLang } = useShell();
  const conflict = conflicts.find(({ name }) => name === field.name);
  const described = [describedBy(field.id, null, field.problem), besides].filter(Boolean).join(" ");
  return (
    <div className="min-w-0">
      <div className="flex items-center gap-2">
        <input
          id={field.id}
          name={field.name}
          defaultValue={conflict?.mine ?? field.value}
          lang={dataLang}
          autoComplete="off"
          aria-label={label}
          aria-invalid={field.problem || conflict ? true : undefined}
          aria-describedby={described || undefined}
          className={`${inputLook} min-w-24 ${align === "end" ? "text-end" : ""}`}
        />
        {unit && (
          <span lang={dataLang} className="shrink-0">
            {unit}
          </span>
        )}
        {after}
      </div>
      <FieldMemory field={field} />
      <Problem id={field.id} problem={field.problem} />
      {conflict && <ConflictChoice conflict={conflict} />}
    </div>
  );
}

/** Why this field was returned, right below it. */
function ReturnedReason({ field }: { readonly field: FieldPage }) {
  const { words } = useEntry();
  const { langOf } = useShell();
  if (field.returned === null) return null;
  return (
    <p id={`${field.id}-returned`} className="mt-1 border-s-4 border-warning-yellow-1 ps-3">
      <strong>{words.approval.fieldReturned}</strong>{" "}
      <span lang={langOf(field.returned)}>{field.returned}</span>
    </p>
  );
}
