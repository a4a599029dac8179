import { defaultCategories, type OpinionCategory } from "../core/council/opinionCategory.ts";
import type { Db } from "./databases.ts";

/** How departments of the city answer, in its order: its own words, else the usual four. */
export async function listCategories(tx: Db): Promise<readonly OpinionCategory[]> {
  const rows = await tx.selectFrom("opinion_category").selectAll().orderBy("position").execute();
  if (rows.length === 0) return defaultCategories;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    needsChange: row.needs_change,
    followsUp: row.follows_up,
    isRetired: row.is_retired,
  }));
}

/** Writes all of them; those with answers are never left out, only retired. */
export async function saveCategories(
  tx: Db,
  municipalityId: string,
  categories: readonly OpinionCategory[],
): Promise<void> {
  await tx.deleteFrom("opinion_category").execute();
  await tx
    .insertInto("opinion_category")
    .values(
      categories.map(({ id, name, nameEn, needsChange, followsUp, isRetired }, position) => ({
        municipality_id: municipalityId,
        id,
        position,
        name,
        name_en: nameEn,
        needs_change: needsChange,
        follows_up: followsUp,
        is_retired: isRetired,
      })),
    )
    .execute();
}
