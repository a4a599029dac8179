import { d } from "../../core/decimal.ts";
import type { PublishedCell } from "../../core/publication/cell.ts";
import type { PeriodReviewDocument, PeriodRow } from "../../core/publication/periodReviewDocument.ts";
import { printedReading } from "../../core/publication/printedReading.ts";
import { formatPercent } from "../../core/text/formatPercent.ts";
import type { Locale } from "../../core/text/words.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { bandLook } from "../present/band.ts";
import { cellText } from "../present/cell.ts";
import { presentWritten } from "../present/written.ts";
import { yearLabel } from "../present/year.ts";

type Words = Pick<Dictionary, "entry" | "periodResult" | "evaluation">;

/** The result of a review of several years in the words of its page. */
export function presentPeriodResult(result: PeriodReviewDocument, locale: Locale, words: Words) {
  const looks = new Map(result.bands.map((band) => [band.id, bandLook(band, locale)]));
  const countsOf = (counts: PeriodReviewDocument["counts"]) =>
    counts.flatMap(({ band, count }) => {
      const look = looks.get(band);
      return look && count > 0 ? [{ id: band, look, count }] : [];
    });
  const empty = result.years.filter(({ hasData }) => !hasData);
  const m = words.periodResult;
  return {
    total: fill(m.counts, { n: result.rows.length }),
    repeats: result.repeats > 0 ? fill(m.repeats, { n: result.repeats }) : null,
    counts: countsOf(result.counts),
    goalsTitle: fill(m.byGoal, { level: result.goalLevel[locale] }),
    goals: result.goals.map(({ nodeId, number, title, counts }) => ({
      id: nodeId,
      name: `${number} ${title}`.trim(),
      counts: countsOf(counts),
    })),
    departments: result.departments.map(({ name, counts }) => ({ id: name, name, counts: countsOf(counts) })),
    years: result.years.map(({ fiscalYear, version }) => ({
      label: yearLabel(fiscalYear, locale),
      version: version === result.version ? null : fill(m.byVersion, { n: version }),
    })),
    noData:
      empty.length === 0
        ? null
        : fill(m.noData, {
            years: empty.map(({ fiscalYear }) => yearLabel(fiscalYear, locale).full).join("、"),
          }),
    hasMid: result.reviewKind === "midTerm" || result.rows.some(({ mid }) => mid !== null),
    rows: result.rows.map((row) => presentRow(row, result, looks, locale, words)),
    texts: result.texts.map(({ nodeId, number, title, checks }) => ({
      id: nodeId,
      name: `${number} ${title}`.trim(),
      checks: checks.map((check) =>
        presentWritten(check, locale, { ...m, promised: words.evaluation.promised }),
      ),
    })),
    achievements: result.achievements,
  };
}

function presentRow(
  row: PeriodRow,
  { reviewKind }: PeriodReviewDocument,
  looks: ReadonlyMap<string, ReturnType<typeof bandLook>>,
  locale: Locale,
  { entry, periodResult: m }: Words,
) {
  const { rate, band, summary, explanation } = row.progress;
  const text = (cell: PublishedCell) => cellText(cell, row.unit, locale, entry);
  const withYear = (target: PeriodRow["baseline"] | null) =>
    target && {
      cell: text(target.cell),
      year: target.fiscalYear === null ? null : yearLabel(target.fiscalYear, locale).full,
    };
  return {
    key: row.seriesId,
    name: row.seriesLabel ? `${row.name}（${row.seriesLabel}）` : row.name,
    place: [`${row.node.number} ${row.node.title}`.trim(), row.department].filter(Boolean).join(" / "),
    baseline: withYear(row.baseline),
    actuals: row.actuals.map(text),
    mid: withYear(row.mid),
    final: withYear(row.final),
    former: row.formerTargets.map(({ version, cell }) =>
      fill(m.former, { n: version, target: printedReading(cell.reading, row.unit) }),
    ),
    band: looks.get(band) ?? null,
    own: row.ownGrade && { band: looks.get(row.ownGrade.band) ?? null, reason: row.ownGrade.reason },
    rate: rate.kind === "rate" ? fill(m.rate, { rate: formatPercent(d(rate.value)) }) : null,
    against: reviewKind === "midTerm" && row.against === "final" && row.final ? m.againstFinal : null,
    summary: summary[locale],
    explanation: explanation.map((line) => line[locale]),
  };
}
export type PeriodResult = ReturnType<typeof presentPeriodResult>;
