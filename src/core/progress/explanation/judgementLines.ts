import { d } from "../../decimal.ts";
import type { Decimal } from "../../decimal.ts";
import { formatNumber } from "../../text/formatNumber.ts";
import { formatPercent } from "../../text/formatPercent.ts";
import type { Words } from "../../text/words.ts";
import type { Judgement, Measured } from "../judgement/judge.ts";
import type { Condition } from "../judgement/preset.ts";
import { conditionWords, isShare, measureWords } from "./bandRule.ts";
import type { ExplanationLine } from "./explanation.ts";
import { noRateLines } from "./noRateLines.ts";
import { rateLines } from "./rateLines.ts";

/** The band rule that was applied, with the value put in, and the band; or why none could be. */
export function judgementLines(
  { preset, band, evidence }: Judgement,
  options: { decimals?: number | undefined } = {},
): ExplanationLine[] {
  const by: Words = {
    ja: `${band.symbol}${band.word.ja}（判定基準「${preset.title.ja}」第${preset.version}版）`,
    en: `${band.symbol} ${band.word.en} (judged by “${preset.title.en}”, version ${preset.version})`,
  };
  if ("unevaluable" in evidence) {
    return [...noRateLines(evidence.unevaluable, options), { kind: "rule", ja: by.ja, en: by.en }];
  }
  const { rule, measured } = evidence;
  const paceLines = measured.flatMap(({ of, rate }) =>
    of === "pace" && rate ? rateLines(rate, options).slice(-2) : [],
  );
  const tests = rule.when.map((condition, place) => {
    const found = measured[place];
    const words = measureWords(condition.of, preset);
    const needed = conditionWords(condition);
    const value = found ? printMeasured(found, condition) : "";
    return { ja: `${words.ja} ${value}（${needed.ja}）`, en: `${words.en} ${value} (${needed.en})` };
  });
  return [
    ...paceLines,
    {
      kind: "rule",
      ja: [tests.map(({ ja }) => ja).join("、"), by.ja].filter(Boolean).join(" → "),
      en: [tests.map(({ en }) => en).join(", "), by.en].filter(Boolean).join(" → "),
    },
  ];
}

/** Prints with as many decimals as the comparison needs: 59.95% against 60%, where 60.0% would look wrong. */
function printMeasured({ of, value }: Measured, condition: Condition): string {
  if (!isShare(of)) return formatNumber(value, { negative: "−" });
  const limits = [condition.atLeast, condition.above, condition.below, condition.atMost]
    .filter((limit) => limit !== undefined)
    .map((limit) => d(limit));
  let places = 1;
  while (places < 12 && limits.some((limit) => looksOther(value, limit, places))) places += 1;
  return formatPercent(value, places);
}

function looksOther(value: Decimal, limit: Decimal, places: number): boolean {
  return value.times(100).round(places).cmp(limit.times(100)) !== value.cmp(limit);
}
