import type { PlanIndicator } from "../../indicator/indicator.ts";
import type { JudgementPreset } from "../../progress/judgement/preset.ts";

/** The presets by which a plan version is judged: its own, and those that single indicators have instead. */
export interface PlanPresets {
  readonly plan: JudgementPreset;
  /** By what the indicators name (`judgementPresetId`). Their band ids are made unlike those of the plan. */
  readonly ofIndicators: ReadonlyMap<string, JudgementPreset>;
}

/** Puts the presets of a plan version together.
 * @param others presets of single indicators by what these name; that of the plan itself is left out */
export function planPresets(
  plan: JudgementPreset,
  others: ReadonlyMap<string, JudgementPreset> = new Map(),
): PlanPresets {
  const isOther = ({ id, version }: JudgementPreset) => id !== plan.id || version !== plan.version;
  const ofIndicators = [...others].filter(([, preset]) => isOther(preset));
  return { plan, ofIndicators: new Map(ofIndicators.map(([name, preset]) => [name, apart(preset)])) };
}

/** The preset that judges an indicator. */
export function presetFor(
  { plan, ofIndicators }: PlanPresets,
  { judgementPresetId }: Pick<PlanIndicator, "judgementPresetId">,
): JudgementPreset {
  return (judgementPresetId === null ? undefined : ofIndicators.get(judgementPresetId)) ?? plan;
}

/** The same preset with band ids that no other has: grades of several presets are counted beside each other. */
function apart(preset: JudgementPreset): JudgementPreset {
  const idOf = (id: string) => `${preset.id}@${preset.version}/${id}`;
  return {
    ...preset,
    bands: preset.bands.map((band) => ({
      ...band,
      id: idOf(band.id),
      ...(band.partOf !== undefined && { partOf: idOf(band.partOf) }),
    })),
    rules: preset.rules.map((rule) => ({ ...rule, band: idOf(rule.band) })),
    unevaluable: { ...preset.unevaluable, id: idOf(preset.unevaluable.id) },
    ...(preset.chosen && { chosen: preset.chosen.map((band) => ({ ...band, id: idOf(band.id) })) }),
  };
}
