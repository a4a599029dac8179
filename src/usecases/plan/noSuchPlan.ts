import { UserError } from "../../core/userError.ts";

/** An expected error: the municipality has no such plan. */
export function noSuchPlan(planId: string): UserError {
  return new UserError("not-found", {
    ja: `計画『${planId}』は見つかりません。計画の一覧から選んでください。`,
    en: `There is no plan “${planId}”. Choose one from the list of plans.`,
  });
}
