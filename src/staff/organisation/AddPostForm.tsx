import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { Field, Problem } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";

type Options = readonly { readonly value: string; readonly label: string }[];

/** A new post of a department, or of the whole city hall. */
export function AddPostForm({
  units,
  roles,
  refusal,
  words,
}: {
  readonly units: Options;
  readonly roles: Options;
  readonly refusal: Refusal | null;
  readonly words: Dictionary["posts"];
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const typed = refusal?.values ?? {};
  const problems = refusal?.fields ?? {};
  return (
    <Section id="add" title={words.add}>
      <Form method="post" noValidate className="grid gap-6">
        <div className="max-w-md">
          <Select
            id="orgUnitId"
            name="orgUnitId"
            label={words.unit}
            lang={dataLang}
            defaultValue={typed["orgUnitId"] ?? ""}
            options={[{ value: "", label: words.noUnit }, ...units]}
          />
          <Problem id="orgUnitId" problem={problems["orgUnitId"]} />
        </div>
        <div className="max-w-md">
          <Select
            id="role"
            name="role"
            label={words.role}
            defaultValue={typed["role"] ?? "clerk"}
            options={roles}
          />
          <Problem id="role" problem={problems["role"]} />
        </div>
        <Field
          id="title"
          name="title"
          label={words.postTitle}
          hint={words.titleHint}
          lang={dataLang}
          defaultValue={typed["title"]}
          problem={problems["title"]}
        />
        <div>
          <Button pending={pending}>{words.submitAdd}</Button>
        </div>
      </Form>
    </Section>
  );
}
