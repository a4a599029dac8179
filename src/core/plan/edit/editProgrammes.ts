import type { ProgrammePlacement } from "../plan.ts";
import type { PlanContent } from "../planContent.ts";
import { UserError } from "../../userError.ts";
import type { EditSteps } from "./editTypes.ts";
import { nodeOf, programmeOf, replaced } from "./find.ts";
import { inOrder, putInGroup, withoutItems } from "./ordered.ts";
import { goneMeanwhile, notPossible } from "./refusals.ts";
import { setField } from "./setField.ts";

const nodeIdOf = ({ nodeId }: ProgrammePlacement) => nodeId;

/** Edits of the programmes that stand at the nodes of a plan version. */
export const editProgrammes: EditSteps<
  "placeProgramme" | "setProgramme" | "moveProgramme" | "removeProgramme"
> = {
  placeProgramme(content, { nodeId, position, programmeId, number, name }, { newId, known }) {
    nodeOf(content, nodeId);
    const model = content.programmes.find((placed) => placed.programmeId === programmeId);
    const knownName = programmeId === null ? undefined : (model?.name ?? known.programmes.get(programmeId));
    if (programmeId !== null && knownName === undefined) throw goneMeanwhile();
    if (programmeId !== null) refuseTwice(content, nodeId, programmeId);
    const placed: ProgrammePlacement = {
      id: newId(),
      programmeId: programmeId ?? newId(),
      nodeId,
      position,
      number,
      name: name || (knownName ?? ""),
      // It is the same programme: what the other place says of it holds here too.
      departments: model?.departments ?? [],
      marks: model?.marks ?? [],
      content: [],
      variants: [],
    };
    if (placed.name === "") throw nameless();
    return withProgrammes(content, putInGroup(content.programmes, placed, position, nodeIdOf));
  },

  setProgramme(content, { placementId, change }) {
    const before = programmeOf(content, placementId);
    const placed = setField(before, before.name, change);
    return placed === before ? content : { ...content, programmes: replaced(content.programmes, placed) };
  },

  moveProgramme(content, { placementId, nodeId, position }) {
    const placed = programmeOf(content, placementId);
    nodeOf(content, nodeId);
    if (placed.nodeId !== nodeId) refuseTwice(content, nodeId, placed.programmeId);
    return withProgrammes(content, putInGroup(content.programmes, { ...placed, nodeId }, position, nodeIdOf));
  },

  removeProgramme(content, { placementId }) {
    programmeOf(content, placementId);
    return withProgrammes(content, withoutItems(content.programmes, new Set([placementId]), nodeIdOf));
  },
};

function nameless(): UserError {
  const words = {
    ja: "事業の名称を入力してください。空のままでは加えられません。",
    en: "Type the name of the programme; it cannot be added without one.",
  };
  return new UserError("bad-input", words, { name: words });
}

const withProgrammes = (content: PlanContent, programmes: readonly ProgrammePlacement[]): PlanContent => ({
  ...content,
  programmes: inOrder(programmes),
});

function refuseTwice({ programmes }: PlanContent, nodeId: string, programmeId: string): void {
  const there = programmes.find((placed) => placed.nodeId === nodeId && placed.programmeId === programmeId);
  if (!there) return;
  throw notPossible(
    `事業「${there.name}」はすでにこの項目にあります。再掲するときは、ほかの項目を選んでください。`,
    `The programme “${there.name}” stands here already. Choose another entry to repeat it at.`,
  );
}
