import type { PlanSection } from "../section.ts";
import type { EditSteps } from "./editTypes.ts";
import { replaced, sectionOf } from "./find.ts";
import { refuseBelowItself } from "./levels.ts";
import { nodeName } from "./nodeName.ts";
import { putInGroup, withoutItems } from "./ordered.ts";
import { setField } from "./setField.ts";
import { inReadingOrder, subtree } from "./tree.ts";

const parentOf = ({ parentId }: PlanSection) => parentId;

/** Edits of the text parts of a plan version. */
export const editSections: EditSteps<"addSection" | "setSection" | "moveSection" | "removeSection"> = {
  addSection(content, { parentId, position, sectionKind, title }, { newId }) {
    if (parentId !== null) sectionOf(content, parentId);
    const id = newId();
    const section: PlanSection = {
      id,
      lineageId: id,
      parentId,
      position,
      kind: sectionKind,
      number: "",
      title,
      page: null,
      content: [],
      variants: [],
    };
    return {
      ...content,
      sections: inReadingOrder(putInGroup(content.sections, section, position, parentOf)),
    };
  },

  setSection(content, { sectionId, change }) {
    const before = sectionOf(content, sectionId);
    const section = setField(before, nodeName(before), change);
    return section === before ? content : { ...content, sections: replaced(content.sections, section) };
  },

  moveSection(content, { sectionId, parentId, position }) {
    const section = { ...sectionOf(content, sectionId), parentId };
    if (parentId !== null) sectionOf(content, parentId);
    refuseBelowItself(content.sections, sectionId, parentId);
    return {
      ...content,
      sections: inReadingOrder(putInGroup(content.sections, section, position, parentOf)),
    };
  },

  removeSection(content, { sectionId }) {
    sectionOf(content, sectionId);
    const gone = new Set(subtree(content.sections, sectionId).map(({ id }) => id));
    return { ...content, sections: inReadingOrder(withoutItems(content.sections, gone, parentOf)) };
  },
};
