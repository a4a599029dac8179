import type { PublishedCell } from "../../core/publication/cell.ts";
import type { PublishedGrant, PublishedKpi } from "../../core/publication/grantDocument.ts";
import type { Locale } from "../../core/text/words.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { cellText } from "./cell.ts";
import { yearLabel } from "./year.ts";

type Words = Pick<Dictionary, "entry" | "grants">;

/** A grant project in the words of a page: for each KPI what each year was to add and added, and the levels. */
export function presentGrantTables(grant: PublishedGrant, locale: Locale, words: Words) {
  const text = (unit: string | null) => (cell: PublishedCell) => cellText(cell, unit, locale, words.entry);
  const costs = { planned: grant.plannedCosts.map(text(null)), actual: grant.actualCosts.map(text(null)) };
  const mechanical = grant.mechanicalEffect?.[locale] ?? null;
  return {
    id: grant.id,
    title: grant.title,
    scheme: grant.scheme,
    revitalisationPlan: grant.revitalisationPlan,
    department: grant.department,
    programmes: grant.programmes,
    years: grant.fiscalYears.map((year, place) => ({
      ...yearLabel(year, locale),
      nth: fill(words.grants.nth, { n: place + 1 }),
    })),
    kpis: grant.kpis.map((kpi) => presentKpi(kpi, locale, text(kpi.unit))),
    costs,
    mechanical,
    effect: grant.effect?.[locale] ?? null,
    effectReason: grant.effectReason,
    future: grant.future?.[locale] ?? null,
    verdict: grant.verdict?.[locale] ?? null,
    opinion: grant.opinion,
    assembly: grant.assembly,
  };
}
export type GrantTables = ReturnType<typeof presentGrantTables>;

function presentKpi(
  kpi: PublishedKpi,
  locale: Locale,
  text: (cell: PublishedCell) => ReturnType<typeof cellText>,
) {
  return {
    name: kpi.name,
    unit: kpi.unit,
    start: text(kpi.start),
    planned: kpi.planned.map(text),
    actual: kpi.actual.map(text),
    plannedLevels: kpi.plannedLevels.map(text),
    actualLevels: kpi.actualLevels.map(text),
    plannedTotal: text(kpi.plannedTotal),
    actualTotal: text(kpi.actualTotal),
    toDate: kpi.toDate[locale],
    final: kpi.final[locale],
    effect: kpi.effect?.[locale] ?? null,
    explanation: kpi.explanation.map((line) => line[locale]),
  };
}
