import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { InquiryFields } from "./InquiryFields.tsx";
import type { InquiryPage } from "./inquiry.tsx";

/** The text of the inquiry, from a template or as it was saved for this review. */
export function InquiryForm({
  page,
  refusal,
}: {
  readonly page: InquiryPage;
  readonly refusal: Refusal | null;
}) {
  const pending = useNavigation().state === "submitting";
  const { draft, version, templates, templateId } = page;
  const words = page.words.inquiry;
  const isClash = refusal !== null && Number(refusal.values["version"]) !== version;
  const shown = templates.find(({ id }) => id === templateId) ?? templates[0];
  return (
    <Section id="text" title={words.text}>
      <p className="mb-4">{words.lead}</p>
      <Form method="get" className="mb-2 flex flex-wrap items-end gap-4">
        <Select
          id="template"
          name="template"
          label={words.template}
          defaultValue={shown?.id ?? ""}
          options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button kind="secondary">{words.useTemplate}</Button>
      </Form>
      <p className="mb-6 text-solid-gray-700">
        {version > 0 ? words.useTemplateNote : fill(words.notSaved, { name: shown?.name ?? "" })}
        {page.savedBy && <span className="ms-4">{page.savedBy}</span>}
      </p>
      {isClash && (
        <Banner tone="warning" title={words.now}>
          <p className="mt-2 font-bold">{draft.subject}</p>
          <p className="whitespace-pre-wrap">{draft.body}</p>
        </Banner>
      )}
      <Form
        key={`${version} ${templateId} ${refusal === null}`}
        method="post"
        noValidate
        className="grid gap-6"
      >
        <input type="hidden" name="version" value={version} />
        <div className="grid gap-4 md:grid-cols-2">
          <Field
            id="number"
            name="number"
            label={words.number}
            hint={words.numberHint}
            defaultValue={refusal?.values["number"] ?? draft.number}
            problem={refusal?.fields["number"]}
          />
          <Field
            id="datedOn"
            name="datedOn"
            type="date"
            label={words.datedOn}
            hint={words.datedHint}
            defaultValue={refusal?.values["datedOn"] ?? draft.datedOn ?? ""}
            problem={refusal?.fields["datedOn"]}
          />
        </div>
        <InquiryFields text={draft} typed={refusal?.values} problems={refusal?.fields ?? {}} words={words} />
        <div className="flex flex-wrap items-center gap-4">
          <Button name="intent" value="save" pending={pending}>
            {words.save}
          </Button>
          <Button kind="secondary" name="intent" value="issue" pending={pending}>
            {words.issue}
          </Button>
          <p className="text-solid-gray-700">{words.issueLead}</p>
        </div>
      </Form>
    </Section>
  );
}
