import type { Decimal } from "../../decimal.ts";
import { effectPreset, futurePreset, kpiEffect } from "../../grant/grantEffect.ts";
import { grantYears, type GrantKpi, type GrantVerdict } from "../../grant/grantProject.ts";
import {
  costItem,
  grantReading,
  kpiStandings,
  mechanicalEffect,
  type GrantRecord,
  type LevelOf,
} from "../../grant/grantRecord.ts";
import type { GrantStanding } from "../../grant/grantStanding.ts";
import { explain } from "../../progress/explanation/explain.ts";
import type { JudgementPreset } from "../../progress/judgement/preset.ts";
import type { NoRate, Rate } from "../../progress/rate.ts";
import { formatPercent } from "../../text/formatPercent.ts";
import { formatReading } from "../../text/formatReading.ts";
import type { Locale, Words } from "../../text/words.ts";
import type { Bilingual, PublishedCell } from "../cell.ts";
import type { PublishedGrant, PublishedKpi } from "../grantDocument.ts";
import { notEntered, presentCell } from "./cell.ts";

/** A grant project as it stands after a fiscal year, with every figure explained.
 * @param names the department that reports on it and the programmes that it pays for, as they are printed */
export function presentGrant(
  record: GrantRecord,
  upTo: number,
  levelOf: LevelOf,
  names: { readonly department: string; readonly programmes: readonly string[] },
): PublishedGrant {
  const { project, evaluation } = record;
  const years = grantYears(project);
  const mechanical = mechanicalEffect(record, upTo, levelOf);
  return {
    id: project.id,
    title: project.title,
    scheme: project.scheme,
    revitalisationPlan: project.revitalisationPlan,
    department: names.department,
    programmes: [...names.programmes],
    fiscalYears: years,
    kpis: kpiStandings(record, upTo, levelOf).map(({ kpi, standing }) => presentKpi(kpi, standing, upTo)),
    plannedCosts: years.map((_, place) => presentCell(project.plannedCosts[place] ?? notEntered)),
    actualCosts: years
      .filter((year) => year <= upTo)
      .map((year) => presentCell(grantReading(record, costItem, year))),
    mechanicalEffect: mechanical ? withSymbol(mechanical) : null,
    effect: bandWords(effectPreset, evaluation?.effect),
    effectReason: evaluation?.effectReason ?? "",
    future: bandWords(futurePreset, evaluation?.future),
    verdict: evaluation?.verdict ? verdictWords[evaluation.verdict] : null,
    opinion: evaluation?.opinion ?? "",
    assembly: evaluation?.assembly ?? "",
  };
}

/** What the council may say of a project. */
export const verdictWords: Readonly<Record<GrantVerdict, Words>> = {
  effective: { ja: "有効であった", en: "Effective" },
  notEffective: { ja: "有効とはいえない", en: "Not effective" },
};

function presentKpi(kpi: GrantKpi, standing: GrantStanding, upTo: number): PublishedKpi {
  const { name, unit } = kpi;
  const reported = standing.years.filter(({ fiscalYear }) => fiscalYear <= upTo);
  const effect = kpiEffect(standing, upTo).band;
  return {
    name,
    unit,
    start: presentCell(standing.start),
    planned: standing.years.map(({ planned }) => presentCell(planned)),
    actual: reported.map(({ actual }) => presentCell(actual)),
    plannedLevels: standing.years.map(({ plannedLevel }) => figureCell(plannedLevel)),
    actualLevels: reported.map(({ actualLevel }) => figureCell(actualLevel)),
    plannedTotal: figureCell(standing.plannedTotal),
    actualTotal: figureCell(standing.actualTotal),
    toDate: rateWords(standing.toDate),
    final: rateWords(standing.final),
    effect: effect.id === effectPreset.unevaluable.id ? null : withSymbol(effect),
    explanation: explanationOf(kpi, standing, upTo),
  };
}

/** A figure that is worked out; not known where a part of it is not. */
function figureCell(value: Decimal | undefined): PublishedCell {
  return presentCell(
    value === undefined
      ? { kind: "missing", reason: "unknown", raw: "" }
      : { kind: "number", value, raw: value.toFixed() },
  );
}

const rateWords = (rate: Rate | NoRate): Bilingual =>
  rate.kind === "rate"
    ? { ja: formatPercent(rate.value), en: formatPercent(rate.value) }
    : { ja: "計算できない", en: "cannot be worked out" };

const withSymbol = ({ symbol, word }: { readonly symbol: string; readonly word: Bilingual }): Bilingual => ({
  ja: `${symbol}${word.ja}`,
  en: `${symbol} ${word.en}`,
});

function bandWords({ bands }: JudgementPreset, id: string | null | undefined): Bilingual | null {
  const band = bands.find((one) => one.id === id);
  return band ? withSymbol(band) : null;
}

/** How the level and the two rates were worked out, each line once. */
function explanationOf({ unit }: GrantKpi, standing: GrantStanding, upTo: number): Bilingual[] {
  const reported = standing.years.filter(({ fiscalYear }) => fiscalYear <= upTo);
  const level = reported.at(-1)?.actualLevel;
  const line = (locale: Locale) => {
    const figures = [standing.start, ...reported.map(({ actual }) => actual)];
    const sum = figures
      .map((reading) => formatReading(reading, locale))
      .join(locale === "ja" ? " ＋ " : " + ");
    const result: Parameters<typeof formatReading>[0] | undefined = level && {
      kind: "number",
      value: level,
      raw: level.toFixed(),
    };
    return result && `${sum} ${locale === "ja" ? "＝" : "="} ${formatReading(result, locale, { unit })}`;
  };
  const [ja, en] = [line("ja"), line("en")];
  const named = (rate: Rate | NoRate, name: Words) =>
    explain(rate).lines.map((one) => ({ ja: `${name.ja}：${one.ja}`, en: `${name.en}: ${one.en}` }));
  return [
    ...(ja !== undefined && en !== undefined
      ? [{ ja: `到達した値：${ja}`, en: `Level reached: ${en}` }]
      : []),
    ...named(standing.toDate, { ja: "ここまでの計画に対して", en: "Against the plan so far" }),
    ...named(standing.final, { ja: "全期間の計画に対して", en: "Against the whole plan" }),
  ];
}
