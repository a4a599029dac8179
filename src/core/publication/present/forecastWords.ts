import type { Decimal } from "../../decimal.ts";
import { d } from "../../decimal.ts";
import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import type { Forecast, NoForecastReason } from "../../forecast/forecast.ts";
import { formatNumber } from "../../text/formatNumber.ts";
import { formatPercent } from "../../text/formatPercent.ts";
import type { Bilingual } from "../cell.ts";

/** What the words are about: figures are printed with the unit and decimals of the series. */
export interface ForecastContext {
  readonly unit: string | null;
  readonly decimals: number;
  readonly target: Decimal | undefined;
  readonly outlook: "reaches" | "open" | "misses" | null;
}

/** 「このままの傾向なら令和6年度に1,234人（1,200～1,268人）。目標の1,300人に届かない見込みです。」 */
export function forecastSummary({ years }: Forecast, context: ForecastContext): Bilingual {
  const final = years.at(-1);
  if (!final) return { ja: "", en: "" };
  const { ja, en } = figuresOf(context);
  return {
    ja: `このままの傾向なら${fiscalYearLabel(final.fiscalYear, "ja", "full")}に${ja(final.median)}（${bare(context, final.low, "ja")}～${ja(final.high)}）。${outlookWords(context).ja}`,
    en: `If the trend goes on: ${en(final.median)} in ${fiscalYearLabel(final.fiscalYear, "en", "full")} (${bare(context, final.low, "en")} to ${en(final.high)}). ${outlookWords(context).en}`.trim(),
  };
}

function outlookWords(context: ForecastContext): Bilingual {
  const { target, outlook } = context;
  if (!target || outlook === null) return { ja: "", en: "" };
  const { ja, en } = figuresOf(context);
  return {
    reaches: {
      ja: `目標の${ja(target)}に届く見込みです。`,
      en: `The target of ${en(target)} is within reach.`,
    },
    open: {
      ja: `目標の${ja(target)}に届くかどうかは、まだ分かりません。`,
      en: `Whether it reaches the target of ${en(target)} is open.`,
    },
    misses: {
      ja: `目標の${ja(target)}に届かない見込みです。`,
      en: `It would miss the target of ${en(target)}.`,
    },
  }[outlook];
}

/** How the forecast was found, what its band means, and how wrong the method was when tried. */
export function forecastExplanation(forecast: Forecast, context: ForecastContext): readonly Bilingual[] {
  const { provisional, error } = forecast;
  return [
    methodWords(forecast, context),
    {
      ja: `幅は、全国の市町村の統計（SSDSE）で同じやり方を試し、10回のうち8回が収まった広さです（別の市町村では${formatPercent(d(error.coverage), 0)}が収まりました）。`,
      en: `The band is as wide as held 8 of 10 outcomes when the same was tried on the statistics of all municipalities (SSDSE); on other municipalities it held ${formatPercent(d(error.coverage), 0)}.`,
    },
    {
      ja: `値が${error.points}つのときに${error.horizon}年先を当てた${error.cases.toLocaleString("en")}例では、誤差は真ん中の例で直近の値の${formatPercent(d(error.medianError))}でした。「直近の値のまま」とみた場合は${formatPercent(d(error.lastValueError))}です。`,
      en: `Told ${yearsWord(error.horizon)} ahead from ${error.points} values in ${error.cases.toLocaleString("en")} cases, the middle error was ${formatPercent(d(error.medianError))} of the last value; for “the last value stays” it was ${formatPercent(d(error.lastValueError))}.`,
    },
    ...(provisional > 0
      ? [
          {
            ja: `速報値・見込値を${provisional}つ使っています。`,
            en: `${provisional} of the values ${provisional === 1 ? "is" : "are"} preliminary or estimated.`,
          },
        ]
      : []),
    {
      ja: "傾向を先へ延ばしたもので、これからの取組や出来事は見込んでいません。",
      en: "It only carries the trend on; what will be done or happen is not in it.",
    },
  ];
}

const yearsWord = (years: number) => (years === 1 ? "1 year" : `${years} years`);

