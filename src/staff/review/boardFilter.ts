import type { BoardItem } from "../../usecases/cycle/views.ts";
import { states } from "./presentBoard.ts";

/** Which lines of a board are looked at. It stands in the address, so that it can be a link. */
export interface BoardFilter {
  readonly department: string;
  readonly state: string;
  readonly isLate: boolean;
  readonly isChanged: boolean;
  /** Those that wait for planning. */
  readonly isForPlanning: boolean;
}

/** The filter of an address; what is no filter is passed over. */
export function readFilter(query: URLSearchParams): BoardFilter {
  const state = query.get("state") ?? "";
  return {
    department: query.get("department") ?? "",
    state: states.some((known) => known === state) ? state : "",
    isLate: query.get("due") === "late",
    isChanged: query.get("changed") === "1",
    isForPlanning: query.get("step") === "planning",
  };
}

/** The address of a filter, `?` included. */
export function filterQuery(filter: Partial<BoardFilter>): string {
  const query = new URLSearchParams();
  if (filter.department) query.set("department", filter.department);
  if (filter.state) query.set("state", filter.state);
  if (filter.isLate) query.set("due", "late");
  if (filter.isChanged) query.set("changed", "1");
  if (filter.isForPlanning) query.set("step", "planning");
  return `?${query}`;
}

/** Whether anything is left out. */
export function isFiltered(filter: BoardFilter): boolean {
  return filterQuery(filter) !== "?";
}

/** Whether a line is looked at. */
export function matches(item: BoardItem, filter: BoardFilter): boolean {
  const isOpen = ["notStarted", "draft", "returned"].includes(item.state);
  return (
    (!filter.department || item.orgUnitId === filter.department) &&
    (!filter.state || item.state === filter.state) &&
    (!filter.isLate || (isOpen && (item.daysLeft ?? 0) < 0)) &&
    (!filter.isChanged || item.changed !== null) &&
    (!filter.isForPlanning || item.approval?.isPlanning === true)
  );
}
