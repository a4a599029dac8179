import type { MissingReading, NumberReading } from "../indicator/reading.ts";

/** The settled amount (決算額) and its sources (財源内訳), in 千円. */
export const budgetAmounts = ["settled", "national", "prefectural", "bonds", "others", "general"] as const;
export type BudgetAmount = (typeof budgetAmounts)[number];
export type Amount = NumberReading | MissingReading;

/** One programme of the settled accounts (決算) of a year. */
export interface BudgetItem {
  /** 款, 項, 目 with their numbers, as the budget prints them. */
  readonly kan: string;
  readonly kou: string;
  readonly moku: string;
  readonly programme: string;
  readonly department: string;
  /** Number of the progress sheet whose results stand beside it; null for none. */
  readonly sheetNo: number | null;
  readonly amounts: Readonly<Record<BudgetAmount, Amount>>;
}
