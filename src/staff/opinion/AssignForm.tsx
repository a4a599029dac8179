import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Field } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { OpinionPage } from "./presentOpinionPage.ts";

/** Planning accepts an opinion and asks departments; those in charge are ticked already. */
export function AssignForm({
  page,
  words: m,
  refusal,
  suggestedDue,
}: {
  readonly page: OpinionPage;
  readonly words: Dictionary["opinionPage"];
  readonly refusal: Refusal | null;
  readonly suggestedDue: string;
}) {
  const pending = useNavigation().state === "submitting";
  const others = page.departments.filter(({ isChosen }) => !isChosen);
  const isNew = page.item.standing === "given";
  const form = (
    <Form method="post" noValidate className="grid gap-4">
      <input type="hidden" name="version" value={page.item.version} />
      <fieldset>
        <legend className="font-bold">{m.assignDepartments}</legend>
        <Departments list={page.departments.filter(({ isChosen }) => isChosen)} />
        <Disclosure summary={m.otherDepartments} open={others.length === page.departments.length}>
          <Departments list={others} />
        </Disclosure>
      </fieldset>
      <Field
        id="dueOn"
        name="dueOn"
        type="date"
        label={m.dueOn}
        defaultValue={refusal?.values["dueOn"] ?? page.dueOn ?? suggestedDue}
        problem={refusal?.fields["dueOn"]}
      />
      <div>
        <Button kind={isNew ? "primary" : "secondary"} pending={pending} name="intent" value="assign">
          {isNew ? m.submitAssign : m.submitReassign}
        </Button>
      </div>
    </Form>
  );
  if (!isNew)
    return (
      <div className="mt-8 print:hidden">
        <Disclosure summary={m.reassign} open={refusal?.values["intent"] === "assign"}>
          {form}
        </Disclosure>
      </div>
    );
  return (
    <Section id="assign" title={m.assign}>
      <p className="mb-3 max-w-4xl">{m.assignLead}</p>
      {form}
    </Section>
  );
}

function Departments({ list }: { readonly list: OpinionPage["departments"] }) {
  const { dataLang } = useShell();
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-1">
      {list.map(({ id, name, isChosen }) => (
        <label key={id} className="flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            name="orgUnit"
            value={id}
            defaultChecked={isChosen}
            className="size-6 shrink-0 accent-key-900"
          />
          <span lang={dataLang}>{name}</span>
        </label>
      ))}
    </div>
  );
}
