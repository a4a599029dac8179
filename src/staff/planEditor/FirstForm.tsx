import { useEditing } from "./Editing.tsx";
import { ToolForm, ToolInput } from "./ToolForm.tsx";

/** Adds a node, or a part of the text, at the top. */
export function FirstForm({
  part,
  count,
  base,
}: {
  readonly part: "nodes" | "sections";
  /** How many stand at the top already. */
  readonly count: number;
  readonly base: string;
}) {
  const { words } = useEditing();
  const isSection = part === "sections";
  return (
    <div className="mt-6">
      <ToolForm
        edit={
          isSection
            ? { kind: "addSection", parentId: null, position: count, sectionKind: "other", title: "" }
            : { kind: "addNode", parentId: null, position: count, number: "", title: "" }
        }
        go={`${base}/${isSection ? "sections" : "nodes"}/`}
        button={words.addTop}
      >
        {!isSection && <ToolInput id="top-number" part="number" label={words.number} size="w-28" />}
        <ToolInput id="top-title" part="title" label={words.newTop} size="w-80" required />
      </ToolForm>
    </div>
  );
}
