import type { Db } from "./databases.ts";
import type { TakesOver } from "./moveOwnership.ts";

/** Hands over what departments answer for beside their sheets: grant projects, with the sheet on which they report, and
 * opinions of the council with their answers, so that whoever took over comes back to them next year. Where the
 * department that takes over answers the same opinion already, both answers stay.
 * @param orgUnitIds the departments that hand over */
export async function moveAnswers(
  tx: Db,
  orgUnitIds: readonly string[],
  takesOver: TakesOver,
): Promise<void> {
  if (orgUnitIds.length === 0) return;
  const projects = await tx
    .selectFrom("grant_project")
    .select(["id", "org_unit_id", "node_lineage_id"])
    .where("org_unit_id", "in", orgUnitIds)
    .execute();
  for (const { id, org_unit_id, node_lineage_id } of projects) {
    const to = takesOver(org_unit_id, "sheet", node_lineage_id);
    await tx.updateTable("grant_project").set({ org_unit_id: to }).where("id", "=", id).execute();
  }
  const answers = await tx
    .selectFrom("opinion_response as r")
    .innerJoin("opinion as o", "o.id", "r.opinion_id")
    .leftJoin("plan_node as n", "n.id", "o.node_id")
    .select(["r.opinion_id", "r.org_unit_id", "n.lineage_id"])
    .where("r.org_unit_id", "in", orgUnitIds)
    .execute();
  for (const { opinion_id, org_unit_id, lineage_id } of answers) {
    const to = takesOver(org_unit_id, "sheet", lineage_id ?? "");
    const known = await tx
      .selectFrom("opinion_response")
      .select("org_unit_id")
      .where("opinion_id", "=", opinion_id)
      .where("org_unit_id", "=", to)
      .executeTakeFirst();
    if (known) continue;
    await tx
      .updateTable("opinion_response")
      .set({ org_unit_id: to })
      .where("opinion_id", "=", opinion_id)
      .where("org_unit_id", "=", org_unit_id)
      .execute();
  }
}
