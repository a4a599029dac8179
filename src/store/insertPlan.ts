import type { PlanContent } from "../core/plan/planContent.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";
import { planRows, planTableKeys, type PlanTable } from "./planRows.ts";

// What several versions or plans share: the plan itself, programmes, and the definitions of indicators.
const shared: readonly PlanTable[] = [
  "plan",
  "plan_department",
  "programme",
  "indicator",
  "indicator_department",
  "series",
];

/** Adds a plan version with all that stands in it, and the plan where it is new. The municipality and its
 * departments exist; a programme or an indicator that is known already stays as it is. */
export async function insertPlan(tx: Db, content: PlanContent): Promise<void> {
  const rows = planRows(content);
  for (const table of Object.keys(planTableKeys) as PlanTable[]) {
    const existing = shared.includes(table) ? "keep" : "fail";
    await insertAll(tx, table, content.municipality.id, rows[table] as never, existing);
  }
}
