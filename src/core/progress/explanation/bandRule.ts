import { d } from "../../decimal.ts";
import { formatNumber } from "../../text/formatNumber.ts";
import { formatPercent } from "../../text/formatPercent.ts";
import type { Direction, TimeBasis } from "../../indicator/indicator.ts";
import type { Words } from "../../text/words.ts";
import type { RateMethod } from "../rate.ts";
import type { Condition, JudgementPreset, Measure } from "../judgement/preset.ts";

const shares: ReadonlySet<Measure> = new Set<Measure>(["rate", "pace", "annual", "changeFromBaseline"]);

/** True for a measure that is printed as per cent. */
export function isShare(of: Measure): boolean {
  return shares.has(of);
}

/** When a preset gives a band, as its legend prints it: 進捗率 60%以上80%未満. */
export function bandRule(preset: JudgementPreset, bandId: string): Words {
  if (bandId === preset.unevaluable.id) return { ja: "計算できないとき", en: "when it cannot be worked out" };
  const rules = preset.rules.filter(({ band }) => band === bandId);
  if (rules.length === 0) return { ja: "担当者が選ぶ", en: "chosen by a person" };
  const texts = rules.map(({ when, directions, timeBases }) => {
    const tests = when.map((condition) => {
      const measure = measureWords(condition.of, preset.rateMethod);
      const limits = conditionWords(condition);
      return { ja: `${measure.ja} ${limits.ja}`, en: `${measure.en} ${limits.en}` };
    });
    const only: Words[] = [
      ...(timeBases ? [oneOf(timeBases.map((basis) => timeBasisNames[basis]))] : []),
      ...(directions ? [oneOf(directions.map((direction) => directionNames[direction]))] : []),
    ];
    return {
      ja: [...only, ...tests].map(({ ja }) => ja).join("、"),
      en: [...only, ...tests].map(({ en }) => en).join(", "),
    };
  });
  return { ja: texts.map(({ ja }) => ja).join("／"), en: texts.map(({ en }) => en).join("; ") };
}

const oneOf = (names: readonly Words[]): Words => ({
  ja: names.map(({ ja }) => ja).join("・"),
  en: names.map(({ en }) => en).join(" and "),
});

/** Indicators by the way in which their values lie in time, as a legend calls them. */
export const timeBasisNames: Readonly<Record<TimeBasis, Words>> = {
  annualFlow: { ja: "単年度の指標", en: "yearly figures" },
  calendarYearFlow: { ja: "暦年の指標", en: "figures of calendar years" },
  monthlyAverage: { ja: "1か月当たりの指標", en: "monthly averages" },
  planCumulative: { ja: "計画期間の累計の指標", en: "totals of the plan" },
  runningCumulative: { ja: "累計の指標", en: "running totals" },
  pointInTime: { ja: "時点の指標", en: "figures at a point in time" },
  periodAverage: { ja: "期間平均の指標", en: "averages of a period" },
  survey: { ja: "意識調査", en: "surveys" },
  unstated: { ja: "値のとり方の記載がない指標", en: "indicators whose time basis is not stated" },
};

/** Indicators by what the plan wants of them, as a legend calls them. */
export const directionNames: Readonly<Record<Direction, Words>> = {
  increase: { ja: "増加を目指す指標", en: "indicators that are to rise" },
  decrease: { ja: "減少を目指す指標", en: "indicators that are to fall" },
  maintain: { ja: "維持を目指す指標", en: "levels to be kept" },
  range: { ja: "範囲内を目指す指標", en: "ranges" },
  milestone: { ja: "段階で示す指標", en: "milestones" },
  monitor: { ja: "目標のない指標", en: "indicators without a target" },
  unstated: { ja: "方向の記載がない指標", en: "indicators whose direction is not stated" },
};

/** The name of a measure, as the method that it was worked out by calls it. */
export function measureWords(of: Measure, method: RateMethod | undefined): Words {
  return of === "rate" && attaining.has(method) ? { ja: "達成率", en: "attainment rate" } : names[of];
}

/** Methods whose result is called 達成率. */
const attaining: ReadonlySet<RateMethod | undefined> = new Set<RateMethod>([
  "simple-ratio",
  "inverse-ratio",
  "reflected-ratio",
  "cumulative",
  "grant-increment",
  "annual-attainment",
]);

const names: Record<Measure, Words> = {
  rate: { ja: "進捗率", en: "progress rate" },
  pace: { ja: "進度", en: "pace" },
  annual: { ja: "当年度の達成率", en: "rate against the year's target" },
  gainOverTarget: { ja: "目標値を上回る幅", en: "gain over the target" },
  gainOverBaseline: { ja: "基準値からの改善幅", en: "gain over the baseline" },
  changeFromBaseline: { ja: "基準値からの変化", en: "change from the baseline" },
  points: { ja: "合計点", en: "points" },
};

/** The limits of a condition in words: 60%以上80%未満. Said anew for each condition, not for each indicator. */
export function conditionWords(condition: Condition): Words {
  let words = said.get(condition);
  if (!words) said.set(condition, (words = sayLimits(condition)));
  return words;
}

const said = new WeakMap<Condition, Words>();

function sayLimits({ of, atLeast, above, below, atMost }: Condition): Words {
  const print = (limit: string) => {
    if (!isShare(of)) return formatNumber(d(limit), { negative: "−" });
    const places = Math.max(0, (limit.split(".")[1]?.length ?? 0) - 2);
    return formatPercent(d(limit), places);
  };
  const limits: Words[] = [];
  if (atLeast !== undefined) limits.push({ ja: `${print(atLeast)}以上`, en: `at least ${print(atLeast)}` });
  if (above !== undefined) limits.push({ ja: `${print(above)}超`, en: `above ${print(above)}` });
  if (below !== undefined) limits.push({ ja: `${print(below)}未満`, en: `below ${print(below)}` });
  if (atMost !== undefined) limits.push({ ja: `${print(atMost)}以下`, en: `at most ${print(atMost)}` });
  return { ja: limits.map(({ ja }) => ja).join(""), en: limits.map(({ en }) => en).join(" and ") };
}
