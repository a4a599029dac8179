import type { PlanContent } from "../planContent.ts";
import type { KnownThings } from "./knownThings.ts";
import type { SinglePlanEdit } from "./planEdit.ts";

/** An edit of one kind. */
export type EditOf<Kind extends SinglePlanEdit["kind"]> = Extract<SinglePlanEdit, { kind: Kind }>;

/** What an edit may use beside the content. */
export interface Making {
  readonly newId: () => string;
  readonly known: KnownThings;
}

/** For each kind of edit: the content as it stands afterwards. */
export type EditSteps<Kind extends SinglePlanEdit["kind"]> = {
  readonly [K in Kind]: (content: PlanContent, edit: EditOf<K>, making: Making) => PlanContent;
};
