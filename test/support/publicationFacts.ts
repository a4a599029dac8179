import type { Bilingual, PublishedCell, PublishedProgress } from "../../src/core/publication/cell.ts";
import type { ReviewDocument } from "../../src/core/publication/documents.ts";

/** A small made-up city with every case that a page must be able to show. Its texts try to break out of HTML. */
export const hostile = `<script>alert("x")</script>' onload='y`;

/** The same thing in both languages. */
export const say = (ja: string, en: string): Bilingual => ({ ja, en });
export const municipality = {
  id: "mori",
  code: "011011",
  name: "森市",
  nameEn: "Mori City",
  prefecture: "北県",
};
export const plan = { id: "mori-plan", title: "森市総合戦略", period: { start: 2020, end: 2024 } };
export const levels = [say("基本目標", "Basic goal"), say("施策項目", "Measure")];
export const bands: ReviewDocument["bands"] = [
  {
    id: "reached",
    symbol: "◎",
    word: say("達成", "Reached"),
    rule: say("100%以上", "100% or more"),
    tone: "reached",
  },
  {
    id: "behind",
    symbol: "▲",
    word: say("遅れ", "Behind"),
    rule: say("100%未満", "below 100%"),
    tone: "bad",
  },
  {
    id: "none",
    symbol: "－",
    word: say("評価できない", "Cannot be judged"),
    rule: say("率なし", "no rate"),
    tone: "none",
  },
];
export const judgementTitle = say("標準", "Standard");

/** A cell with a figure, `raw` being what was printed. */
export const figure = (value: string, raw: string, more: Partial<PublishedCell> = {}): PublishedCell => ({
  reading: { kind: "number", value, raw },
  ...more,
});
/** A cell without a figure. */
export const missing = (reason: "nil" | "pending" | "notEntered", raw = ""): PublishedCell => ({
  reading: { kind: "missing", reason, raw },
});
const stages = (...names: string[]): PublishedCell => ({
  reading: { kind: "stage", stages: names, raw: names.join("\n") },
});

const reached: PublishedProgress = {
  rate: { kind: "rate", value: "1.5", method: "baseline-relative" },
  achieved: true,
  summary: say("目標を5件上回りました", "5 above the target"),
  band: "reached",
  explanation: [say("（25－10）÷（20－10）＝150.0%", "(25 − 10) ÷ (20 − 10) = 150.0%")],
};
const unjudged: PublishedProgress = {
  rate: { kind: "noRate", reason: "no-baseline" },
  achieved: null,
  summary: say("基準値がありません", "There is no baseline"),
  band: "none",
  explanation: [say("基準値がないため計算できません", "No baseline, no rate")],
};

export interface SeriesFacts {
  id: string;
  label: string | null;
  unit: string | null;
  baseline: PublishedCell;
  actual: PublishedCell;
  cost: PublishedCell;
  target: PublishedCell;
  sharedWith?: string;
  progress: PublishedProgress;
}
export interface IndicatorFacts {
  id: string;
  name: string;
  sheets: number[];
  series: SeriesFacts[];
}

export const facts: IndicatorFacts[] = [
  {
    id: "visits",
    name: `訪問件数 ${hostile}`,
    sheets: [1, 2],
    series: [
      {
        id: "visits-1",
        label: null,
        unit: "件",
        baseline: figure("10", "10件"),
        actual: figure("25", "25件", { status: "preliminary", note: "速報" }),
        cost: figure("0", "0"),
        target: { reading: { kind: "number", value: "20", qualifier: "atLeast", raw: "20件以上" } },
        progress: reached,
      },
    ],
  },
  {
    id: "land",
    name: "用地",
    sheets: [1],
    series: [
      {
        id: "land-1",
        label: "箇所",
        unit: "か所",
        baseline: figure("-12", "△12"),
        actual: missing("pending", "集計中"),
        cost: missing("nil", "-"),
        target: figure("3", "3か所"),
        progress: unjudged,
      },
      {
        id: "land-2",
        label: "面積",
        unit: "ha",
        baseline: missing("nil", "-"),
        actual: figure("1234.5", "1,234.5ha"),
        cost: missing("nil", "-"),
        target: figure("3", "3か所"),
        sharedWith: "箇所",
        progress: unjudged,
      },
    ],
  },
  {
    id: "works",
    name: "整備",
    sheets: [2],
    series: [
      {
        id: "works-1",
        label: null,
        unit: null,
        baseline: missing("nil", "-"),
        actual: stages("着手", "整備完了"),
        cost: missing("notEntered"),
        target: stages("運営開始"),
        progress: unjudged,
      },
    ],
  },
];
