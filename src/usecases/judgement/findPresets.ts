import type { PlanContent } from "../../core/plan/planContent.ts";
import type { JudgementPreset } from "../../core/progress/judgement/preset.ts";
import { findJudgementPreset } from "../../core/progress/judgement/presets.ts";
import { planPresets, type PlanPresets } from "../../core/publication/present/planPresets.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { findOwnPreset } from "../../store/judgementPresets.ts";

/** The presets by which a plan version is judged, those of single indicators included.
 * @throws UserError `not-found` where it names one that does not exist */
export async function findPresets(
  tx: Db,
  plan: Pick<PlanContent, "version"> & {
    readonly indicators: readonly { readonly judgementPresetId: string | null }[];
  },
): Promise<PlanPresets> {
  const refs = new Set(plan.indicators.map(({ judgementPresetId }) => judgementPresetId));
  const others = new Map<string, JudgementPreset>();
  for (const ref of refs) if (ref !== null) others.set(ref, await findPreset(tx, ref));
  return planPresets(await findPreset(tx, plan.version.judgementPresetId), others);
}

/** A preset as plans name it: the id of a shipped one, or `id@version` of one of the city's own.
 * @throws UserError `not-found` */
export async function findPreset(tx: Db, ref: string): Promise<JudgementPreset> {
  const shipped = findJudgementPreset(ref);
  if (shipped) return shipped;
  const [, id, version] = /^(.+)@(\d{1,9})$/.exec(ref) ?? [];
  const own = id === undefined ? undefined : await findOwnPreset(tx, id, Number(version));
  if (!own) throw noSuchPreset(ref);
  return own.preset;
}

/** An expected error: the municipality has no such judgement preset. */
export function noSuchPreset(ref: string): UserError {
  return new UserError("not-found", {
    ja: `判定基準『${ref}』は登録されていません。判定基準の一覧か、計画の設定で選び直してください。`,
    en: `There is no judgement preset “${ref}”. Choose another from the list, or in the plan's settings.`,
  });
}

/** How a plan names a version of one of the city's own presets. */
export const refOf = ({ id, version }: JudgementPreset): string => `${id}@${version}`;
