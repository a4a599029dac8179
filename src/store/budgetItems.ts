import { budgetAmounts, type Amount, type BudgetItem } from "../core/council/budgetItem.ts";
import { readingFromJson, readingToJson } from "../core/indicator/readingJson.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";

/** The settled accounts that planning gave for a review, in their order. */
export async function listBudgetItems(tx: Db, reviewId: string): Promise<BudgetItem[]> {
  const rows = await tx
    .selectFrom("budget_item")
    .selectAll()
    .where("review_id", "=", reviewId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    kan: row.kan,
    kou: row.kou,
    moku: row.moku,
    programme: row.programme,
    department: row.department,
    sheetNo: row.sheet_no,
    amounts: Object.fromEntries(
      budgetAmounts.map((name) => [name, readingFromJson(row.amounts[name]) as Amount]),
    ) as BudgetItem["amounts"],
  }));
}

/** Replaces the settled accounts of a review. */
export async function saveBudgetItems(
  tx: Db,
  municipalityId: string,
  reviewId: string,
  items: readonly BudgetItem[],
): Promise<void> {
  await tx.deleteFrom("budget_item").where("review_id", "=", reviewId).execute();
  await insertAll(
    tx,
    "budget_item",
    municipalityId,
    items.map(({ amounts, sheetNo, ...item }, position) => ({
      review_id: reviewId,
      position,
      ...item,
      sheet_no: sheetNo,
      amounts: JSON.stringify(
        Object.fromEntries(budgetAmounts.map((name) => [name, readingToJson(amounts[name])])),
      ),
    })),
  );
}
