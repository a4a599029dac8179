import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { Field, Problem } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";

/** Puts right how a department is written, for the past as well. */
export function CorrectForm({
  unit,
  refusal,
  words,
}: {
  readonly unit: {
    readonly name: string;
    readonly shortName: string;
    readonly parentId: string | null;
    readonly position: number;
    readonly version: number;
    readonly others: readonly { readonly value: string; readonly label: string }[];
  };
  readonly refusal: Refusal | null;
  readonly words: Dictionary["organisation"];
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const typed = refusal?.values ?? {};
  const problems = refusal?.fields ?? {};
  return (
    <Section id="correct" title={words.correct}>
      <p className="mb-4 max-w-3xl">{words.correctLead}</p>
      <Form method="post" noValidate className="grid gap-6" key={unit.version}>
        <input type="hidden" name="version" value={unit.version} />
        <Field
          id="name"
          name="name"
          label={words.name}
          lang={dataLang}
          defaultValue={typed["name"] ?? unit.name}
          problem={problems["name"]}
        />
        <Field
          id="shortName"
          name="shortName"
          label={words.shortName}
          lang={dataLang}
          defaultValue={typed["shortName"] ?? unit.shortName}
          problem={problems["shortName"]}
        />
        <div className="max-w-md">
          <Select
            id="parentId"
            name="parentId"
            label={words.parent}
            lang={dataLang}
            defaultValue={typed["parentId"] ?? unit.parentId ?? ""}
            options={[{ value: "", label: words.noParent }, ...unit.others]}
          />
          <Problem id="parentId" problem={problems["parentId"]} />
        </div>
        <Field
          id="position"
          name="position"
          label={words.position}
          hint={words.positionHint}
          defaultValue={typed["position"] ?? String(unit.position)}
          problem={problems["position"]}
        />
        <div>
          <Button pending={pending}>{words.save}</Button>
        </div>
      </Form>
    </Section>
  );
}