function methodWords({ method, slope, from, years, points }: Forecast, context: ForecastContext): Bilingual {
  const final = years.at(-1);
  const [ja, en] = (["ja", "en"] as const).map((language) => {
    const print = (value: Decimal, more: number) =>
      bare({ decimals: context.decimals + more }, value, language);
    const total = from.value.plus(slope.times(method === "halfSlope" ? "0.5" : "1").times(years.length));
    const sign = slope.lt(0) ? "−" : "+";
    const shown = `${print(from.value, 0)} ${sign} ${print(slope.abs(), 2)} × ${method === "halfSlope" ? "0.5 × " : ""}${years.length} = ${print(total, 1)}`;
    return language === "ja"
      ? shown.replaceAll(" ", "").replace("+", "＋").replace("−", "－").replace("=", "＝")
      : shown;
  });
  const [lastYear, finalYear] = [from.fiscalYear, final?.fiscalYear ?? from.fiscalYear];
  return method === "halfSlope"
    ? {
        ja: `方法：値のある${points}つの年から2つずつ選んで1年あたりの変化を求め、その真ん中の値（センの傾き）の半分で${fiscalYearLabel(lastYear, "ja", "full")}から${fiscalYearLabel(finalYear, "ja", "full")}まで進むとみます。${ja}`,
        en: `Method: half of the median yearly change between every two of the ${points} years known (Theil–Sen slope), carried on from ${fiscalYearLabel(lastYear, "en", "full")} to ${fiscalYearLabel(finalYear, "en", "full")}: ${en}`,
      }
    : {
        ja: `方法：値のある${points}つの年から2つずつ選んで1年あたりの増え方を求め、その真ん中の値（センの傾き）で${fiscalYearLabel(lastYear, "ja", "full")}から${fiscalYearLabel(finalYear, "ja", "full")}まで積み上がるとみます。${ja}`,
        en: `Method: the median yearly rise between every two of the ${points} years known (Theil–Sen slope), added up from ${fiscalYearLabel(lastYear, "en", "full")} to ${fiscalYearLabel(finalYear, "en", "full")}: ${en}`,
      };
}

/** Why there is no forecast. `notAhead` needs no word: the final year has its value. */
export const noForecastWords: Readonly<Record<Exclude<NoForecastReason, "notAhead">, Bilingual>> = {
  tooFewPoints: {
    ja: "値のある年が3年に満たないため、この先の見通しは示しません。",
    en: "No forecast: fewer than three years have a value.",
  },
  noDirection: {
    ja: "増減の向きが定まらないため、この先の見通しは示しません。",
    en: "No forecast: the values go no steady way.",
  },
  uneven: {
    ja: "年ごとの動きにむらがあるため、この先の見通しは示しません。",
    en: "No forecast: the changes differ too much from year to year.",
  },
  withinChance: {
    ja: "これまでの変化が偶然の範囲を出ないため、この先の見通しは示しません。",
    en: "No forecast: so small a change may be chance.",
  },
  fell: {
    ja: "累計が減った年があるため、この先の見通しは示しません。",
    en: "No forecast: the running total has fallen.",
  },
  notBetter: {
    ja: "全国の統計で試すと、この種類・年数の値では「直近の値のまま」より確かとは言えないため、この先の見通しは示しません。",
    en: "No forecast: tried on the statistics of all municipalities, with such figures, so few years or so far ahead it is no surer than “the last value stays”.",
  },
};

function bare(
  { decimals }: Pick<ForecastContext, "decimals">,
  value: Decimal,
  language: "ja" | "en",
): string {
  return formatNumber(value, { decimals, negative: language === "ja" ? "△" : "-" });
}

function figuresOf(context: ForecastContext) {
  const { unit } = context;
  return {
    ja: (value: Decimal) => bare(context, value, "ja") + (unit ?? ""),
    // The unit is a Japanese word, unless it is a sign.
    en: (value: Decimal) => bare(context, value, "en") + (/^[%％‰]$/u.test(unit ?? "") ? (unit ?? "") : ""),
  };
}
