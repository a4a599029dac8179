import type { Direction, TimeBasis } from "../../indicator/indicator.ts";
import type { Bilingual } from "../cell.ts";

/** How values lie in time, in words. */
export const timeBasisWords: Readonly<Record<TimeBasis, Bilingual>> = {
  annualFlow: { ja: "単年度（4月〜翌年3月の合計）", en: "One fiscal year (April to March)" },
  calendarYearFlow: { ja: "暦年（1〜12月の合計）", en: "Calendar year (January to December)" },
  monthlyAverage: { ja: "1か月当たり", en: "Per month" },
  planCumulative: { ja: "計画期間の累計", en: "Total since the plan began" },
  runningCumulative: { ja: "累計", en: "Running total" },
  pointInTime: { ja: "時点の値", en: "At a point in time" },
  periodAverage: { ja: "期間の平均", en: "Average of a period" },
  survey: { ja: "調査による値", en: "From a survey" },
  unstated: { ja: "資料に記載なし", en: "Not stated in the source" },
};

/** What the plan wants, in words. */
export const directionWords: Readonly<Record<Direction, Bilingual>> = {
  increase: { ja: "増加を目指す", en: "To increase" },
  decrease: { ja: "減少を目指す", en: "To decrease" },
  maintain: { ja: "維持を目指す", en: "To keep up" },
  range: { ja: "範囲内を目指す", en: "To stay within a range" },
  milestone: { ja: "段階の達成を目指す", en: "To reach a stage" },
  monitor: { ja: "参考（目標なし）", en: "For reference (no target)" },
  unstated: { ja: "資料に記載なし", en: "Not stated in the source" },
};
