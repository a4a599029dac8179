import type { Band, JudgementPreset } from "./preset.ts";
import { rateBands } from "./rateBands.ts";

const notEvaluable: Band = {
  id: "none",
  word: { ja: "評価できない", en: "Cannot be judged" },
  symbol: "－",
  tone: "none",
};

function band(
  id: string,
  ja: string,
  en: string,
  symbol: string,
  tone: Band["tone"],
  more: Partial<Band> = {},
): Band {
  return { id, word: { ja, en }, symbol, tone, ...more };
}

const default5Bands = [
  band("reached", "達成", "Reached", "◎", "reached"),
  band("onTrack", "順調", "On track", "○", "good"),
  band("mostlyOnTrack", "概ね順調", "Mostly on track", "◇", "fair"),
  band("slightlyBehind", "やや遅れ", "Slightly behind", "△", "poor"),
  band("behind", "遅れ", "Behind", "▲", "bad"),
];
const default5: JudgementPreset = {
  id: "default5",
  version: 1,
  title: { ja: "標準5段階", en: "Standard, five grades" },
  basis: "rate",
  bands: default5Bands,
  rules: rateBands("rate", default5Bands, ["1", "0.8", "0.6", "0.4"]),
  unevaluable: notEvaluable,
};

const pace3Bands = [
  band("steady", "着実に進んでいる", "Advancing steadily", "◎", "good"),
  band("mostly", "概ね進んでいる", "Mostly advancing", "○", "fair"),
  band("needsWork", "改善や工夫が必要", "Needs improvement", "▲", "bad"),
];
const pace3: JudgementPreset = {
  id: "pace3",
  version: 1,
  title: { ja: "進度3段階（多摩市方式）", en: "Pace, three grades (as in Tama)" },
  basis: "pace",
  bands: pace3Bands,
  rules: rateBands("pace", pace3Bands, ["1", "0.6"]),
  unevaluable: notEvaluable,
};

const nationalABFN: JudgementPreset = {
  id: "nationalABFN",
  version: 1,
  title: { ja: "国のKPI区分（A・B・F・N）", en: "National KPI classes (A, B, F, N)" },
  basis: "pace",
  bands: [
    band("A", "A 経過期間の割合以上に進捗", "A: progress at or above the elapsed share", "◎", "good"),
    band("B", "B 経過期間の割合を下回る", "B: progress below the elapsed share", "△", "poor"),
    band("F", "F 施策の実行自体がKPI", "F: carrying out the measure is the KPI", "○", "none"),
  ],
  rules: [
    { band: "F", when: [], directions: ["milestone"] },
    { band: "A", when: [{ of: "pace", atLeast: "1" }] },
    { band: "B", when: [{ of: "pace", below: "1" }] },
  ],
  unevaluable: band("N", "N データ未到来", "N: no data yet", "－", "none"),
};

const sabc: JudgementPreset = {
  id: "sabc_",
  version: 1,
  title: { ja: "S・A・B・C（長与町方式）", en: "S, A, B, C (as in Nagayo)" },
  basis: "level",
  directions: ["increase"],
  bands: [
    band("S", "S 目標値を超える", "S: above the target", "◎", "reached"),
    band("A", "A 基準値を超える", "A: above the baseline", "○", "good"),
    band("B", "B 基準値と同水準", "B: at the level of the baseline", "△", "fair"),
    band("C", "C 基準値を下回る", "C: below the baseline", "▲", "bad"),
  ],
  rules: [
    { band: "S", when: [{ of: "gainOverTarget", above: "0" }] },
    { band: "A", when: [{ of: "gainOverBaseline", above: "0" }] },
    { band: "B", when: [{ of: "changeFromBaseline", atLeast: "-0.1", atMost: "0" }] },
    { band: "C", when: [{ of: "changeFromBaseline", below: "-0.1" }] },
  ],
  unevaluable: notEvaluable,
};

const abcSurvey: JudgementPreset = {
  id: "abc_survey",
  version: 1,
  title: { ja: "a・b・c（福岡市方式、意識調査は±3ポイント未満を現状維持）", en: "a, b, c (as in Fukuoka)" },
  basis: "pace",
  bands: [
    band("a", "a 目標に向け順調", "a: on the way to the target", "○", "good"),
    band("b", "b 改善または現状維持", "b: better or unchanged", "△", "fair"),
    band("c", "c 初期値より悪化", "c: worse than at the start", "▲", "bad"),
  ],
  rules: [
    { band: "c", when: [{ of: "gainOverBaseline", atMost: "-3" }], timeBases: ["survey"] },
    // A move within the error of a survey is no move, whichever way it points.
    { band: "b", when: [{ of: "gainOverBaseline", above: "-3", below: "3" }], timeBases: ["survey"] },
    { band: "c", when: [{ of: "gainOverBaseline", below: "0" }] },
    { band: "a", when: [{ of: "pace", atLeast: "1" }] },
    { band: "b", when: [{ of: "pace", below: "1" }] },
  ],
  unevaluable: notEvaluable,
  note: {
    ja: "意識調査の変動幅は％の差（ポイント）として読む。",
    en: "The margin of surveys is read as percentage points.",
  },
};

