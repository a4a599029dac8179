import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { judgementPresets } from "../../core/progress/judgement/presets.ts";
import type { JudgementPreset } from "../../core/progress/judgement/preset.ts";
import type { Db } from "../../store/databases.ts";
import { listOwnPresets, listPresetUses, type PresetUse } from "../../store/judgementPresets.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";

export interface PresetItem {
  readonly preset: JudgementPreset;
  readonly isRetired: boolean;
  /** Plan versions that have any version of it. */
  readonly uses: readonly PresetUse[];
}

/** The judgement presets of the city, each in its newest version, and the shipped ones. */
export async function listPresets(
  context: Pick<Context, "databases">,
  actor: Actor,
): Promise<{ own: PresetItem[]; shipped: PresetItem[] }> {
  authorise(actor, "editJudgement");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const uses = await listPresetUses(tx);
    return {
      own: (await listOwnPresets(tx)).map(({ preset, isRetired }) => ({
        preset,
        isRetired,
        uses: usesOf(uses, preset.id),
      })),
      shipped: judgementPresets.map((preset) => ({
        preset,
        isRetired: false,
        uses: usesOf(uses, preset.id),
      })),
    };
  });
}

/** The uses of any version of a preset, in the municipality of the transaction. */
export async function findPresetUses(tx: Db, id: string): Promise<PresetUse[]> {
  return usesOf(await listPresetUses(tx), id);
}

const usesOf = (uses: readonly PresetUse[], id: string) =>
  uses.filter(({ presetRef }) => presetRef === id || presetRef.startsWith(`${id}@`));
