import type { Bilingual } from "../publication/cell.ts";

/** A plan of a municipality (総合戦略, 総合計画 …); its content lives in versions. */
export interface Plan {
  readonly id: string;
  readonly title: string;
}

export type PlanVersionStatus = "draft" | "outForComment" | "adopted" | "revised" | "superseded";

/** One version of a plan: its own period, its own names of levels, its own tree. */
export interface PlanVersion {
  readonly id: string;
  readonly planId: string;
  readonly status: PlanVersionStatus;
  /** First and last fiscal year; null for a plan without a period. */
  readonly period: { readonly start: number; readonly end: number } | null;
  /** Names of the levels from the top, as the city calls them: 基本目標 / 基本方針 / 施策項目. */
  readonly levels: readonly Bilingual[];
  /** Fiscal year of the baseline column of the sheets. */
  readonly baselineYear: number;
  /** Id of the judgement preset that this version adopted. */
  readonly judgementPresetId: string;
  readonly source: string;
}

export interface PlanNode {
  readonly id: string;
  readonly parentId: string | null;
  /** 0 for the top level. */
  readonly level: number;
  readonly position: number;
  /** As the city prints it, for instance "1". */
  readonly number: string;
  readonly title: string;
  readonly purpose: string | null;
  /** Page of the printed plan (戦略ページ). */
  readonly page: number | null;
  /** Number of the progress sheet; null for nodes that have none. */
  readonly sheetNo: number | null;
  readonly marks: readonly string[];
  /** Titles of ancestors where this node's sheet prints them otherwise: level → printed title. */
  readonly printedAncestors: Readonly<Record<string, string>>;
  /** Departments that evaluate the node's sheet, in the order of its Check blocks. */
  readonly departmentIds: readonly string[];
}

/** A programme (事業) as it stands at a node. */
export interface ProgrammePlacement {
  readonly id: string;
  readonly programmeId: string;
  readonly nodeId: string;
  readonly position: number;
  readonly name: string;
  readonly departments: readonly string[];
  readonly marks: readonly string[];
}
