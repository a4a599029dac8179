import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { useEditing } from "./Editing.tsx";
import type { Option } from "./fields.tsx";
import type { NodePage } from "./presentNode.ts";
import type { SectionPage } from "./presentSection.ts";
import { ToolChoice, ToolForm, ToolInput } from "./ToolForm.tsx";

/** What can be done with a whole node: each a form of its own. */
export function NodeTools({ node, base }: { readonly node: NodePage; readonly base: string }) {
  const { words } = useEditing();
  const { id, parentId, position, childCount, childLevelName } = node;
  const nodes = `${base}/nodes/`;
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-1 border-b border-solid-gray-300 pb-3">
      <Disclosure summary={words.add}>
        <div className="grid gap-4 py-2">
          {childLevelName !== null && (
            <ToolForm
              edit={{ kind: "addNode", parentId: id, position: childCount, number: "", title: "" }}
              go={nodes}
              button={words.addBelow}
            >
              <NewTitle id="below" label={fill(words.newBelow, { level: childLevelName })} />
            </ToolForm>
          )}
          <ToolForm
            edit={{ kind: "addNode", parentId, position: position + 1, number: "", title: "" }}
            go={nodes}
            button={words.addAfter}
          >
            <NewTitle id="after" label={fill(words.newAfter, { level: node.levelName })} />
          </ToolForm>
        </div>
      </Disclosure>
      <Disclosure summary={words.move}>
        <ToolForm
          edit={{ kind: "moveNode", nodeId: id, parentId, position }}
          go={`${nodes}${id}`}
          button={words.moveHere}
        >
          <Target id="move" parents={node.parents} parentId={parentId} position={position} />
        </ToolForm>
      </Disclosure>
      <Disclosure summary={words.copy}>
        <ToolForm
          edit={{ kind: "copyNode", nodeId: id, parentId, position }}
          go={nodes}
          button={words.copyHere}
        >
          <Target id="copy" parents={node.parents} parentId={parentId} position={position + 1} />
        </ToolForm>
      </Disclosure>
      {node.mergeable.length > 0 && (
        <Disclosure summary={words.merge}>
          <p className="mb-2">{words.mergeLead}</p>
          <ToolForm
            edit={{ kind: "mergeNodes", nodeId: id, intoId: node.mergeable[0]?.value ?? id }}
            go={nodes}
            button={words.mergeHere}
          >
            <ToolChoice id="merge-into" part="intoId" label={words.mergeInto} options={node.mergeable} />
          </ToolForm>
        </Disclosure>
      )}
      <Disclosure summary={words.renumber}>
        <p className="mb-2">{words.renumberLead}</p>
        <ToolForm edit={{ kind: "renumber", parentId }} go={`${nodes}${id}`} button={words.renumberHere} />
        {childCount > 1 && (
          <ToolForm
            edit={{ kind: "renumber", parentId: id }}
            go={`${nodes}${id}`}
            button={words.renumberBelow}
            className="mt-3"
          />
        )}
      </Disclosure>
      <Disclosure summary={words.remove}>
        <p className="mb-2">{words.removeLead}</p>
        <ToolForm
          edit={{ kind: "removeNode", nodeId: id }}
          go={parentId === null ? `${base}?done=removed` : `${nodes}${parentId}?done=removed`}
          button={words.removeHere}
          kind="danger"
        />
      </Disclosure>
    </div>
  );
}

/** The same for a part of the text. */
export function SectionTools({ section, base }: { readonly section: SectionPage; readonly base: string }) {
  const { words } = useEditing();
  const { id, parentId, position, childCount } = section;
  const sections = `${base}/sections/`;
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-1 border-b border-solid-gray-300 pb-3">
      <Disclosure summary={words.add}>
        <div className="grid gap-4 py-2">
          {[
            {
              at: { parentId: id, position: childCount },
              name: "below",
              label: words.sectionBelow,
              button: words.addBelow,
            },
            {
              at: { parentId, position: position + 1 },
              name: "after",
              label: words.sectionAfter,
              button: words.addAfter,
            },
          ].map(({ at, name, label, button }) => (
            <ToolForm
              key={name}
              edit={{ kind: "addSection", ...at, sectionKind: "other", title: "" }}
              go={sections}
              button={button}
            >
              <ToolInput id={`${name}-title`} part="title" label={label} size="w-80" required />
            </ToolForm>
          ))}
        </div>
      </Disclosure>
      <Disclosure summary={words.move}>
        <ToolForm
          edit={{ kind: "moveSection", sectionId: id, parentId, position }}
          go={`${sections}${id}`}
          button={words.moveHere}
        >
          <Target id="move" parents={section.parents} parentId={parentId} position={position} />
        </ToolForm>
      </Disclosure>
      <Disclosure summary={words.remove}>
        <p className="mb-2">{words.removeLead}</p>
        <ToolForm
          edit={{ kind: "removeSection", sectionId: id }}
          go={`${base}/sections?done=removed`}
          button={words.removeHere}
          kind="danger"
        />
      </Disclosure>
    </div>
  );
}

function NewTitle({ id, label }: { readonly id: string; readonly label: string }) {
  const { words } = useEditing();
  return (
    <>
      <ToolInput id={`${id}-number`} part="number" label={words.number} size="w-28" />
      <ToolInput id={`${id}-title`} part="title" label={label} size="w-80" required />
    </>
  );
}

function Target({
  id,
  parents,
  parentId,
  position,
}: {
  readonly id: string;
  readonly parents: readonly Option[];
  readonly parentId: string | null;
  readonly position: number;
}) {
  const { words } = useEditing();
  return (
    <>
      <ToolChoice
        id={`${id}-parent`}
        part="parentId"
        label={words.belowWhich}
        options={[{ value: "", label: words.top }, ...parents]}
        defaultValue={parentId ?? ""}
      />
      <ToolInput
        id={`${id}-position`}
        part="position"
        type="number"
        label={words.whichPlace}
        size="w-24"
        defaultValue={position + 1}
      />
    </>
  );
}
