import type { JudgementPreset } from "../../progress/judgement/preset.ts";
import { bandRule } from "../../progress/explanation/bandRule.ts";
import type { BandCount, Bilingual, PublishedBand } from "../cell.ts";

/** The bands of a preset as the legend prints them, from best to worst; what cannot be judged comes last. */
export function presentBands(preset: JudgementPreset): PublishedBand[] {
  return [...preset.bands, preset.unevaluable].map(({ id, symbol, word, tone }) => ({
    id,
    symbol,
    word,
    tone,
    rule: bandRule(preset, id),
  }));
}

/** Title and version of a preset, as results print it: no rate is shown without the rule that graded it. */
export function judgementTitle({ title, version }: JudgementPreset): Bilingual {
  return { ja: `${title.ja}（第${version}版）`, en: `${title.en} (version ${version})` };
}

/** Counts every band of the preset, those without any included. */
export function countBands(preset: JudgementPreset, bands: readonly string[]): BandCount[] {
  const counts = new Map([...preset.bands, preset.unevaluable].map(({ id }) => [id, 0]));
  for (const band of bands) counts.set(band, (counts.get(band) ?? 0) + 1);
  return [...counts].map(([band, count]) => ({ band, count }));
}
