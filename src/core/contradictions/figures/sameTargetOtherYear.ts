import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import { shown, targetCell } from "../evidence.ts";
import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { exactFigure } from "../lineValues.ts";
import type { Line } from "../line.ts";

/** One indicator that two plans of a city are to bring to the same target, by different years. */
export function sameTargetOtherYear(lines: readonly Line[], others: readonly Line[]): Hint[] {
  return lines.flatMap((line) =>
    others
      .filter((other) => other.series.id === line.series.id && other.plan.plan.id !== line.plan.plan.id)
      .flatMap((other): Hint[] => {
        const [mine, theirs] = [exactFigure(line.target?.reading), exactFigure(other.target?.reading)];
        const [by, then] = [line.target?.fiscalYear ?? null, other.target?.fiscalYear ?? null];
        if (!mine || !theirs || by === null || then === null || by === then || !mine.value.eq(theirs.value))
          return [];
        const t = shown(mine, line.series.unit);
        return [
          hintOf(
            "same-target-other-year",
            "look",
            [line, other],
            {
              ja: `「${line.name}」の目標はこの計画でも「${other.plan.plan.title}」でも${t.ja}ですが、目標年度が${fiscalYearLabel(by, "ja", "full")}と${fiscalYearLabel(then, "ja", "full")}で違います。`,
              en: `The target of “${line.name}” is ${t.en} here and in “${other.plan.plan.title}”, but by FY${by} here and by FY${then} there.`,
            },
            [...targetCell(line), ...targetCell(other)],
          ),
        ];
      }),
  );
}
