import { Form } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { describedBy, inputLook, Problem } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";

/** Takes a scale from a file or from pasted text into the form above; nothing is saved yet. */
export function ImportForm({
  words,
  refusal,
}: {
  readonly words: Dictionary["judgement"];
  readonly refusal: Refusal | null;
}) {
  const problem = refusal ? (refusal.fields["json"] ?? refusal.message) : null;
  return (
    <Section id="import" title={words.importTitle}>
      <Form method="post" encType="multipart/form-data" noValidate className="grid max-w-3xl gap-4">
        <input type="hidden" name="intent" value="import" />
        <p>{words.importLead}</p>
        <div>
          <label htmlFor="file" className="block font-bold">
            {words.importFile}
          </label>
          <input
            id="file"
            name="file"
            type="file"
            accept=".json,application/json"
            className="mt-1 max-w-full"
          />
        </div>
        <div>
          <label htmlFor="json" className="block font-bold">
            {words.importText}
          </label>
          <textarea
            id="json"
            name="json"
            rows={5}
            spellCheck={false}
            defaultValue={refusal?.values["json"]}
            aria-invalid={problem ? true : undefined}
            aria-describedby={describedBy("json", null, problem)}
            className={`mt-1 ${inputLook} font-mono`}
          />
          <Problem id="json" problem={problem} />
        </div>
        <div>
          <Button kind="secondary">{words.importDo}</Button>
        </div>
      </Form>
    </Section>
  );
}
