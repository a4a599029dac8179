import type { MonthDay } from "../calendar/monthDay.ts";
import type { CityPhase, PhaseKind } from "./phase.ts";

const on = (month: number, day: number): MonthDay => ({ yearOffset: 0, month, day });

// The usual year of a planning department: inquiry in April, accounts closed on 31 May, council in summer, settlement
// before the assembly in September, publication in November, budget until the vote in March.
const usualYear: readonly [PhaseKind, string, MonthDay, MonthDay, string][] = [
  ["inquiry", "照会", on(4, 1), on(4, 10), "各課"],
  ["reply", "回答", on(4, 11), on(5, 20), "各課"],
  ["collection", "取りまとめ", on(5, 21), on(6, 10), "企画担当課"],
  ["internalEvaluation", "内部評価", on(6, 11), on(6, 30), "推進本部"],
  ["hearing", "ヒアリング", on(7, 1), on(7, 15), "各課・企画担当課"],
  ["council", "審議会", on(7, 16), on(8, 31), "審議会"],
  ["assemblyReport", "議会報告", on(9, 1), on(9, 30), "議会"],
  ["publication", "公表", on(10, 1), on(11, 30), "企画担当課"],
  ["budgetReflection", "予算反映", on(10, 1), on(3, 31), "各課・財政担当課"],
];

/** The phases of a city that has not set its own yet. */
export const defaultPhases: readonly CityPhase[] = usualYear.map(([kind, name, starts, ends, concerns]) => ({
  id: kind,
  kind,
  name,
  starts,
  ends,
  concerns,
  isUsed: true,
  version: 1,
}));
