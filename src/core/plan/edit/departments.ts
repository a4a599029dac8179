import type { PlanContent } from "../planContent.ts";
import { notPossible } from "./refusals.ts";

/** @throws UserError `wrong-state` when a department is not one of the city's, or named twice */
export function refuseUnknownDepartments({ orgUnits }: PlanContent, ids: readonly string[]): void {
  const unknown = ids.find((id) => !orgUnits.some((unit) => unit.id === id));
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (unknown === undefined && twice === undefined) return;
  throw notPossible(
    `担当課『${unknown ?? twice}』は選べません。一覧にある課を一度ずつ選んでください。`,
    `“${unknown ?? twice}” cannot be chosen. Choose departments of the list, each once.`,
  );
}
