import { toOwnUnit } from "../../text/unit.ts";
import { shown } from "../evidence.ts";
import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import type { Line } from "../line.ts";
import { cellsOf } from "./cellsOf.ts";

// Balances and changes go below zero by their nature.
const mayBeNegative =
  /増減|増加|減少|純移動|動態|差|収支|損益|利益|残高|変化|前年|転入超過|転出超過|社会移動|増数|ポイント|気温|超過/;
const counted = new Set(
  "人 世帯 組 組織 団体 社 企業 事業所 経営体 件 回 か所 か国 校 園 施設 店 店舗 棟 戸 台 基 本 枚 冊 頭 羽 区画 区域 コース 講座 教室 ha ㎡ k㎡ km m t kg".split(
    " ",
  ),
);

/** A count below zero, where the name does not speak of a change or a balance. */
export function negativeCount(line: Line): Hint[] {
  if (!counted.has(toOwnUnit(line.series.unit ?? "").base) || mayBeNegative.test(line.name)) return [];
  return cellsOf(line).flatMap(({ reading, evidence }): Hint[] => {
    if (reading.kind !== "number" || reading.value.gte(0)) return [];
    const figure = shown(reading, line.series.unit);
    return [
      hintOf(
        "count-below-0",
        "contradiction",
        [line],
        {
          ja: `「${line.name}」が${figure.ja}です。数えるものが0を下回ることはありません。`,
          en: `“${line.name}” is ${figure.en}. A count cannot be negative.`,
        },
        [evidence],
        `${evidence.what}.${evidence.fiscalYear ?? ""}`,
      ),
    ];
  });
}
