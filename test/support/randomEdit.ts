import type { PlanContent } from "../../src/core/plan/planContent.ts";
import type { SinglePlanEdit } from "../../src/core/plan/edit/planEdit.ts";

/** Numbers from which an edit is made: which kind, and which things of the content it names. */
export interface Dice {
  readonly kind: number;
  readonly one: number;
  readonly two: number;
  readonly place: number;
  readonly text: string;
}

/** An edit of what stands in a plan version, as the numbers have it; undefined where there is nothing to edit. It may
 * be one that is refused. */
export function randomEdit(content: PlanContent, dice: Dice): SinglePlanEdit | undefined {
  const { one, two, place: position, text } = dice;
  const pick = <Item>(items: readonly Item[], number: number): Item | undefined =>
    items[number % items.length];
  const node = pick(content.nodes, one);
  const other = pick(content.nodes, two);
  const programme = pick(content.programmes, one);
  const placement = pick(content.placements, one);
  const adopted = pick(content.indicators, one);
  const series = adopted && pick(adopted.indicator.series, two);
  const section = pick(content.sections, one);
  const repeat = pick(
    content.placements.filter(({ isRepeat }) => isRepeat),
    one,
  );
  const home = content.placements.find(
    ({ planIndicatorId, isRepeat }) => !isRepeat && planIndicatorId === repeat?.planIndicatorId,
  );
  const parentId = two % 5 === 0 ? null : (other?.id ?? null);
  const edits: (SinglePlanEdit | undefined)[] = [
    { kind: "addNode", parentId, position, number: "", title: text },
    node && { kind: "setNode", nodeId: node.id, change: { field: "title", before: node.title, value: text } },
    node && {
      kind: "setNode",
      nodeId: node.id,
      change: { field: "departmentIds", before: [...node.departmentIds], value: [] },
    },
    node && { kind: "moveNode", nodeId: node.id, parentId, position },
    node && { kind: "moveNode", nodeId: node.id, parentId: node.parentId, position },
    node && { kind: "copyNode", nodeId: node.id, parentId: node.parentId, position },
    node && other && { kind: "mergeNodes", nodeId: node.id, intoId: other.id },
    node && { kind: "removeNode", nodeId: node.id },
    { kind: "renumber", parentId },
    { kind: "addSection", parentId: section?.id ?? null, position, sectionKind: "other", title: text },
    section && { kind: "moveSection", sectionId: section.id, parentId: null, position },
    section && { kind: "removeSection", sectionId: section.id },
    node && {
      kind: "placeProgramme",
      nodeId: node.id,
      position,
      programmeId: null,
      number: "",
      name: text || "事業",
    },
    node &&
      programme && {
        kind: "placeProgramme",
        nodeId: node.id,
        position,
        programmeId: programme.programmeId,
        number: "",
        name: "",
      },
    programme && other && { kind: "moveProgramme", placementId: programme.id, nodeId: other.id, position },
    programme && { kind: "removeProgramme", placementId: programme.id },
    programme && {
      kind: "setProgramme",
      placementId: programme.id,
      change: { field: "name", before: programme.name, value: text },
    },
    node && { kind: "addIndicator", nodeId: node.id, position, name: text || "指標", unit: "件" },
    adopted && {
      kind: "setIndicator",
      planIndicatorId: adopted.id,
      change: { field: "name", before: adopted.indicator.name, value: text },
    },
    adopted && {
      kind: "setIndicator",
      planIndicatorId: adopted.id,
      change: { field: "tolerance", before: adopted.rateOptions.tolerance ?? null, value: "1.5" },
    },
    adopted && { kind: "addSeries", planIndicatorId: adopted.id, label: text, unit: null },
    series && { kind: "removeSeries", seriesId: series.id },
    adopted &&
      series && {
        kind: "setValue",
        at: {
          planIndicatorId: adopted.id,
          seriesId: series.id,
          kind: "target",
          term: "final",
          fiscalYear: null,
        },
        before: adopted.targets.find(({ seriesId }) => seriesId === series.id)?.reading.raw ?? "",
        value: position % 3 === 0 ? "" : String(one),
      },
    adopted && other && { kind: "placeIndicator", planIndicatorId: adopted.id, nodeId: other.id, position },
    placement && other && { kind: "movePlacement", placementId: placement.id, nodeId: other.id, position },
    placement && { kind: "removePlacement", placementId: placement.id },
    home && { kind: "removePlacement", placementId: home.id },
    {
      kind: "setVersion",
      change: { field: "endYear", before: content.version.period?.end ?? null, value: 2024 + position },
    },
  ];
  return pick(edits, dice.kind);
}
