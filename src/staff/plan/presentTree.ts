import type { Locale } from "../../core/text/words.ts";
import type { PlanView, PlanViewNode } from "../../usecases/plan/views.ts";
import { bandLook } from "../present/band.ts";

/** The tree of a plan in the order in which it is read; every node carries its depth. */
export function presentTree({ nodes, levels, bands, counts }: PlanView, locale: Locale) {
  const lookOf = new Map(bands.map((band) => [band.id, bandLook(band, locale)]));
  return {
    total: counts.reduce((sum, { count }) => sum + count, 0),
    counts: bands.map((band) => ({
      band: bandLook(band, locale),
      rule: band.rule[locale],
      count: counts.find((one) => one.band === band.id)?.count ?? 0,
    })),
    nodes: inReadingOrder(nodes).map((node) => ({
      id: node.id,
      level: node.level,
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
    })),
  };
}
export type Tree = ReturnType<typeof presentTree>;

function inReadingOrder(nodes: readonly PlanViewNode[], parentId: string | null = null): PlanViewNode[] {
  return nodes
    .filter((node) => node.parentId === parentId)
    .flatMap((node) => [node, ...inReadingOrder(nodes, node.id)]);
}
