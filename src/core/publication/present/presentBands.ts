import type { JudgementPreset } from "../../progress/judgement/preset.ts";
import { bandRule } from "../../progress/explanation/bandRule.ts";
import type { BandCount, Bilingual, PublishedBand } from "../cell.ts";
import type { PlanPresets } from "./planPresets.ts";

/** The bands of a plan's presets as the legend prints them: first those of the plan, then those of the presets that
 * only some indicators have, which name their preset. */
export function presentBands({ plan, ofIndicators }: PlanPresets): PublishedBand[] {
  return [
    ...bandsOfPreset(plan),
    ...[...ofIndicators.values()].flatMap((preset) =>
      bandsOfPreset(preset).map((band) => ({ ...band, scale: judgementTitle(preset) })),
    ),
  ];
}

/** The bands of one preset, from best to worst; then what a person may choose instead, then what cannot be judged. */
export function bandsOfPreset(preset: JudgementPreset): PublishedBand[] {
  return [...preset.bands, ...(preset.chosen ?? []), preset.unevaluable].map(
    ({ id, symbol, word, tone }) => ({
      id,
      symbol,
      word,
      tone,
      rule: bandRule(preset, id),
    }),
  );
}

/** Title and version of a preset, as results print it: no rate is shown without the rule that graded it. */
export function judgementTitle({ title, version }: JudgementPreset): Bilingual {
  return { ja: `${title.ja}（第${version}版）`, en: `${title.en} (version ${version})` };
}

/** Counts every band of the plan's preset, those without any included; other bands as far as they were given. */
export function countBands({ plan }: PlanPresets, bands: readonly string[]): BandCount[] {
  const counts = new Map([...plan.bands, plan.unevaluable].map(({ id }) => [id, 0]));
  for (const band of bands) counts.set(band, (counts.get(band) ?? 0) + 1);
  return [...counts].map(([band, count]) => ({ band, count }));
}
