import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { JudgementPreset } from "../../core/progress/judgement/preset.ts";
import { findJudgementPreset } from "../../core/progress/judgement/presets.ts";
import { listPresetVersions, type PresetUse } from "../../store/judgementPresets.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noSuchPreset } from "./findPresets.ts";
import { findPresetUses } from "./listPresets.ts";

export interface PresetView {
  readonly preset: JudgementPreset;
  readonly isOwn: boolean;
  readonly isRetired: boolean;
  readonly isNewest: boolean;
  /** The newest first; one for shipped presets. */
  readonly versions: readonly { readonly version: number; readonly at: string | null }[];
  readonly uses: readonly PresetUse[];
}

/** A judgement preset, in its newest version unless another is named.
 * @throws UserError `not-found` */
export async function viewPreset(
  context: Pick<Context, "databases">,
  actor: Actor,
  { id, version = null }: { id: string; version?: number | null },
): Promise<PresetView> {
  authorise(actor, "editJudgement");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const uses = await findPresetUses(tx, id);
    const shipped = findJudgementPreset(id);
    if (shipped) {
      const versions = [{ version: shipped.version, at: null }];
      return { preset: shipped, isOwn: false, isRetired: false, isNewest: true, versions, uses };
    }
    const stored = await listPresetVersions(tx, id);
    const [newest] = stored;
    const chosen = version === null ? newest : stored.find(({ preset }) => preset.version === version);
    if (!newest || !chosen) throw noSuchPreset(version === null ? id : `${id}@${version}`);
    return {
      preset: chosen.preset,
      isOwn: true,
      isRetired: newest.isRetired,
      isNewest: chosen === newest,
      versions: stored.map(({ preset, createdAt }) => ({ version: preset.version, at: createdAt })),
      uses,
    };
  });
}
