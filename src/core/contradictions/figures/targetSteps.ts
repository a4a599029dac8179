import { shown, targetCell } from "../evidence.ts";
import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { exactFigure } from "../lineValues.ts";
import type { Line } from "../line.ts";

/** A mid-term target that already equals the final one, or goes beyond it. */
export function targetSteps(line: Line): Hint[] {
  const { direction } = line.adopted;
  if (direction !== "increase" && direction !== "decrease" && direction !== "unstated") return [];
  const mid = line.targets.find(({ term }) => term === "mid");
  const final = line.targets.find(({ term }) => term === "final");
  const [from, first, last] = [line.baseline, mid, final].map((value) => exactFigure(value?.reading));
  if (!mid || !final || !first || !last) return [];
  const [m, f] = [shown(first, line.series.unit), shown(last, line.series.unit)];
  const evidence = [...targetCell(line, mid), ...targetCell(line, final)];
  if (first.value.eq(last.value)) {
    // A level that is reached at once and kept is what the plan says where nothing is to move.
    if (from?.value.eq(last.value)) return [];
    return [
      hintOf(
        "mid-equals-final",
        "look",
        [line],
        {
          ja: `「${line.name}」は中間目標と最終目標がどちらも${f.ja}です。中間年度の後は何も変えない計画になっています。`,
          en: `“${line.name}” has the same mid-term and final target, ${f.en}: after the middle of the plan nothing is to change.`,
        },
        evidence,
      ),
    ];
  }
  const wanted =
    direction === "decrease" ? -1 : direction === "increase" ? 1 : from ? last.value.cmp(from.value) : 0;
  if (wanted === 0 || last.value.cmp(first.value) === wanted) return [];
  return [
    hintOf(
      "mid-beyond-final",
      "contradiction",
      [line],
      {
        ja: `「${line.name}」は中間目標の${m.ja}が最終目標の${f.ja}より先に進んでいます。`,
        en: `“${line.name}” has a mid-term target of ${m.en} that goes beyond the final one of ${f.en}.`,
      },
      evidence,
    ),
  ];
}
