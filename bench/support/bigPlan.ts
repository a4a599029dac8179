import { closeContext, openContext } from "../../src/context.ts";
import { readEnv } from "../../src/env.ts";
import type { PlanContent } from "../../src/core/plan/planContent.ts";
import { insertPlan } from "../../src/store/insertPlan.ts";
import { findPlanContent } from "../../src/store/planContent.ts";
import { recordObservations } from "../../src/store/recordValues.ts";
import { inMunicipality } from "../../src/store/transact.ts";
import { findYearContent } from "../../src/store/yearContent.ts";
import { city, planId, publishedYear } from "./demoFolder.ts";

export const bigPlanId = "bench-big-plan";

/** Adds a plan of at least so many indicators to the demo city: the sample plan, over and over, with its values. */
export async function addBigPlan(dataDir: string, indicators: number): Promise<void> {
  const context = await openContext(readEnv({ dataDir, demo: true }, {}));
  try {
    await inMunicipality(context.databases.app, city, "bench", async (tx) => {
      const sample = await findPlanContent(tx, planId);
      if (!sample) throw new Error(`${planId} is missing`);
      const year = { fiscalYear: publishedYear, workYear: publishedYear + 1 };
      const { observations } = await findYearContent(tx, sample, year);
      const copies = Math.ceil(indicators / sample.indicators.length);
      const goals = new Set(
        sample.nodes.flatMap(({ id, parentId }) =>
          parentId === null ? Array.from({ length: copies }, (_, copy) => `c${copy}-${id}`) : [],
        ),
      );
      const firstOf = (id: string | null) => id && id.replace(/^c\d+-/, "c0-");
      const parts = Array.from({ length: copies }, (_, copy) => copyOf(sample, `c${copy}-`));
      await insertPlan(tx, {
        ...sample,
        plan: { ...sample.plan, id: bigPlanId, title: "大きな計画", position: 99 },
        version: { ...sample.version, id: `${bigPlanId}-v1`, planId: bigPlanId },
        sections: [],
        // The goals stay the four of the sample; what stands below them comes once for each copy.
        nodes: parts.flatMap(({ nodes }, copy) =>
          nodes
            .filter(({ parentId }) => copy === 0 || parentId !== null)
            .map((node) =>
              goals.has(node.parentId ?? "") ? { ...node, parentId: firstOf(node.parentId) } : node,
            ),
        ),
        programmes: [],
        indicators: parts.flatMap((part) => part.indicators),
        placements: parts.flatMap(({ placements }) => placements),
      });
      const by = { municipalityId: city, submissionId: null, recordedBy: "bench" };
      for (let copy = 0; copy < copies; copy++) {
        await recordObservations(
          tx,
          by,
          observations.map((value) => ({ ...value, seriesId: `c${copy}-${value.seriesId}` })),
        );
      }
    });
  } finally {
    await closeContext(context);
  }
}

/** The parts of a plan under other ids, so that several can stand in one version. */
export function copyOf(
  plan: PlanContent,
  prefix: string,
): Pick<PlanContent, "nodes" | "indicators" | "placements"> {
  const to = (id: string) => `${prefix}${id}`;
  return {
    nodes: plan.nodes.map((node) => ({
      ...node,
      id: to(node.id),
      lineageId: to(node.id),
      parentId: node.parentId && to(node.parentId),
      sheetNo: null,
    })),
    indicators: plan.indicators.map((adopted) => ({
      ...adopted,
      id: to(adopted.id),
      indicator: {
        ...adopted.indicator,
        id: to(adopted.indicator.id),
        series: adopted.indicator.series.map((series) => ({ ...series, id: to(series.id) })),
      },
      baselines: adopted.baselines.map((value) => ({ ...value, seriesId: to(value.seriesId) })),
      targets: adopted.targets.map((value) => ({
        ...value,
        seriesId: to(value.seriesId),
        sharedWithSeriesId: value.sharedWithSeriesId && to(value.sharedWithSeriesId),
      })),
    })),
    placements: plan.placements.map((placed) => ({
      ...placed,
      id: to(placed.id),
      planIndicatorId: to(placed.planIndicatorId),
      nodeId: to(placed.nodeId),
    })),
  };
}
