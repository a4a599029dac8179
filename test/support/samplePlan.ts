import type { PlanContent } from "../../src/core/plan/planContent.ts";
import { findPlanContent } from "../../src/store/planContent.ts";
import { inMunicipality } from "../../src/store/transact.ts";
import { seedSample } from "../../src/usecases/seed/seedSample.ts";
import { withTestDatabase } from "./database.ts";

/** A doubt about the source as it stands in the database. */
interface StoredDoubt {
  readonly node_id: string | null;
  readonly indicator_id: string | null;
  readonly kind: string;
  readonly field: string;
  readonly chosen: string;
  readonly alternatives: readonly string[];
  readonly reason: string;
}

export interface SamplePlan {
  readonly plan: PlanContent;
  readonly doubts: readonly StoredDoubt[];
}

/** Seeds a sample city into an empty database and reads one of its plans back, with its doubts in their order. */
export async function readSamplePlan(city: string, planId: string): Promise<SamplePlan> {
  const databases = await withTestDatabase();
  await seedSample({ databases }, city, city);
  return inMunicipality(databases.app, city, null, async (tx) => {
    const plan = await findPlanContent(tx, planId);
    if (!plan) throw new Error(`${city} has no plan ${planId}`);
    const doubts: StoredDoubt[] = await tx
      .selectFrom("doubt")
      .select(["node_id", "indicator_id", "kind", "field", "chosen", "alternatives", "reason"])
      .where("plan_version_id", "=", plan.version.id)
      .orderBy("id")
      .execute();
    return { plan, doubts };
  });
}

/** The text parts of a plan by their ids. A part that is asked for and not there is an error. */
export function partsOf({ sections }: PlanContent) {
  const sectionOf = (id: string) => {
    const section = sections.find((one) => one.id === id);
    if (!section) throw new Error(`there is no part ${id}`);
    return section;
  };
  const contentOf = (id: string) => sectionOf(id).content;
  return {
    sectionOf,
    contentOf,
    below: (id: string) => sections.filter(({ parentId }) => parentId === id),
    tableOf: (id: string) => {
      const table = contentOf(id).find((block) => block.kind === "table");
      if (!table) throw new Error(`part ${id} has no table`);
      return table;
    },
    eventsOf: (id: string) => contentOf(id).flatMap((block) => (block.kind === "events" ? block.items : [])),
  };
}

export type Parts = ReturnType<typeof partsOf>;
