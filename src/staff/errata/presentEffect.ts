import type { Locale } from "../../core/text/words.ts";
import type { ErratumEffect } from "../../usecases/errata/erratumEffect.ts";
import { bandLook } from "../present/band.ts";
import { yearLabel } from "../present/year.ts";

/** What an erratum changes, in words. */
export function presentEffect(effect: ErratumEffect, locale: Locale) {
  const year = (fiscalYear: number | null) => (fiscalYear === null ? "" : yearLabel(fiscalYear, locale).full);
  const side = ({ summary, band }: ErratumEffect["standings"][number]["from"]) => ({
    summary: summary[locale],
    band: band && bandLook(band, locale),
  });
  return {
    number: effect.number,
    what: effect.what[locale],
    wrong: effect.wrong,
    correct: effect.correct,
    documents: effect.documents.map(({ path, kind, title, fiscalYear }) => ({
      path,
      kind,
      title,
      year: year(fiscalYear),
    })),
    standings: effect.standings.map(({ fiscalYear, name, from, to }) => ({
      year: year(fiscalYear),
      name,
      from: side(from),
      to: side(to),
    })),
    counts: effect.counts.map(({ fiscalYear, band, from, to }) => ({
      year: year(fiscalYear),
      band: bandLook(band, locale),
      from,
      to,
    })),
  };
}
export type EffectPage = ReturnType<typeof presentEffect>;
