import { Form, useNavigation } from "react-router";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";
import type { NewErratumPage } from "./newErratum.tsx";

/** The form of an erratum. What was typed comes back; it is published only after it was looked at. */
export function ErratumFields({
  page,
  typed,
  problems,
  mayIssue,
}: {
  readonly page: NewErratumPage;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly mayIssue: boolean;
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const { erratum: m } = page.words;
  return (
    <Form method="post" noValidate className="grid max-w-4xl gap-6">
      <input type="hidden" name="submission" value={page.submissionId} />
      <input type="hidden" name="field" value={page.field} />
      <input type="hidden" name="was" value={page.was} />
      <input type="hidden" name="formKey" value={typed["formKey"] ?? page.formKey} />
      {mayIssue && <p>{m.change}</p>}
      {page.limit === null ? (
        <Field
          id="text"
          name="text"
          label={m.text}
          hint={m.figureHint}
          lang={dataLang}
          defaultValue={typed["text"] ?? ""}
          problem={problems["text"]}
          autoComplete="off"
          required
        />
      ) : (
        <TextArea
          id="text"
          name="text"
          label={m.text}
          lang={dataLang}
          rows={6}
          limit={page.limit}
          defaultValue={typed["text"] ?? page.was}
          problem={problems["text"]}
          counter={(n) => fill(m.counter, { n, limit: page.limit ?? 0 })}
        />
      )}
      <Field
        id="reason"
        name="reason"
        label={m.reason}
        lang={dataLang}
        defaultValue={typed["reason"] ?? ""}
        problem={problems["reason"]}
        required
      />
      <div>
        <label className="flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            name="hides"
            value="yes"
            defaultChecked={typed["hides"] === "yes"}
            className="size-6 shrink-0 accent-key-900"
          />
          {m.hides}
        </label>
        <p className="text-solid-gray-700">{m.hidesHelp}</p>
      </div>
      <div className="flex flex-wrap gap-4">
        <Button kind={mayIssue ? "secondary" : "primary"} name="intent" value="preview" pending={pending}>
          {m.preview}
        </Button>
        {mayIssue && (
          <Button name="intent" value="issue" pending={pending}>
            {m.submit}
          </Button>
        )}
      </div>
    </Form>
  );
}
