import type { Reading } from "../indicator/reading.ts";

/** A grant project has at most four KPI (実施計画・地域再生計画 の別表), and at most seven years. */
export const mostKpis = 4;
export const mostYears = 7;

/** A KPI of a grant project: the level before it began, and what each year was to add to it. */
export interface GrantKpi {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  /** Level before the project began (事業開始前). */
  readonly start: Reading;
  /** Planned increment of each year of the project, first year first; a missing one is not zero. */
  readonly planned: readonly Reading[];
  /** A series of the plan whose yearly figures are the levels: nobody types them twice. Null: increments are typed. */
  readonly seriesId: string | null;
}

/** A project paid by a grant of the State (交付金事業), as its plan of implementation states it. */
export interface GrantProject {
  readonly id: string;
  readonly planId: string;
  readonly title: string;
  /** 地方創生推進交付金, 第2世代交付金 …, as the city names it. */
  readonly scheme: string;
  /** Name of the regional revitalisation plan (地域再生計画); empty where there is none. */
  readonly revitalisationPlan: string;
  readonly fromFiscalYear: number;
  readonly years: number;
  /** Department that reports on it, on the sheet of a node (named by its lineage, the same in every version). */
  readonly orgUnitId: string;
  readonly nodeLineageId: string;
  /** Programmes of the plan that it pays for. */
  readonly programmeIds: readonly string[];
  readonly kpis: readonly GrantKpi[];
  /** Planned cost of each year in 千円. */
  readonly plannedCosts: readonly Reading[];
  /** Counts the changes, so that a change made meanwhile is noticed. */
  readonly version: number;
}

/** What was recorded of a project: increments of its KPI (by the id of the KPI) and cost in 千円 (`cost`). */
export interface GrantValue {
  readonly projectId: string;
  readonly item: string;
  readonly fiscalYear: number;
  readonly reading: Reading;
}

/** What was judged of a project in a year. The department chooses effect and future with its report; planning adds what
 * the council said. Effect and future are bands of `grant4` and `grantFuture5`; null while nobody has said. */
export interface GrantEvaluation {
  readonly projectId: string;
  readonly fiscalYear: number;
  readonly effect: string | null;
  /** Why it is not the mechanical one. */
  readonly effectReason: string;
  readonly future: string | null;
  readonly verdict: GrantVerdict | null;
  readonly opinion: string;
  /** How the assembly was involved (議会の関与). */
  readonly assembly: string;
  readonly version: number;
}

/** What the council says of a project: 有効であった, 有効とはいえない. */
export const grantVerdicts = ["effective", "notEffective"] as const;
export type GrantVerdict = (typeof grantVerdicts)[number];

/** Fiscal years of a project, first year first. */
export function grantYears({
  fromFiscalYear,
  years,
}: Pick<GrantProject, "fromFiscalYear" | "years">): number[] {
  return Array.from({ length: years }, (_, offset) => fromFiscalYear + offset);
}

/** Schemes that there were, to choose from (DOMAIN 1.4); a city may name another. */
export const knownSchemes: readonly {
  readonly name: string;
  readonly since: number;
  readonly until: number | null;
}[] = [
  { name: "地方創生先行型交付金", since: 2014, until: 2015 },
  { name: "地方創生推進交付金", since: 2016, until: 2022 },
  { name: "デジタル田園都市国家構想交付金", since: 2022, until: 2024 },
  { name: "新しい地方経済・生活環境創生交付金（第2世代交付金）", since: 2024, until: null },
];
