import type { Decimal } from "../../decimal.ts";
import { formatNumber } from "../../text/formatNumber.ts";
import { formatPercent } from "../../text/formatPercent.ts";
import type { Words } from "../../text/words.ts";
import { comparing, percentOf } from "../fraction.ts";
import type { Judgement, Measured } from "../judgement/judge.ts";
import { edgesOf } from "../judgement/limits.ts";
import type { Edge } from "../judgement/limits.ts";
import type { Band, Condition, JudgementPreset } from "../judgement/preset.ts";
import type { RateMethod } from "../rate.ts";
import { conditionWords, isShare, measureWords } from "./bandRule.ts";
import type { ExplanationLine } from "./explanation.ts";
import { noRateLines } from "./noRateLines.ts";
import { ownLines } from "./rateLines.ts";

/** The band rule that was applied, with the value put in, and the band; or why none could be. */
export function judgementLines(
  { preset, band, evidence }: Judgement,
  options: { decimals?: number | undefined } = {},
): ExplanationLine[] {
  const by = gradeWords(preset, band);
  if ("unevaluable" in evidence) {
    // A value that has left its range is a finding, not a gap: the grade says so.
    const left = evidence.unevaluable.reason === "baseline-inside-range" ? hasLeft : { ja: "", en: "" };
    return [
      ...noRateLines(evidence.unevaluable, options),
      { kind: "rule", ja: `${left.ja}${by.ja}`, en: `${left.en}${by.en}` },
    ];
  }
  const { rule, measured } = evidence;
  const paceLines = measured.flatMap((found) =>
    found.of === "pace" && found.kind === "rate" ? ownLines(found.rate, options) : [],
  );
  let ja = "";
  let en = "";
  rule.when.forEach((condition, place) => {
    const found = measured[place];
    const words = measureWords(condition.of, methodOf(found) ?? preset.rateMethod);
    const needed = conditionWords(condition);
    const value = found ? printMeasured(found, condition) : "";
    ja += `${place > 0 ? "、" : ""}${words.ja} ${value}（${needed.ja}）`;
    en += `${place > 0 ? ", " : ""}${words.en} ${value} (${needed.en})`;
  });
  const arrow = ja === "" ? "" : " → ";
  return [...paceLines, { kind: "rule", ja: `${ja}${arrow}${by.ja}`, en: `${en}${arrow}${by.en}` }];
}

const hasLeft: Words = { ja: "範囲から逸脱：", en: "Left the range: " };

const graded = new WeakMap<JudgementPreset, Map<string, Words>>();

/** A grade with the preset that gave it. Put together once for each, not for each indicator. */
function gradeWords(preset: JudgementPreset, band: Band): Words {
  const known = graded.get(preset) ?? new Map<string, Words>();
  graded.set(preset, known);
  const words = known.get(band.id) ?? {
    ja: `${band.symbol}${band.word.ja}（判定基準「${preset.title.ja}」${preset.id} 第${preset.version}版）`,
    en: `${band.symbol} ${band.word.en} (judged by “${preset.title.en}”, ${preset.id}, version ${preset.version})`,
  };
  known.set(band.id, words);
  return words;
}

/** Prints with as many decimals as the comparison needs: 59.95% against 60%, where 60.0% would look wrong. */
function printMeasured(measured: Measured, condition: Condition): string {
  const edges = edgesOf(condition);
  if (measured.kind === "rate") {
    const side = comparing(measured.rate);
    // More than 0.1% away, one decimal shows on which side of the limit a rate lies.
    const isFar = edges.every(({ under, over }) => side(over) > 0 || side(under) < 0);
    return isFar ? percentOf(measured.rate) : printShare(measured.rate.value, edges);
  }
  if (!isShare(measured.of)) return formatNumber(measured.value, { negative: "−" });
  return printShare(measured.value, edges);
}

function printShare(value: Decimal, edges: readonly Edge[]): string {
  let places = 1;
  while (places < 12 && edges.some(({ limit }) => looksOther(value, limit, places))) places += 1;
  return formatPercent(value, places);
}

function methodOf(measured: Measured | undefined): RateMethod | undefined {
  return measured?.kind === "rate" ? measured.rate.method : undefined;
}

function looksOther(value: Decimal, limit: Decimal, places: number): boolean {
  return value.times(100).round(places).cmp(limit.times(100)) !== value.cmp(limit);
}
