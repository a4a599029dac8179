import { missingWords } from "../../text/missingWords.ts";
import type { Words } from "../../text/words.ts";
import type { FigureName, NoRate, NoRateReason } from "../rate.ts";
import type { ExplanationLine } from "./explanation.ts";
import { printFigures } from "./printFigures.ts";

/** Why there is no rate, and what would be needed for one, in full sentences. */
export function noRateLines(
  { reason, missing, part, figures }: NoRate,
  { decimals }: { decimals?: number | undefined } = {},
): ExplanationLine[] {
  // Most sentences name no figure, so none is printed before it is asked for.
  const figure = (name: FigureName) => printFigures(figures, decimals).figure(name);
  const [why, remedy] = sentences[reason]({
    part: part ? partWords[part] : { ja: "値", en: "value" },
    missing: missing
      ? { ja: `（${missingWords[missing].ja}）`, en: ` (${missingWords[missing].en})` }
      : { ja: "", en: "" },
    figure,
  });
  return [
    { kind: "reason", ...why },
    { kind: "remedy", ...remedy },
  ];
}

type Details = { part: Words; missing: Words; figure: (name: FigureName) => string };

const partWords: Record<"baseline" | "target" | "actual", Words> = {
  baseline: { ja: "基準値", en: "baseline" },
  target: { ja: "目標値", en: "target" },
  actual: { ja: "実績値", en: "actual" },
};

