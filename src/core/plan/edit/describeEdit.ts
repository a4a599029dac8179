import type { PlanContent } from "../planContent.ts";
import { nodeName } from "./nodeName.ts";
import type { PlanEdit, SinglePlanEdit } from "./planEdit.ts";

/** What an edit is called in the list of changes: a stable action, and the name of what it is about as it stood
 * before the edit. `changeWords` makes a sentence of them. */
export function describeEdit(before: PlanContent, edit: PlanEdit): { action: string; subject: string } {
  if (edit.kind === "many") return { action: "many", subject: String(edit.edits.length) };
  const detail =
    "change" in edit ? `.${edit.change.field}` : edit.kind === "setValue" ? `.${edit.at.kind}` : "";
  return { action: edit.kind + detail, subject: subjectOf(before, edit) };
}

function subjectOf(before: PlanContent, edit: SinglePlanEdit): string {
  switch (edit.kind) {
    case "addNode":
      return nodeName(edit);
    case "addSection":
      return edit.title;
    case "addSeries":
      return edit.label;
    case "addIndicator":
      return edit.name;
    case "setVersion":
    case "setPlan":
      return before.plan.title;
    case "setSection":
    case "moveSection":
    case "removeSection":
      return named(before.sections, edit.sectionId);
    case "placeProgramme":
      return (
        edit.name ||
        (before.programmes.find(({ programmeId }) => programmeId === edit.programmeId)?.name ?? "")
      );
    case "setProgramme":
    case "moveProgramme":
    case "removeProgramme":
      return before.programmes.find(({ id }) => id === edit.placementId)?.name ?? "";
    case "setPlacement":
    case "movePlacement":
    case "removePlacement":
      return before.placements.find(({ id }) => id === edit.placementId)?.printedName ?? "";
    case "setIndicator":
    case "placeIndicator":
      return indicatorName(before, (id) => id === edit.planIndicatorId);
    case "setValue":
      return indicatorName(before, (id) => id === edit.at.planIndicatorId);
    case "setSeries":
    case "removeSeries":
      return indicatorName(before, (_, series) => series.includes(edit.seriesId));
    case "adoptIndicator":
      return "";
    case "renumber":
      return edit.parentId === null ? before.plan.title : named(before.nodes, edit.parentId);
    case "setNode":
    case "moveNode":
    case "copyNode":
    case "mergeNodes":
    case "removeNode":
      return named(before.nodes, edit.nodeId);
  }
}

function named(
  items: readonly { readonly id: string; readonly number: string; readonly title: string }[],
  id: string,
): string {
  const found = items.find((item) => item.id === id);
  return found ? nodeName(found) : "";
}

function indicatorName(
  { indicators }: PlanContent,
  is: (id: string, seriesIds: readonly string[]) => boolean,
): string {
  const found = indicators.find(({ id, indicator }) =>
    is(
      id,
      indicator.series.map((line) => line.id),
    ),
  );
  return found?.indicator.name ?? "";
}
