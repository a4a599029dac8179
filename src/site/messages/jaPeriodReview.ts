import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";

const year = (fiscalYear: number) => fiscalYearLabel(fiscalYear, "ja", "full");

/** Words of the pages of reviews of several years in Japanese. */
export const jaPeriodReview = {
  kinds: { midTerm: "中間評価", final: "最終評価" },
  title: (kind: string, from: number, to: number, work: number) =>
    `${kind} ${year(from)}〜${year(to)}（${year(work)}実施）`,
  all: "中間評価・最終評価",
  rows: "指標ごとの結果",
  mid: "中間目標",
  final: "目標",
  noMid: "中間目標なし",
  noTarget: "目標なし",
  againstFinal: "中間目標がないため、最終の目標値と比べています。",
  byVersion: (version: number) => `第${version}版の目標で検証した年度`,
  former: (version: number, target: string) => `第${version}版の目標 ${target}`,
  earlierNote: (version: number) =>
    `この評価は計画の第${version}版の目標値によります。前の版の目標で検証した年度は、年度の下に版を示しています。`,
  noData: "値のない年度",
  noDataText: (years: string) => `${years}は、記録された実績値がありません。`,
  texts: "担当課の評価",
  noTexts: "担当課の評価はまだ公表されていません。",
  achievements: "成果",
  achievementsLead: "計画の本文に、取り組みの成果を載せています。",
  yearly: "年度ごとの検証は、計画のページから見られます。",
  result: "この評価のデータ",
};
