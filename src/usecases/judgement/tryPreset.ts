import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { JudgementPreset } from "../../core/progress/judgement/preset.ts";
import type { BandCount, PublishedBand } from "../../core/publication/cell.ts";
import type { PlanPresets } from "../../core/publication/present/planPresets.ts";
import { countBands, judgementTitle, presentBands } from "../../core/publication/present/presentBands.ts";
import type { Words } from "../../core/text/words.ts";
import { findVersion, listVersionsInForce } from "../../store/planVersions.ts";
import { listPlanReviews } from "../../store/reviews.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { judgeLines, type JudgedLine } from "../indicator/loadLines.ts";

/** A plan in a year on which a preset can be tried. */
export interface Trial {
  readonly planId: string;
  readonly planTitle: string;
  readonly fiscalYear: number;
}

/** The years under review of every plan, the newest of each plan first. */
export async function listTrials(context: Pick<Context, "databases">, actor: Actor): Promise<Trial[]> {
  authorise(actor, "editJudgement");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const trials: Trial[] = [];
    for (const { title, version } of await listVersionsInForce(tx)) {
      const reviews = await listPlanReviews(tx, version.planId);
      for (const { fiscalYear } of reviews.toReversed()) {
        trials.push({ planId: version.planId, planTitle: title, fiscalYear });
      }
    }
    return trials;
  });
}

interface Counted {
  readonly title: Words;
  readonly bands: readonly PublishedBand[];
  readonly counts: readonly BandCount[];
}

/** How many indicators of a plan get which grade in a year by a preset, and by what the plan has now. Nothing is
 * changed. Indicators with a preset of their own keep it.
 * @returns null where the year is not under review */
export async function tryPreset(
  context: Pick<Context, "databases">,
  actor: Actor,
  preset: JudgementPreset,
  { planId, fiscalYear }: { planId: string; fiscalYear: number },
): Promise<{ readonly now: Counted; readonly tried: Counted } | null> {
  authorise(actor, "editJudgement");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const review = (await listPlanReviews(tx, planId)).find((one) => one.fiscalYear === fiscalYear);
    const version = review && (await findVersion(tx, review.planVersionId));
    if (!version) return null;
    const now = await judgeLines(tx, version, fiscalYear);
    const tried = await judgeLines(tx, version, fiscalYear, (presets) => ({ ...presets, plan: preset }));
    return { now: counted(now), tried: counted(tried) };
  });
}

function counted({ presets, lines }: { presets: PlanPresets; lines: readonly JudgedLine[] }): Counted {
  return {
    title: judgementTitle(presets.plan),
    bands: presentBands(presets),
    counts: countBands(
      presets,
      lines.map(({ judged }) => judged.judgement.band.id),
    ),
  };
}