const grant4: JudgementPreset = {
  id: "grant4",
  version: 1,
  title: { ja: "交付金の事業効果4段階", en: "Effect of grant projects, four grades" },
  basis: "level",
  bands: [
    band("1", "非常に効果的であった", "Very effective", "◎", "reached"),
    band("2", "相当程度効果があった", "Considerably effective", "○", "good"),
    band("3", "効果があった", "Effective", "△", "fair"),
    band("4", "効果がなかった", "Not effective", "▲", "bad"),
  ],
  rules: [
    { band: "1", when: [{ of: "gainOverTarget", atLeast: "0" }] },
    { band: "4", when: [{ of: "gainOverBaseline", atMost: "0" }] },
    { band: "2", when: [{ of: "rate", atLeast: "0.7" }] },
    { band: "3", when: [{ of: "rate", below: "0.7" }] },
  ],
  unevaluable: notEvaluable,
  note: {
    ja: "国の例示は「目標値を上回った」「7〜8割」。ここでは目標値ちょうどを1、7割以上を2とし、開始前から変わらないものは4とする。",
    en: "The national examples say 'above the target' and '70 to 80%'. Here the target itself counts as 1, 70% and more as 2, and no change from the start as 4.",
  },
};

const grantFuture5: JudgementPreset = {
  id: "grantFuture5",
  version: 1,
  title: { ja: "交付金事業の今後（5区分）", en: "Future of grant projects, five choices" },
  basis: "choice",
  bands: [
    band("expand", "追加等更に発展", "Develop further", "◎", "none"),
    band("improve", "内容の見直し（改善）", "Improve", "◇", "none"),
    band("continue", "継続", "Continue", "○", "none"),
    band("suspend", "中止", "Stop", "▲", "none"),
    band("complete", "終了", "End as planned", "□", "none"),
  ],
  rules: [],
  unevaluable: notEvaluable,
};

const sano7Bands = [
  band("7", "7点", "7 points", "7", "reached", { points: 7 }),
  band("6", "6点", "6 points", "6", "good", { points: 6 }),
  band("5", "5点", "5 points", "5", "good", { points: 5 }),
  band("4", "4点", "4 points", "4", "fair", { points: 4 }),
  band("3", "3点", "3 points", "3", "poor", { points: 3 }),
  band("2", "2点", "2 points", "2", "bad", { points: 2 }),
  band("1", "1点", "1 point", "1", "bad", { points: 1 }),
];
const sano7: JudgementPreset = {
  id: "sano7",
  version: 1,
  title: { ja: "達成率7段階（佐野市方式）", en: "Attainment, seven grades (as in Sano)" },
  basis: "rate",
  rateMethod: "simple-ratio",
  bands: sano7Bands,
  rules: rateBands("rate", sano7Bands, ["1", "0.9", "0.8", "0.7", "0.6", "0.5"]),
  unevaluable: notEvaluable,
};

const fuji4Bands = [
  band("over100", "進捗率100%以上", "100% and more", "◎", "reached", { partOf: "over80" }),
  band("over80", "進捗率80%以上", "80% and more", "○", "good"),
  band("over50", "進捗率50%以上80%未満", "50% to under 80%", "△", "fair"),
  band("under50", "進捗率50%未満", "Under 50%", "▲", "poor"),
  band("under20", "進捗率20%未満", "Under 20%", "▼", "bad", { partOf: "under50" }),
];
const fuji4: JudgementPreset = {
  id: "fuji4",
  version: 1,
  title: { ja: "進捗率4区分（富士市方式）", en: "Progress, four classes (as in Fuji)" },
  basis: "rate",
  bands: fuji4Bands,
  rules: rateBands("rate", fuji4Bands, ["1", "0.8", "0.5", "0.2"]),
  unevaluable: band("other", "その他（評価せず）", "Other (not judged)", "－", "none"),
};

const aioiPoints: JudgementPreset = {
  id: "aioi_points",
  version: 1,
  title: { ja: "4項目の合計点（相生市方式）", en: "Sum of four items (as in Aioi)" },
  basis: "points",
  bands: [
    band("continue", "継続", "Continue", "◎", "good"),
    band("improve", "改善", "Improve", "○", "fair"),
    band("rebuild", "再構築", "Rebuild", "△", "poor"),
    band("reduce", "見直し・縮減", "Review or reduce", "▲", "bad"),
  ],
  rules: [
    { band: "continue", when: [{ of: "points", atLeast: "11" }] },
    { band: "improve", when: [{ of: "points", atLeast: "4", below: "11" }] },
    { band: "rebuild", when: [{ of: "points", atLeast: "0", below: "4" }] },
    { band: "reduce", when: [{ of: "points", below: "0" }] },
  ],
  unevaluable: notEvaluable,
  note: { ja: "4項目を◎5点、○2点、△0点、▲−1点とする。", en: "Four items: ◎ 5, ○ 2, △ 0, ▲ −1 points." },
};

/** Ways of grading that cities and the State use; a city may bring its own. */
export const judgementPresets: readonly JudgementPreset[] = [
  default5,
  pace3,
  nationalABFN,
  sabc,
  abcSurvey,
  grant4,
  grantFuture5,
  sano7,
  fuji4,
  aioiPoints,
];

/** Finds a shipped preset by the id that a plan version stores. */
export function findJudgementPreset(id: string): JudgementPreset | undefined {
  return judgementPresets.find((preset) => preset.id === id);
}
