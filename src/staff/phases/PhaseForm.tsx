import type { ReactNode } from "react";
import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { kindOptions } from "./phaseForm.ts";

/** A field of a phase besides those that all phases have. */
export interface PhaseField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: "text" | "date";
}

/** The form of one phase, of the city's usual year or of a review. An empty id makes a new one. */
export function PhaseForm({
  id,
  version,
  seen,
  values,
  refusal,
  days,
  words,
  children,
}: {
  readonly id: string;
  readonly version: number;
  readonly seen: string;
  /** What stands there now; what was typed and refused goes before. */
  readonly values: Readonly<Record<string, string>>;
  readonly refusal: Refusal | null;
  readonly days: readonly PhaseField[];
  readonly words: Pick<Dictionary, "phases" | "phaseKinds">;
  readonly children: ReactNode;
}) {
  const pending = useNavigation().state === "submitting";
  const at = id === "" ? "new" : id;
  const field = (name: string) => ({
    id: `${at}-${name}`,
    name,
    defaultValue: refusal?.values[name] ?? values[name] ?? "",
    problem: refusal?.fields[name],
  });
  return (
    // A form of its own for each version: what stands in it is never older than its version.
    <Form key={`${version} ${refusal === null}`} method="post" noValidate className="grid gap-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seen" value={seen} />
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
        <Field {...field("name")} label={words.phases.name} />
        <div className="max-w-md">
          <Select
            id={`${at}-kind`}
            name="kind"
            label={words.phases.kind}
            defaultValue={refusal?.values["kind"] ?? values["kind"] ?? "other"}
            options={kindOptions(words.phaseKinds)}
          />
        </div>
        {days.map(({ name, label, hint, type }) => (
          <Field key={name} {...field(name)} label={label} hint={hint} type={type ?? "text"} />
        ))}
        <Field {...field("concerns")} label={words.phases.concernsLabel} hint={words.phases.concernsHint} />
      </div>
      {children}
      <div>
        <Button kind="secondary" name="intent" value={id === "" ? "add" : "save"} pending={pending}>
          {id === "" ? words.phases.addSubmit : words.phases.save}
        </Button>
      </div>
    </Form>
  );
}
