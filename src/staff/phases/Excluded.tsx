import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { PhasesPage } from "./phases.tsx";

/** What needs no answer in this review; it can still be asked for while the review is open. */
export function Excluded({ page, refusal }: { readonly page: PhasesPage; readonly refusal: Refusal | null }) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const words = page.words.phases;
  return (
    <Section id="excluded" title={words.excluded}>
      <p className="mb-4">{words.excludedLead}</p>
      <ul className="border-b border-solid-gray-420">
        {page.excluded.map(({ nodeId, orgUnitId, number, title, department }) => {
          const at = `${nodeId}-${orgUnitId}`;
          const refused =
            refusal?.values["nodeId"] === nodeId && refusal.values["orgUnitId"] === orgUnitId
              ? refusal
              : null;
          return (
            <li
              key={at}
              className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-t border-solid-gray-420 py-3"
            >
              <p lang={dataLang}>
                <strong>
                  {number !== null && String(number).padStart(2, "0")} {title}
                </strong>
                <span className="ms-3">{department}</span>
              </p>
              {page.isOpen && (
                <Form method="post" noValidate className="flex flex-wrap items-end gap-3">
                  <input type="hidden" name="nodeId" value={nodeId} />
                  <input type="hidden" name="orgUnitId" value={orgUnitId} />
                  <Field
                    id={`${at}-dueOn`}
                    name="dueOn"
                    type="date"
                    label={words.newDue}
                    defaultValue={refused?.values["dueOn"] ?? page.dueOn ?? ""}
                    problem={refused?.fields["dueOn"]}
                  />
                  <Button kind="secondary" name="intent" value="include" pending={pending}>
                    {words.include}
                  </Button>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
