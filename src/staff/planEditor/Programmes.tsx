import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { useShell } from "../useShell.ts";
import { BlocksField } from "./BlocksField.tsx";
import { useEditing } from "./Editing.tsx";
import { EditForm } from "./EditForm.tsx";
import { LineField } from "./fields.tsx";
import type { NodePage } from "./presentNode.ts";
import { ToolForm, ToolInput } from "./ToolForm.tsx";
import type { Unit } from "./unit.ts";

type Programme = NodePage["programmes"][number];

/** The programmes of a node: each folded, with its fields inside. */
export function Programmes({
  node,
  base,
  closed,
}: {
  readonly node: NodePage;
  readonly base: string;
  readonly closed: boolean;
}) {
  const { words } = useEditing();
  const { dataLang } = useShell();
  const here = `${base}/nodes/${node.id}`;
  const count = node.programmes.length;
  const moveTo = (one: Programme, position: number, button: string) => (
    <ToolForm
      edit={{ kind: "moveProgramme", placementId: one.id, nodeId: node.id, position }}
      go={here}
      button={button}
      buttonLabel={one.name}
      kind="text"
    />
  );
  return (
    <>
      {count === 0 && <p className="mb-3 text-solid-gray-700">{words.noProgrammes}</p>}
      <ul className="border-b border-solid-gray-300 empty:border-0">
        {node.programmes.map((one, index) => (
          <li key={one.id} className="border-t border-solid-gray-300 py-2">
            <Disclosure
              summary={
                <span lang={dataLang}>
                  {one.number && <span className="me-2 text-solid-gray-700">{one.number}</span>}
                  {one.name}
                </span>
              }
            >
              <div className="grid gap-4 border-s-4 border-solid-gray-200 py-2 ps-4">
                <ProgrammeForm programme={one} />
                {one.elsewhere.length > 0 && (
                  <p className="text-[0.875rem] text-solid-gray-700">
                    {words.alsoAt} <span lang={dataLang}>{one.elsewhere.join("、")}</span>
                  </p>
                )}
                {!closed && (
                  <div className="flex flex-wrap gap-2">
                    {index > 0 && moveTo(one, index - 1, words.up)}
                    {index < count - 1 && moveTo(one, index + 1, words.down)}
                    <ToolForm
                      edit={{ kind: "removeProgramme", placementId: one.id }}
                      go={here}
                      button={words.removeHereOnly}
                      buttonLabel={one.name}
                      kind="text"
                    />
                  </div>
                )}
              </div>
            </Disclosure>
          </li>
        ))}
      </ul>
      {!closed && (
        <div className="mt-4">
          <ToolForm
            key={count}
            edit={{
              kind: "placeProgramme",
              nodeId: node.id,
              position: count,
              programmeId: null,
              number: "",
              name: "",
            }}
            go={here}
            button={words.addProgramme}
          >
            <ToolInput id="programme-number" part="number" label={words.number} size="w-28" />
            <ToolInput id="programme-name" part="name" label={words.newProgramme} size="w-80" required />
          </ToolForm>
        </div>
      )}
    </>
  );
}

function ProgrammeForm({ programme }: { readonly programme: Programme }) {
  const { words } = useEditing();
  const of = (field: "number" | "name" | "departments" | "marks" | "content") => ({
    name: `programme.${programme.id}.${field}`,
    unit: { on: "programme", id: programme.id, field, before: programme[field] } satisfies Unit,
  });
  return (
    <EditForm label={fill(words.programmeOf, { name: programme.name })}>
      <div className="grid gap-3">
        <div className="grid gap-3 md:grid-cols-[8rem_minmax(0,1fr)]">
          <LineField {...of("number")} label={words.number} value={programme.number} />
          <LineField {...of("name")} label={words.programmeName} value={programme.name} />
        </div>
        <LineField
          {...of("departments")}
          label={words.printedDepartments}
          hint={words.listHint}
          value={programme.departments.join("、")}
        />
        <LineField
          {...of("marks")}
          label={words.marks}
          hint={words.listHint}
          value={programme.marks.join("、")}
        />
        <BlocksField {...of("content")} blocks={programme.blocks} />
      </div>
    </EditForm>
  );
}
