import type { Bilingual } from "../publication/cell.ts";
import type { Block } from "./block.ts";

/** What sort of plan it is; the words of its levels are the city's own. */
export type PlanKind = (typeof planKinds)[number];

export const planKinds = [
  "comprehensiveStrategy", // 総合戦略
  "comprehensivePlan", // 総合計画
  "basicConcept", // 基本構想
  "basicPlan", // 基本計画
  "implementationPlan", // 実施計画
  "sectoralPlan", // 分野別計画
] as const;

/** A plan of a municipality (総合戦略, 総合計画 …); its content lives in versions. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly kind: PlanKind;
  /** A name for everyday use (愛称). */
  readonly nickname: string | null;
  /** The chapter or volume that holds it together with other plans: 第7章 政策横断プロジェクト. */
  readonly collection: { readonly number: string; readonly title: string } | null;
  readonly position: number;
  /** Departments in charge; `office` is a part of one (推進室) where the plan names it. */
  readonly departments: readonly { readonly orgUnitId: string; readonly office: string | null }[];
  /** The plan of the generation before, where it is kept here. */
  readonly predecessorId: string | null;
}

/** drafted → out for public comment → adopted → (revised in mid-term) → superseded by what follows. */
export type PlanVersionStatus = (typeof planVersionStatuses)[number];

export const planVersionStatuses = ["draft", "outForComment", "adopted", "revised", "superseded"] as const;

/** One version of a plan: its own period, its own names of levels, its own tree. */
export interface PlanVersion {
  readonly id: string;
  readonly planId: string;
  /** 1 for the first version, 2 for its first revision. */
  readonly number: number;
  readonly status: PlanVersionStatus;
  /** What the city prints beside the title: 案, 改訂版, 令和4年度改訂. */
  readonly label: string | null;
  /** First and last fiscal year; null for a plan without a period. */
  readonly period: { readonly start: number; readonly end: number } | null;
  /** When it was issued, as printed (令和2年3月). */
  readonly issued: string | null;
  readonly generation: number | null;
  /** The plan before it, where that is not kept here: its title and period as printed. */
  readonly predecessor: { readonly title: string; readonly period: string | null } | null;
  /** The version that this one revises. */
  readonly previousVersionId: string | null;
  /** First fiscal year that is judged by this version; null for a first version: from its start. */
  readonly effectiveYear: number | null;
  /** Why it was revised (目標値変更の理由). */
  readonly revisionReason: string | null;
  /** Names of the levels from the top, as the city calls them: 基本目標 / 基本方針 / 施策項目. */
  readonly levels: readonly Bilingual[];
  /** Fiscal year of the baseline column of the sheets; null where each indicator has its own. */
  readonly baselineYear: number | null;
  /** The judgement preset that this version adopted: an id, or `id@version` of one of the city's own. */
  readonly judgementPresetId: string;
  readonly source: string;
}

/** What another part of the same document prints instead: 施策の体系では「…」. */
export interface Variant {
  readonly place: string;
  readonly text: string;
}

export interface PlanNode {
  readonly id: string;
  /** The same node in every version of the plan. */
  readonly lineageId: string;
  readonly parentId: string | null;
  /** 0 for the top level. */
  readonly level: number;
  readonly position: number;
  /** As the city prints it, for instance "1", "施策①" or "1-(2)"; empty where it prints none. */
  readonly number: string;
  /** Empty where the source has no title. */
  readonly title: string;
  readonly subtitle: string | null;
  readonly purpose: string | null;
  /** Page of the printed plan (戦略ページ). */
  readonly page: number | null;
  /** Number of the progress sheet; null for nodes that have none. */
  readonly sheetNo: number | null;
  readonly marks: readonly string[];
  /** Texts, lists and figures below the heading, in the city's order. */
  readonly content: readonly Block[];
  readonly variants: readonly Variant[];
  /** Heads of the indicator table that the city prints here, also when it has no rows yet; null: no table. */
  readonly indicatorColumns: readonly string[] | null;
  /** What the city says in place of indicators: by its nature it has none. */
  readonly indicatorNote: string | null;
  /** Titles of ancestors where this node's sheet prints them otherwise: level → printed title. */
  readonly printedAncestors: Readonly<Record<string, string>>;
  /** Departments that evaluate the node's sheet, in the order of its Check blocks. */
  readonly departmentIds: readonly string[];
}

/** A programme (事業) as it stands at a node. The same programme may stand at several (再掲). */
export interface ProgrammePlacement {
  readonly id: string;
  readonly programmeId: string;
  readonly nodeId: string;
  readonly position: number;
  /** The code that the city prints: 1-01-1, 4-03; empty where it prints none. */
  readonly number: string;
  readonly name: string;
  readonly departments: readonly string[];
  readonly marks: readonly string[];
  readonly content: readonly Block[];
  readonly variants: readonly Variant[];
}
