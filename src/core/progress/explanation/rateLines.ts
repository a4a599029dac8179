import { d } from "../../decimal.ts";
import type { Words } from "../../text/words.ts";
import { percentOf } from "../fraction.ts";
import { distance } from "../rangeRate.ts";
import type { Rate, RateMethod } from "../rate.ts";
import type { ExplanationLine } from "./explanation.ts";
import { printFigures } from "./printFigures.ts";

type Options = { readonly decimals?: number | undefined };

/** Formula in words and with the figures put in; for a rate made of another rate, that one first. */
export function rateLines(rate: Rate, options: Options = {}): ExplanationLine[] {
  const own = ownLines(rate, options);
  if (!rate.inner) return own;
  const before = rateLines(rate.inner, options);
  return rate.method === "annual-attainment" ? [...own, ...before] : [...before, ...own];
}

/** Formula and figures of a rate without those of the rate that it is made of. */
export function ownLines(rate: Rate, { decimals = 0 }: Options = {}): ExplanationLine[] {
  const isOnPath = rate.method === "pace" && rate.figures.expected !== undefined;
  const { formula, figures } = explained[isOnPath ? "path" : rate.method];
  const line: ExplanationLine = { kind: "formula", ja: formula.ja, en: formula.en };
  const put = figures(rate, decimals);
  if (!put) return [line];
  const result = percentOf(rate);
  return [line, { kind: "figures", ja: `${put.ja} = ${result}`, en: `${put.en} = ${result}` }];
}

type Explained = {
  readonly formula: Words;
  readonly figures: (rate: Rate, decimals: number) => Words | undefined;
};

const explained: Record<RateMethod | "path", Explained> = {
  "baseline-relative": {
    formula: {
      ja: "進捗率 =（実績 − 基準）÷（目標 − 基準）",
      en: "Progress rate = (actual − baseline) ÷ (target − baseline)",
    },
    figures: calculation(
      ({ figure, operand }) =>
        `(${figure("actual")} − ${operand("baseline")}) ÷ (${figure("target")} − ${operand("baseline")})`,
    ),
  },
  "simple-ratio": {
    formula: { ja: "達成率 = 実績 ÷ 目標", en: "Attainment rate = actual ÷ target" },
    figures: calculation(({ figure }) => `${figure("actual")} ÷ ${figure("target")}`),
  },
  "inverse-ratio": {
    formula: {
      ja: "達成率 = 目標 ÷ 実績（少ないほどよい指標。実績が0のときは100%とする）",
      en: "Attainment rate = target ÷ actual (less is better; an actual of 0 counts as 100%)",
    },
    figures: calculation(({ figure }, { figures }) =>
      figures.actual?.eq(0) ? figure("actual") : `${figure("target")} ÷ ${figure("actual")}`,
    ),
  },
  "reflected-ratio": {
    formula: {
      ja: "達成率 = 2 − 実績 ÷ 目標（少ないほどよい指標）",
      en: "Attainment rate = 2 − actual ÷ target (less is better)",
    },
    figures: calculation(({ figure }) => `2 − ${figure("actual")} ÷ ${figure("target")}`),
  },
  cumulative: {
    formula: { ja: "達成率 = これまでの累計 ÷ 目標", en: "Attainment rate = sum so far ÷ target" },
    figures: calculation(({ figure, operand }) => `${figure("sum")} ÷ ${operand("target")}`),
  },
  maintain: {
    formula: {
      ja: "目標の水準を保っていれば100%（許容する幅を含む）",
      en: "100% when the target level is kept, within the tolerance",
    },
    figures: ({ figures, inner }, decimals) => {
      const { figure } = printFigures(figures, decimals);
      const [ja, en] = inner ? ["＞", ">"] : ["≦", "≤"];
      return {
        ja: `実績 ${figure("actual")}、目標 ${figure("target")}、不足 ${figure("shortfall")} ${ja} 許容 ${figure("tolerance")}`,
        en: `actual ${figure("actual")}, target ${figure("target")}, shortfall ${figure("shortfall")} ${en} tolerance ${figure("tolerance")}`,
      };
    },
  },
  range: {
    formula: {
      ja: "進捗率 = 1 − 実績と目標範囲との隔たり ÷ 基準と目標範囲との隔たり（範囲内は100%）",
      en: "Progress rate = 1 − distance of actual ÷ distance of baseline from the target range (inside: 100%)",
    },
    figures: calculation(({ figure, print }, { figures }) => {
      const { low = d(0), high = d(0), actual = d(0), baseline = d(0) } = figures;
      const left = distance(actual, { low, high });
      if (left.eq(0)) return `${figure("low")} ≦ ${figure("actual")} ≦ ${figure("high")}`;
      return `1 − ${print(left)} ÷ ${print(distance(baseline, { low, high }))}`;
    }),
  },
  milestone: {
    formula: {
      ja: "進捗率 = 到達した段階の重み（計画策定時に定めたもの）",
      en: "Progress rate = weight of the stage reached, as fixed in the plan",
    },
    figures: ({ stages = [] }) => ({ ja: stages.join("・"), en: stages.join(", ") }),
  },
  pace: {
    formula: {
      ja: "進度 = 進捗率 ÷ 計画期間の経過割合",
      en: "Pace = progress rate ÷ elapsed share of the plan period",
    },
    figures: calculation((_, { figures, inner }) => {
      const progress = inner ? percentOf(inner) : "";
      const operand = progress.startsWith("−") ? `(${progress})` : progress;
      return `${operand} ÷ (${figures.yearIndex?.toFixed()} ÷ ${figures.years?.toFixed()})`;
    }),
  },
  path: {
    formula: {
      ja: "進度 = 出発点から実績までの幅 ÷ 出発点から当年度の目安までの幅（出発点は基準値、比や累計では0）",
      en: "Pace = way covered ÷ way expected by this year on the city's path (from the baseline; ratios and sums from 0)",
    },
    figures: calculation(({ figure, operand }, { figures, inner }) => {
      const from = inner?.method === "baseline-relative" ? ` − ${operand("baseline")}` : "";
      const covered = figure(figures.sum ? "sum" : "actual");
      return from
        ? `(${covered}${from}) ÷ (${figure("expected")}${from})`
        : `${covered} ÷ ${operand("expected")}`;
    }),
  },
  "annual-attainment": {
    formula: {
      ja: "当年度の目標に対する率（目標 = 当年度の目標値）",
      en: "Rate against the target of the year itself (target = this year's target)",
    },
    figures: () => undefined,
  },
  "grant-increment": {
    formula: {
      ja: "達成率 = 増加分の累計 ÷ 計画した増加分の累計",
      en: "Attainment rate = sum of increases ÷ sum of planned increases",
    },
    figures: calculation(({ figure, operand }) => `${figure("sum")} ÷ ${operand("planned")}`),
  },
};

/** A calculation reads the same in every language. */
function calculation(
  write: (print: ReturnType<typeof printFigures>, rate: Rate) => string,
): Explained["figures"] {
  return (rate, decimals) => {
    const text = write(printFigures(rate.figures, decimals), rate);
    return { ja: text, en: text };
  };
}
