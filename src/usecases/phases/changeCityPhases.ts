import type { Context } from "../../context.ts";
import { addedPhases, savedPhases, steppedPhases, type PhaseStep } from "../../core/cycle/changedPhases.ts";
import type { CityPhase } from "../../core/cycle/phase.ts";
import { readCityPhase, type TypedPhase } from "../../core/cycle/readPhase.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import { replaceCityPhases } from "../../store/cityPhases.ts";
import { lockReviewSettings } from "../../store/reviewSettings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { cityPhases } from "./cityPhases.ts";
import { phaseDifference } from "./phaseDifference.ts";

/** What planning does to a list of phases. `seen` are the ids of the list that the person looked at. */
export type PhaseChange =
  | { readonly kind: "save"; readonly id: string; readonly version: number; readonly typed: TypedPhase }
  | { readonly kind: "add"; readonly seen: string; readonly typed: TypedPhase }
  | { readonly kind: "step"; readonly id: string; readonly step: PhaseStep; readonly seen: string };

/** Changes the usual year of the city. Reviews that are open already keep their own phases.
 * @throws UserError `bad-input` naming the wrong fields, `edited-meanwhile` when it was changed by others */
export async function changeCityPhases(
  context: Pick<Context, "databases">,
  actor: Actor,
  change: PhaseChange,
): Promise<void> {
  authorise(actor, "editReviewSettings");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockReviewSettings(tx);
    const before = await cityPhases(tx);
    const after = changed(before, change);
    await replaceCityPhases(tx, actor.municipalityId, after);
    const difference = phaseDifference(before, after);
    await audit(tx, actor, "changeCityPhases", "review settings", difference.before, difference.after);
  });
}

function changed(phases: readonly CityPhase[], change: PhaseChange): readonly CityPhase[] {
  if (change.kind === "save") return savedPhases(phases, change, () => readCityPhase(change.typed));
  if (change.kind === "add") return addedPhases(phases, change.seen, readCityPhase(change.typed));
  return steppedPhases(phases, change, (phase) => phase);
}
