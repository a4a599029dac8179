import type { PlanContent } from "../../core/plan/planContent.ts";
import { judgementPresets } from "../../core/progress/judgement/presets.ts";
import { judgementTitle } from "../../core/publication/present/presentBands.ts";
import type { Words } from "../../core/text/words.ts";
import type { Db } from "../../store/databases.ts";
import { listOwnPresets } from "../../store/judgementPresets.ts";
import { findPreset, refOf } from "./findPresets.ts";

/** The presets among which a plan version may choose, for itself or for an indicator: the city's own in their newest
 * version, those that it has already, and the shipped ones. */
export async function choosablePresets(
  tx: Db,
  { version, indicators }: PlanContent,
): Promise<{ id: string; title: Words }[]> {
  const own = (await listOwnPresets(tx)).filter(({ isRetired }) => !isRetired);
  const offered = [
    ...own.map(({ preset }) => ({ id: refOf(preset), title: judgementTitle(preset) })),
    ...judgementPresets.map(({ id, title }) => ({ id, title })),
  ];
  const known = new Set(offered.map(({ id }) => id));
  const named = [version.judgementPresetId, ...indicators.map((one) => one.judgementPresetId)];
  for (const ref of new Set(named)) {
    if (ref === null || known.has(ref)) continue;
    offered.unshift({ id: ref, title: judgementTitle(await findPreset(tx, ref)) });
  }
  return offered;
}
