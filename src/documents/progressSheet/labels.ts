/** Every fixed word of the progress sheet (進行管理シート) as cities print it. Level names, years and figures
 * come from the document. */
export const progressSheetLabels = {
  formName: "進行管理シート",
  draft: "案",
  sheetNo: "シート№",
  planPage: "戦略ページ",
  planPagePrefix: "Ｐ．",
  plan: "■ 計画（Plan）",
  basics: "（１）基本的事項",
  division: "区　分",
  number: "№",
  name: "名　称",
  aims: "（２）事業目的、事業概要等",
  purpose: "事業目的\n（目指す姿）",
  programmes: "事業概要",
  noProgrammes: "（事業の登録なし）",
  do: "■ 実施（Do）",
  indicators: "（１）指標（目標値等）",
  indicatorName: "重要業績評価指標（KPI）",
  noIndicators: "（指標の登録なし）",
  baseline: "（基準値）",
  actual: "（実績値）",
  target: "（目標値）",
  cost: "事業費",
  costUnit: "（千円）",
  department: "担当課",
  check: "■ 評価（Check）",
  analysis: "（１）現状分析（実績値を踏まえた課題・問題点等）",
  nextSteps: "（２）課題等を踏まえた今後の取組",
  noChecks: "（評価の登録なし）",
  continued: "（続き）",
  reviewed: "の検証",
  workedOn: "実施",
} as const;

/** Words that stand in a cell whose figure is missing and was not written by the city in a word of its own. */
export const missingWords = {
  nil: "－",
  pending: "集計中",
  notSurveyed: "調査なし",
  notApplicable: "該当なし",
  suppressed: "秘匿",
  discontinued: "廃止",
  unknown: "不明",
  // A year that is still to come is blank on the form.
  notEntered: "",
} as const;

/** How sure a figure is, as it is printed behind it; a final figure carries no word. */
export const statusWords = {
  final: "",
  preliminary: "（速報）",
  revised: "（訂正）",
  estimated: "（見込）",
} as const;
