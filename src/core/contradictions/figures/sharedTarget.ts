import { achieved } from "../../progress/achieved.ts";
import { isSameUnit, toOwnUnit } from "../../text/unit.ts";
import { baselineCell, shown, targetCell } from "../evidence.ts";
import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { exactFigure } from "../lineValues.ts";
import type { Line } from "../line.ts";

/** A target that several groups of an indicator share, or that stands at one of them only, while one group has met
 * it at the baseline and another has not: it is not said whose target it is.
 * @param lines all series of one indicator in one plan */
export function sharedTarget(lines: readonly Line[]): Hint[] {
  return lines.flatMap((owner): Hint[] => {
    const target = owner.target;
    const figure = target?.reading.kind === "number" ? target.reading : undefined;
    if (!target || !figure || target.accumulated) return [];
    const { direction } = owner.adopted;
    if (direction !== "increase" && direction !== "decrease") return [];
    const others = lines.filter((line) => line !== owner && hasSameUnit(line, owner));
    const sharing = others.filter(({ target: own }) => own?.sharedWithSeriesId === owner.series.id);
    const without = others.filter(({ target: own }) => own === undefined);
    const group = [owner, ...sharing, ...without].filter(({ baseline }) => exactFigure(baseline?.reading));
    if (group.length < 2 || !(sharing.length > 0 || without.length > 0)) return [];
    const isMet = (line: Line) =>
      achieved(figure, line.baseline?.reading, direction, { operator: target.operator }) === true;
    const met = group.filter(isMet);
    if (met.length === 0 || met.length === group.length) return [];
    const t = shown(figure, owner.series.unit);
    const list = (some: readonly Line[], locale: "ja" | "en") =>
      some
        .map(({ series, baseline }) =>
          `${series.label ?? ""} ${baseline ? shown(baseline.reading, series.unit)[locale] : ""}`.trim(),
        )
        .join(locale === "ja" ? "、" : ", ");
    return [
      hintOf(
        sharing.length > 0 ? "target-shared-but-met" : "target-without-group",
        "contradiction",
        group,
        {
          ja: `「${owner.indicator.name}」の目標${t.ja}がどの区分のものか分かりません。${list(met, "ja")}は基準値ですでに達しており、${list(
            group.filter((line) => !isMet(line)),
            "ja",
          )}は達していません。`,
          en: `It is not said to which group the target ${t.en} of “${owner.indicator.name}” belongs: ${list(met, "en")} met it at the baseline, ${list(
            group.filter((line) => !isMet(line)),
            "en",
          )} did not.`,
        },
        [...targetCell(owner), ...group.flatMap(baselineCell)],
      ),
    ];
  });
}

function hasSameUnit(a: Line, b: Line): boolean {
  return isSameUnit(toOwnUnit(a.series.unit ?? ""), toOwnUnit(b.series.unit ?? ""));
}
