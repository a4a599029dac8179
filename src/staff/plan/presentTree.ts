import type { Locale } from "../../core/text/words.ts";
import type { PlanOutline, PlanView, PlanViewNode } from "../../usecases/plan/views.ts";
import { bandLook } from "../present/band.ts";

/** How many indicators have which grade, with the rule of each grade. */
export function presentCounts({ bands, counts }: PlanView, locale: Locale) {
  return {
    total: counts.reduce((sum, { count }) => sum + count, 0),
    counts: bands.map((band) => ({
      band: bandLook(band, locale),
      rule: band.rule[locale],
      count: counts.find((one) => one.band === band.id)?.count ?? 0,
    })),
  };
}

/** The tree of a plan as the city nests it. */
export function presentTree(
  { nodes, levels, ...view }: PlanOutline & Partial<Pick<PlanView, "bands">>,
  locale: Locale,
): TreeNode[] {
  const lookOf = new Map((view.bands ?? []).map((band) => [band.id, bandLook(band, locale)]));
  const childrenOf = Map.groupBy(nodes, ({ parentId }) => parentId);
  const toNode = (node: PlanViewNode): TreeNode => ({
    id: node.id,
    levelName: levels[node.level]?.[locale] ?? "",
    number: node.number,
    title: node.title,
    sheetNo: node.sheetNo,
    departments: node.departments,
    indicators: node.indicators.map(({ name, seriesLabel, isRepeat, band, summary }) => ({
      name: seriesLabel ? `${name}（${seriesLabel}）` : name,
      isRepeat,
      band: lookOf.get(band) ?? null,
      summary: summary[locale],
    })),
    children: (childrenOf.get(node.id) ?? []).map(toNode),
  });
  return (childrenOf.get(null) ?? []).map(toNode);
}

export interface TreeNode {
  readonly id: string;
  readonly levelName: string;
  readonly number: string;
  readonly title: string;
  readonly sheetNo: number | null;
  readonly departments: readonly string[];
  readonly indicators: readonly {
    readonly name: string;
    readonly isRepeat: boolean;
    readonly band: ReturnType<typeof bandLook> | null;
    readonly summary: string;
  }[];
  readonly children: readonly TreeNode[];
}
