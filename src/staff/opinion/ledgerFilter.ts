import type { LedgerFilter } from "../../usecases/opinions/listLedger.ts";

/** The filter of the ledger as the address says it. */
export function ledgerFilter({ searchParams: query }: URL): LedgerFilter {
  const text = (name: string) => query.get(name) ?? "";
  return {
    review: text("review"),
    meeting: text("meeting"),
    node: text("node"),
    department: text("department"),
    category: text("category"),
    standing: text("state"),
    isUnanswered: query.has("unanswered"),
    isOverdue: query.has("overdue"),
  };
}

/** The same filter as the query of another address; empty without one. */
export function filterQuery({ searchParams: query }: URL): string {
  const kept = new URLSearchParams(
    [...query].filter(([name, value]) => value !== "" && filterNames.includes(name)),
  );
  return kept.size > 0 ? `?${kept}` : "";
}

const filterNames = ["review", "meeting", "node", "department", "category", "state", "unanswered", "overdue"];
