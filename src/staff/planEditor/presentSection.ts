import type { EditorView } from "../../usecases/planEdit/views.ts";
import { blockToForm } from "./blockForm.ts";
import { nodeTitle, parentOptions } from "./presentNode.ts";

/** A part of the text with everything that can be edited at it; undefined when the version has none of this id. */
export function presentSection({ content }: EditorView, sectionId: string) {
  const section = content.sections.find(({ id }) => id === sectionId);
  if (!section) return undefined;
  return {
    id: section.id,
    parentId: section.parentId,
    position: section.position,
    title: nodeTitle(section),
    childCount: content.sections.filter(({ parentId }) => parentId === section.id).length,
    fields: {
      number: section.number,
      title: section.title,
      kind: section.kind,
      page: section.page,
      variants: section.variants,
      content: section.content,
    },
    blocks: section.content.map(blockToForm),
    parents: parentOptions(content.sections, section.id),
  };
}
export type SectionPage = NonNullable<ReturnType<typeof presentSection>>;
