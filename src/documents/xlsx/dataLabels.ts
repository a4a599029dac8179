/** Heads and words of the data tab. */
export const dataLabels = {
  municipalityCode: "団体コード",
  municipality: "団体名",
  plan: "計画",
  reviewedYear: "対象年度",
  sheetNo: "シート番号",
  number: "番号",
  indicatorId: "指標ID",
  indicator: "指標",
  seriesId: "系列ID",
  series: "系列",
  repeat: "再掲",
  yes: "はい",
  no: "いいえ",
  unit: "単位",
  department: "担当課",
  baseline: "基準値",
  actual: "実績値",
  cost: "事業費（千円）",
  target: "目標値",
  raw: "_原文",
  reason: "_数値がない理由",
  qualifier: "_限定",
  status: "_状態",
  sharedTarget: "上の行と共通",
  rate: "進捗率",
  band: "判定",
  ownGrade: "市の判定",
  ownGradeReason: "市の判定の理由",
  summary: "進捗の説明",
  asOf: "_時点",
  role: "行の種類",
  indicatorRow: "指標",
  partRow: "計算に使う数",
} as const;

/** Why a cell of the data that was read holds no number. */
export const notANumber = { stage: "段階で示す指標", text: "文章による記載" } as const;

export const qualifierWords = {
  approximately: "約",
  atLeast: "以上",
  lessThan: "未満",
  atMost: "以下",
  moreThan: "超",
} as const;

export const statusNames = {
  final: "確定",
  preliminary: "速報",
  revised: "訂正",
  estimated: "見込",
} as const;