const sentences: Record<NoRateReason, (details: Details) => readonly [why: Words, remedy: Words]> = {
  "no-baseline": ({ missing }) => [
    {
      ja: `基準値がない${missing.ja}ため、進捗率を計算できません。`,
      en: `There is no baseline${missing.en}, so no progress rate can be worked out.`,
    },
    {
      ja: "基準値を定めるか、実績 ÷ 目標などの方式を選ぶと計算できます。",
      en: "Set a baseline, or choose a method without one, such as actual ÷ target.",
    },
  ],
  "no-target": ({ missing }) => [
    {
      ja: `目標値がない${missing.ja}ため、進捗率を計算できません。`,
      en: `There is no target${missing.en}, so no rate can be worked out.`,
    },
    { ja: "目標値を数で定めると計算できます。", en: "Set a target as a figure." },
  ],
  "no-actual": ({ missing }) => [
    {
      ja: `実績値がない${missing.ja}ため、進捗率を計算できません。`,
      en: `There is no actual value${missing.en}, so no rate can be worked out.`,
    },
    { ja: "実績値が入ると計算できます。", en: "The actual value is needed." },
  ],
  pending: () => [
    {
      ja: "実績値がまだ公表されていない（集計中）ため、進捗率を計算できません。",
      en: "The actual value is not yet available, so no rate can be worked out.",
    },
    { ja: "公表された値を入力すると計算できます。", en: "Enter the value when it is published." },
  ],
  text: ({ part }) => [
    {
      ja: `${part.ja}が文章で書かれているため、進捗率を計算できません。`,
      en: `The ${part.en} is written in words, so no rate can be worked out.`,
    },
    { ja: `${part.ja}を一つの数で表すと計算できます。`, en: `Give the ${part.en} as a single figure.` },
  ],
  "only-a-bound": ({ part }) => [
    {
      ja: `${part.ja}が「以上」または「未満」で示され、正確な値が分からないため、進捗率を計算できません。`,
      en: `The ${part.en} is given only as a bound, so no rate can be worked out.`,
    },
    { ja: `${part.ja}の正確な値が分かると計算できます。`, en: `The exact ${part.en} is needed.` },
  ],
  "baseline-equals-target": ({ figure }) => [
    {
      ja: `基準値と目標値がどちらも${figure("baseline")}で、進む道のりがないため、進捗率を計算できません。`,
      en: `Baseline and target are both ${figure("baseline")}: there is no way to cover, so no progress rate can be worked out.`,
    },
    {
      ja: "水準を保つ指標なら、方向を「維持」にすると計算できます。",
      en: "If the level is to be kept, set the direction to “maintain”.",
    },
  ],
  "target-met-at-baseline": ({ figure }) => [
    {
      ja: `目標値${figure("target")}は基準値${figure("baseline")}の時点ですでに満たされていて、進む道のりがないため、進捗率を計算できません。`,
      en: `The target of ${figure("target")} was already met at the baseline of ${figure("baseline")}: there is no way to cover, so no progress rate can be worked out.`,
    },
    {
      ja: "目標値か目指す方向を見直すか、水準を保つ指標として「維持」の方式を選ぶと計算できます。",
      en: "Reconsider the target or the direction, or choose the method “maintain” for a level to be kept.",
    },
  ],
  "direction-unstated": () => [
    {
      ja: "目指す方向（増加・減少・維持）が計画に示されていないため、進み具合を計算できません。",
      en: "The plan does not say whether the indicator is to rise, to fall or to be kept, so nothing can be worked out.",
    },
    { ja: "指標の方向を定めると計算できます。", en: "Set the direction of the indicator." },
  ],
  "target-to-be-set": () => [
    {
      ja: "目標値は今後設定することとされているため、率を計算できません。",
      en: "The target is to be set later, so no rate can be worked out.",
    },
    { ja: "目標値を定めて計画に入れると計算できます。", en: "Set the target and enter it in the plan." },
  ],
  "no-level-to-keep": ({ missing }) => [
    {
      ja: `目標は「現状維持」ですが、保つべき水準となる基準値がない${missing.ja}ため、計算できません。`,
      en: `The target is to keep the level, and there is no baseline${missing.en} to tell the level.`,
    },
    { ja: "基準値を入力すると計算できます。", en: "Enter the baseline." },
  ],
  "target-zero": () => [
    {
      ja: "目標値が0で割り算ができないため、率を計算できません。",
      en: "The target is 0, which cannot be divided by.",
    },
    {
      ja: "基準値からの進み具合をみる方式を選ぶと計算できます。",
      en: "Choose the progress rate, which starts from the baseline.",
    },
  ],
  "negative-figure": () => [
    {
      ja: "負の値があり、実績と目標の比では進み具合を表せません。",
      en: "A figure is negative, so a ratio of actual and target says nothing.",
    },
    {
      ja: "基準値からの進み具合をみる方式を選ぶと計算できます。",
      en: "Choose the progress rate, which starts from the baseline.",
    },
  ],
  "wrong-direction-for-method": () => [
    {
      ja: "この計算や判定の方式は、指標の目指す方向（増加・減少など）に合いません。",
      en: "This method does not fit the direction in which the indicator is to go.",
    },
    { ja: "方向に合う方式を選ぶと計算できます。", en: "Choose a method that fits the direction." },
  ],
  "not-for-time-basis": () => [
    {
      ja: "この判定基準は、この指標の値のとり方（単年度・累計・調査など）には使いません。",
      en: "This preset is not meant for the way in which the values of this indicator lie in time.",
    },
    {
      ja: "値のとり方に合う判定基準を、計画の編集で指標ごとに選ぶと判定できます。",
      en: "Choose a preset that fits, for this indicator alone, in the plan editor.",
    },
  ],
  "no-target-by-design": () => [
    { ja: "目標を定めない参考の指標です。", en: "This indicator is watched without a target." },
    { ja: "目標と方向を定めると計算できます。", en: "Set a target and a direction." },
  ],
  "not-maintained": ({ figure }) => [
    {
      ja: `保つべき水準に${figure("shortfall")}足りません。維持する指標では、途中の率は計算しません。`,
      en: `The level to be kept was missed by ${figure("shortfall")}. No rate in between is worked out for a level to be kept.`,
    },
    {
      ja: "率が必要なときは、実績 ÷ 目標などの方式を選びます。",
      en: "If a rate is wanted, choose another method, such as actual ÷ target.",
    },
  ],
  "no-range": () => [
    { ja: "目標の範囲が定められていないため、計算できません。", en: "No target range has been set." },
    { ja: "範囲の下限と上限を定めると計算できます。", en: "Set its lower and upper limit." },
  ],
  "baseline-inside-range": () => [
    {
      ja: "基準値は目標の範囲内でしたが、実績値は範囲から外れています（逸脱）。進捗率は計算しません。",
      en: "The baseline was inside the target range and the actual is outside it: there is no progress rate.",
    },
    { ja: "範囲内に戻れば100%となります。", en: "Back inside the range it is 100%." },
  ],
  "stage-not-weighted": ({ part }) => [
    {
      ja: `${part.ja}が段階（着手、完了など）で示され、段階の重みが決まっていないため、進捗率を計算できません。`,
      en: `The ${part.en} is a stage of the project that has no weight, so no rate can be worked out.`,
    },
    {
      ja: "段階ごとの重み（0〜100）を計画で定めると計算できます。",
      en: "Fix a weight of 0 to 100 for each stage in the plan.",
    },
  ],
  "missing-year": () => [
    {
      ja: "値のない年度があるため、累計を計算できません。値がないことは0ではありません。",
      en: "A year is missing, so there is no sum. Missing is not zero.",
    },
    { ja: "すべての年度の値がそろうと計算できます。", en: "The values of all years are needed." },
  ],
  "no-yearly-target": () => [
    {
      ja: "当年度の目標値がないため、当年度の達成率を計算できません。",
      en: "There is no target for this year, so there is no rate against it.",
    },
    { ja: "年次目標を定めると計算できます。", en: "Set yearly targets." },
  ],
  "no-planned-increments": () => [
    {
      ja: "交付金の計画増加分が定められていないため、率を計算できません。",
      en: "The planned increases of the grant project are not set, so no rate can be worked out.",
    },
    { ja: "年度ごとの計画増加分を入力すると計算できます。", en: "Enter the planned increase of each year." },
  ],
  "nothing-expected-yet": ({ figure }) => [
    {
      ja: `当年度の目安${figure("expected")}は出発点から目標の方へ進んでいないため、進度を計算できません。`,
      en: `The value expected of this year, ${figure("expected")}, is no step towards the target, so there is no pace.`,
    },
    {
      ja: "目安が目標の方へ進む年度から計算できます。年次の目安を確かめてください。",
      en: "There is a pace from the first year that expects a step; check the path.",
    },
  ],
  "pace-not-for-method": () => [
    {
      ja: "この方式の率は、計画期間や年次の目安に対する進度に直せません。",
      en: "A rate by this method cannot be turned into a pace.",
    },
    {
      ja: "基準値からの進捗率か累計の方式を選ぶと計算できます。",
      en: "Choose the progress rate or the cumulative method.",
    },
  ],
  "outside-plan-period": () => [
    {
      ja: "計画期間の何年目に当たるか決まらないため、進度を計算できません。",
      en: "The year is not within the plan period, so there is no pace.",
    },
    { ja: "計画期間内の年度であれば計算できます。", en: "A year within the plan period is needed." },
  ],
  "baseline-zero": () => [
    {
      ja: "基準値が0のため、基準値に対する変化の割合を計算できません。",
      en: "The baseline is 0, so a change relative to it cannot be worked out.",
    },
    {
      ja: "基準値に対する割合を使わない判定基準を選ぶと判定できます。",
      en: "Choose a preset that does not use the change relative to the baseline.",
    },
  ],
  "chosen-by-person": () => [
    { ja: "この区分は計算で決まりません。", en: "This grade is not worked out from figures." },
    { ja: "担当者が選ぶと示されます。", en: "It is shown when a person has chosen it." },
  ],
};
