import type { OwnedKind } from "../core/organisation/reorganisation.ts";
import { renamedTitle } from "../core/organisation/renamedTitle.ts";
import type { Db } from "./databases.ts";
import { movePlanDepartments } from "./movePlanDepartments.ts";
import { moveStrays } from "./moveStrays.ts";
import { moveSubmissions } from "./moveSubmissions.ts";
import { setParent } from "./orgUnits.ts";
import type { Owned } from "./owned.ts";
import { countChange } from "./planChanges.ts";
import { keepLocked } from "./reviewedDepartments.ts";

/** Which department takes over a thing from another.
 * @param sheetLineageId the sheet on which an indicator or figure stands */
export type TakesOver = (
  orgUnitId: string,
  kind: OwnedKind,
  id: string,
  sheetLineageId?: string | null,
) => string;

/** Hands over what departments own: places in plans that are in force or being written, indicators, supporting
 * figures, open submissions, posts and the departments below. What was reviewed for good keeps its departments.
 * @param owned everything that the departments own, as `listOwned` found it in this transaction
 * @param nameOf names of departments, also of the new ones */
export async function moveOwnership(
  tx: Db,
  owned: Owned,
  takesOver: TakesOver,
  nameOf: (orgUnitId: string) => string,
): Promise<void> {
  await keepLocked(tx, {
    indicatorIds: [...new Set(owned.indicators.map(({ id }) => id))],
    orgUnitIds: [...new Set(owned.figures.map(({ orgUnitId }) => orgUnitId))],
  });
  // Before the indicators go, so that a divided sheet keeps them.
  await moveSubmissions(
    tx,
    owned.submissions.map(({ id, orgUnitId, sheetLineageId }) => ({
      id,
      takenOverBy: takesOver(orgUnitId, "sheet", sheetLineageId),
    })),
  );
  await moveStrays(tx, owned, takesOver);
  await movePlanDepartments(tx, owned, takesOver);
  for (const { orgUnitId, id, sheetLineageId } of owned.figures) {
    const org_unit_id = takesOver(orgUnitId, "figure", id, sheetLineageId);
    await tx.updateTable("figure").set({ org_unit_id }).where("id", "=", id).execute();
  }
  for (const { orgUnitId, id, title } of owned.posts) {
    const org_unit_id = takesOver(orgUnitId, "post", id);
    if (org_unit_id === orgUnitId) continue;
    await tx
      .updateTable("post")
      .set((eb) => ({
        org_unit_id,
        title: renamedTitle(title, nameOf(orgUnitId), nameOf(org_unit_id)),
        version: eb("version", "+", 1),
      }))
      .where("id", "=", id)
      .execute();
  }
  for (const { orgUnitId, id } of owned.units) await setParent(tx, id, takesOver(orgUnitId, "unit", id));
  // Lists that are kept in memory, and editors that are open, see that the plans have changed.
  const versions = await tx
    .selectFrom("plan_version")
    .select("id")
    .where("status", "<>", "superseded")
    .orderBy("id")
    .execute();
  for (const { id } of versions) await countChange(tx, id);
}
