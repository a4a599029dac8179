/** Words of the list of figures and words that do not fit together, in Japanese. */
export const jaHints = {
  hints: {
    title: "数字どうしの食い違いのおそれ",
    lead: "表・本文・参考数値を見比べて自動で見つけたものです。正しいこともあるため、提出・承認・公表は止まりません。公表されるページには載りません。",
    none: "見比べた範囲では、食い違いは見つかりませんでした。",
    count: "{n}件を見る",
    contradiction: "食い違い",
    look: "要確認",
    baseline: "基準値",
    target: "目標値",
    actual: "実績値",
    cost: "事業費（千円）",
    figure: "参考数値",
    table: "計画の表・数値",
    text: "本文",
    indicator: "指標のページ",
  },
} as const;
