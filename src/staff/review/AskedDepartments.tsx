import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Field } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { fieldOf, type PresentedOpening } from "./presentOpening.ts";

/** Who is asked for what: a due date of its own for a department, and what needs no answer this year. */
export function AskedDepartments({
  opening: { departments },
  refusal,
  words,
}: {
  readonly opening: PresentedOpening;
  readonly refusal: Refusal | null;
  readonly words: Dictionary["opening"];
}) {
  const { dataLang } = useShell();
  const isTicked = (name: string) => refusal?.values[name] === "yes";
  const shown = departments
    .flatMap(({ orgUnitId, sheets }) => sheets.map(({ nodeId }) => `${orgUnitId} ${nodeId}`))
    .join("\n");
  return (
    <Section id="departments" title={words.departments}>
      <input type="hidden" name="shown" value={shown} />
      <p className="mb-4">{words.departmentsLead}</p>
      <ul className="border-b border-solid-gray-420">
        {departments.map(({ orgUnitId, name, sheets }) => {
          const due = fieldOf.due(orgUnitId);
          const isChanged = sheets.some(({ nodeId }) => isTicked(fieldOf.sheet(nodeId, orgUnitId)));
          const changed =
            isChanged || isTicked(fieldOf.department(orgUnitId)) || (refusal?.values[due] ?? "") !== "";
          return (
            <li key={orgUnitId} className="border-t border-solid-gray-420 py-2">
              <Disclosure
                open={changed}
                summary={
                  <>
                    <span lang={dataLang}>{name}</span>
                    <span className="ms-3 text-solid-gray-700">
                      {fill(words.sheets, { n: sheets.length })}
                    </span>
                  </>
                }
              >
                <div className="grid gap-3 py-2 ps-6">
                  <Field
                    id={due}
                    name={due}
                    type="date"
                    label={fill(words.ownDue, { department: name })}
                    defaultValue={refusal?.values[due]}
                    problem={refusal?.fields[due]}
                  />
                  <Checkbox
                    id={fieldOf.department(orgUnitId)}
                    name={fieldOf.department(orgUnitId)}
                    label={fill(words.askNot, { department: name })}
                    defaultChecked={isTicked(fieldOf.department(orgUnitId))}
                  />
                  <ul>
                    {sheets.map((sheet) => {
                      const at = fieldOf.sheet(sheet.nodeId, orgUnitId);
                      return (
                        <li key={at}>
                          <Checkbox
                            id={at}
                            name={at}
                            label={fill(words.excludeSheet, { sheet: sheet.name })}
                            defaultChecked={isTicked(at)}
                          />
                        </li>
                      );
                    })}
                  </ul>
                </div>
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
