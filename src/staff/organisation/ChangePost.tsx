import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";

/** Another title for a post, and its end. */
export function ChangePost({
  page,
  refusal,
  words,
}: {
  readonly page: { readonly title: string; readonly version: number; readonly today: string };
  readonly refusal: Refusal | null;
  readonly words: Dictionary["posts"];
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const of = (intent: string) => (refusal?.values["intent"] === intent ? refusal : null);
  return (
    <>
      <Section id="rename" title={words.rename}>
        <Form method="post" noValidate className="flex flex-wrap items-end gap-4" key={page.version}>
          <input type="hidden" name="version" value={page.version} />
          <Field
            id="title"
            name="title"
            label={words.postTitle}
            lang={dataLang}
            defaultValue={of("rename")?.values["title"] ?? page.title}
            problem={of("rename")?.fields["title"]}
          />
          <Button name="intent" value="rename" pending={pending}>
            {words.submitRename}
          </Button>
        </Form>
      </Section>
      <Section id="close" title={words.close}>
        <p className="mb-4 max-w-3xl">{words.closeLead}</p>
        <Form method="post" noValidate className="flex flex-wrap items-end gap-4">
          <Field
            id="day"
            name="day"
            type="date"
            label={words.lastDay}
            defaultValue={of("close")?.values["day"] ?? page.today}
            problem={of("close")?.fields["day"]}
          />
          <Button kind="danger" name="intent" value="close" pending={pending}>
            {words.submitClose}
          </Button>
        </Form>
      </Section>
    </>
  );
}
