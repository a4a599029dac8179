import { UserError } from "../../userError.ts";
import type { Words } from "../../text/words.ts";
import type { PlanContent } from "../planContent.ts";
import { editIndicators } from "./editIndicators.ts";
import { editNodes } from "./editNodes.ts";
import { editPlacements } from "./editPlacements.ts";
import { editProgrammes } from "./editProgrammes.ts";
import { editSections } from "./editSections.ts";
import { editSettings } from "./editSettings.ts";
import type { EditSteps, Making } from "./editTypes.ts";
import { nothingKnown, type KnownThings } from "./knownThings.ts";
import type { PlanEdit, SinglePlanEdit } from "./planEdit.ts";
import { notPossible } from "./refusals.ts";

const steps: EditSteps<SinglePlanEdit["kind"]> = {
  ...editNodes,
  ...editSections,
  ...editProgrammes,
  ...editIndicators,
  ...editPlacements,
  ...editSettings,
};

/** The content of a plan version after an edit. What the edit does not touch stays the same object; order and
 * counts of siblings, home places of indicators and levels are kept right.
 * @param newId makes the ids of new things
 * @param known what the city has beside this version, needed to adopt an indicator or to place a programme from there
 * @throws UserError `edited-meanwhile` when a field is no longer what the person saw, `not-found` when its thing is
 * gone, `wrong-state` or `bad-input` for what cannot be done; each says what to do instead */
export function applyEdit(
  content: PlanContent,
  edit: PlanEdit,
  newId: () => string,
  known: KnownThings = nothingKnown,
): PlanContent {
  const making = { newId, known };
  const after = edit.kind === "many" ? applyMany(content, edit.edits, making) : apply(content, edit, making);
  refuseBrokenPeriod(after);
  return after;
}

function apply(content: PlanContent, edit: SinglePlanEdit, making: Making): PlanContent {
  const step = steps[edit.kind] as (before: PlanContent, edit: SinglePlanEdit, making: Making) => PlanContent;
  return step(content, edit, making);
}

/** All of them or none. What is wrong is said of every one at once, by its place in the list. */
function applyMany(before: PlanContent, edits: readonly SinglePlanEdit[], making: Making): PlanContent {
  const refused: [number, UserError][] = [];
  let content = before;
  for (const [place, edit] of edits.entries()) {
    try {
      content = apply(content, edit, making);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push([place, error]);
    }
  }
  if (refused.length > 0) throw refusedTogether(refused, edits.length);
  return content;
}

function refusedTogether(refused: readonly [number, UserError][], of: number): UserError {
  const [first] = refused;
  const count = refused.length;
  const fields = Object.fromEntries(refused.map(([place, { words }]) => [String(place), words]));
  const words: Words = {
    ja: `${of}件のうち${count}件に直すところがあるため、まだ何も保存していません。${first?.[1].words.ja ?? ""}`,
    en: `${count} of ${of} changes need attention, so nothing has been saved yet. ${first?.[1].words.en ?? ""}`,
  };
  return new UserError(first?.[1].code ?? "bad-input", words, fields);
}

function refuseBrokenPeriod({ version: { period } }: PlanContent): void {
  if (!period || period.start <= period.end) return;
  throw notPossible(
    `計画期間は、初年度（${period.start}年度）が最終年度（${period.end}年度）より後になっています。両方の年度を確かめてください。`,
    `The plan's period would begin in ${period.start} and end in ${period.end}. Check both years.`,
  );
}
