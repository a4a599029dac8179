import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { describedBy, inputLook, Problem } from "../ui/Field.tsx";
import { useShell } from "../useShell.ts";
import type { SubmissionPage } from "./present.ts";

/** Returns a submission: why as a whole, and why single fields. */
export function ReturnForm({
  page,
  words,
  refusal,
}: {
  readonly page: SubmissionPage;
  readonly words: Pick<Dictionary, "view" | "approval">;
  readonly refusal: Refusal | null;
}) {
  const pending = useNavigation().state === "submitting";
  const { langOf } = useShell();
  const problem = refusal?.fields["reason"];
  const typed = refusal?.values ?? {};
  return (
    <Form method="post" noValidate>
      <label htmlFor="reason" className="block font-bold">
        {words.view.reason}
      </label>
      <p id="reason-hint" className="text-solid-gray-700" lang={langOf(words.view.returnLead)}>
        {fill(words.view.returnLead, { department: page.department })}
      </p>
      <textarea
        id="reason"
        name="reason"
        rows={3}
        defaultValue={typed["reason"]}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy("reason", words.view.returnLead, problem)}
        className={`mt-1 mb-3 ${inputLook}`}
      />
      <Problem id="reason" problem={problem} />
      <Disclosure
        summary={words.approval.fieldReasons}
        open={Object.entries(typed).some(([name, text]) => name.startsWith("field:") && text !== "")}
      >
        <p className="mb-3 text-solid-gray-700">{words.approval.fieldReasonsHint}</p>
        {page.returnable.map(({ name, label }) => (
          <p key={name} className="mb-3">
            <label htmlFor={`field:${name}`} lang={langOf(label)}>
              {label}
            </label>
            <input
              id={`field:${name}`}
              name={`field:${name}`}
              defaultValue={typed[`field:${name}`]}
              autoComplete="off"
              className={inputLook}
            />
          </p>
        ))}
      </Disclosure>
      <p className="mt-4">
        <Button kind="danger" name="intent" value="return" pending={pending}>
          {words.view.returnButton}
        </Button>
      </p>
    </Form>
  );
}
