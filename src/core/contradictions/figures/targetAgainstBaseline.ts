import { achieved } from "../../progress/achieved.ts";
import { baselineCell, shown, targetCell } from "../evidence.ts";
import type { Hint, HintCode } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { exactFigure } from "../lineValues.ts";
import type { Line } from "../line.ts";

/** A final target beside its baseline: worse than it, met by it, equal to it although the figure is to move; and a
 * target below the baseline where nobody says which way is good. */
export function targetAgainstBaseline(line: Line): Hint[] {
  const { direction } = line.adopted;
  const baseline = exactFigure(line.baseline?.reading);
  const target = line.target?.reading.kind === "number" ? line.target.reading : undefined;
  const operator = line.target?.operator ?? null;
  if (!baseline || !target || line.target?.accumulated || operator === "maintain") return [];
  const side = target.value.cmp(baseline.value);
  const wanted = direction === "increase" ? 1 : direction === "decrease" ? -1 : 0;
  // 以上 and 以下 name a level to keep: 3日以上 from 3日 is no slip.
  const isLevel = operator === ">=" || operator === "<=" || target.qualifier !== undefined;
  const [b, t] = [shown(baseline, line.series.unit), shown(target, line.series.unit)];
  const give = (code: HintCode, strength: Hint["strength"], ja: string, en: string) => [
    hintOf(
      code,
      strength,
      [line],
      {
        ja: `「${line.name}」は目標値が${t.ja}、基準値が${b.ja}です。${ja}`,
        en: `“${line.name}” has the target ${t.en} and the baseline ${b.en}. ${en}`,
      },
      [...baselineCell(line), ...targetCell(line)],
    ),
  ];
  if (wanted === 0) {
    if (direction !== "unstated" || side >= 0) return [];
    return give(
      "target-below-baseline",
      "look",
      "目標が基準値を下回り、減らす指標かどうかも書かれていません。目標値か基準値、または方向を確認してください。",
      "The target lies below the baseline, and nothing says that it is to fall. Check either figure, or the direction.",
    );
  }
  if (side === -wanted && !isLevel) {
    return give(
      "target-worse-than-baseline",
      "contradiction",
      wanted > 0
        ? "増やす指標なのに、目標が基準値を下回っています。"
        : "減らす指標なのに、目標が基準値を上回っています。",
      wanted > 0
        ? "It is to increase, but the target lies below the baseline."
        : "It is to decrease, but the target lies above the baseline.",
    );
  }
  if (isLevel && side === 0) return [];
  if (side === 0) {
    return give(
      "target-equals-baseline",
      "look",
      `${wanted > 0 ? "増やす" : "減らす"}指標ですが、基準値の時点で目標に達しています。今の水準を保つ目標なら、方向を「維持」にしてください。`,
      `It is to ${direction}, but the target is met at the baseline. If the level is to be kept, set the direction to “maintain”.`,
    );
  }
  if (achieved(target, baseline, direction, { operator }) !== true) return [];
  return give(
    "met-at-baseline",
    "contradiction",
    "基準値の時点ですでに目標に達しています。",
    "The target was met at the baseline already.",
  );
}
