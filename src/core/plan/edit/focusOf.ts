import type { PlanEdit } from "./planEdit.ts";

/** What to show after an edit: the thing that was added, moved or changed; null when it is gone, or where many things
 * or the plan itself changed.
 * @param made the first id that was made for the edit */
export function focusOf(edit: PlanEdit, made: string | undefined): string | null {
  switch (edit.kind) {
    case "addNode":
    case "copyNode":
    case "addSection":
    case "placeProgramme":
    case "addIndicator":
    case "adoptIndicator":
    case "addSeries":
    case "placeIndicator":
      return made ?? null;
    case "setNode":
    case "moveNode":
      return edit.nodeId;
    case "mergeNodes":
      return edit.intoId;
    case "renumber":
      return edit.parentId;
    case "setSection":
    case "moveSection":
      return edit.sectionId;
    case "setProgramme":
    case "moveProgramme":
    case "setPlacement":
    case "movePlacement":
      return edit.placementId;
    case "setIndicator":
      return edit.planIndicatorId;
    case "setSeries":
      return edit.seriesId;
    case "setValue":
      return edit.at.planIndicatorId;
    case "removeNode":
    case "removeSection":
    case "removeProgramme":
    case "removeSeries":
    case "removePlacement":
    case "setVersion":
    case "setPlan":
    case "many":
      return null;
  }
}
