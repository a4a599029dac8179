import { checkPlan } from "../../src/core/contradictions/checkPlan.ts";
import type { Hint } from "../../src/core/contradictions/hint.ts";
import { findJudgementPreset } from "../../src/core/progress/judgement/presets.ts";
import { planPresets } from "../../src/core/publication/present/planPresets.ts";
import { listSamples, readSample } from "../../src/usecases/seed/readSample.ts";
import { samplePlanContent, sampleYearContent } from "../../src/usecases/seed/sampleContent.ts";

/** The hints of every plan of the five cities, each beside the other plans of its city. A hint about two plans is
 * found from either side and given once. */
export async function sampleHints(): Promise<{ readonly title: string; readonly hints: readonly Hint[] }[]> {
  const seen = new Set<string>();
  const found: { title: string; hints: Hint[] }[] = [];
  for (const city of await listSamples()) {
    const { organisation, plans, reviews } = await readSample(city);
    const contents = plans.map((file) => samplePlanContent(organisation, file));
    for (const [at, plan] of contents.entries()) {
      const [file, preset] = [plans[at], findJudgementPreset(plan.version.judgementPresetId)];
      if (!file || !preset) throw new Error(`no preset ${plan.version.judgementPresetId}`);
      const review = reviews.find(({ planId }) => planId === plan.plan.id);
      const hints = checkPlan({
        plan,
        year: review ? sampleYearContent(file, review) : null,
        presets: planPresets(preset),
        others: contents.filter((other) => other !== plan),
      }).filter(({ key }) => !seen.has(key));
      for (const { key } of hints) seen.add(key);
      found.push({ title: `${organisation.municipality.name} ${plan.plan.title}`, hints });
    }
  }
  return found;
}
