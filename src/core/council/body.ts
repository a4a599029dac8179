/** By what a council was set up: a law, an ordinance (条例), or no more than a guideline (要綱). */
export const legalBases = ["law", "ordinance", "guideline"] as const;
export type LegalBasis = (typeof legalBases)[number];

/** A council: 審議会, 推進会議, 懇話会, 有識者会議. */
export interface CouncilBody {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly legalBasis: LegalBasis;
  /** As the city cites it: ○○市総合戦略審議会条例（令和2年条例第3号）第2条. */
  readonly legalText: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly version: number;
}

/** Whether it is formally consulted (諮問) and reports (答申): only a body that a law or an ordinance set up is
 * one of the city's own (附属機関; 地方自治法138条の4第3項). One by a guideline hears opinions (懇談会). */
export function isConsulted({ legalBasis }: Pick<CouncilBody, "legalBasis">): boolean {
  return legalBasis !== "guideline";
}
