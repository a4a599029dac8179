import { describe, expect, test } from "vitest";
import { indicatorOf, planIndicatorOf, planValueOf, seriesOf } from "../../../test/support/planParts.ts";
import type { PlanIndicator, TimeBasis } from "../indicator/indicator.ts";
import { readEntered, type Entered } from "./readEntered.ts";

const rowOf = (unit: string, timeBasis: TimeBasis = "annualFlow", more: Partial<PlanIndicator> = {}) => {
  const series = seriesOf({ id: "s", unit });
  const indicator = indicatorOf({ id: "i", timeBasis, series: [series] });
  return { adopted: planIndicatorOf({ id: "i", indicator, ...more }), series };
};
const people = rowOf("人");

/** What was read, in one line. */
function told(entered: Entered): string {
  if (entered.kind === "empty") return "empty";
  if (entered.kind !== "entered") return `${entered.kind}: ${entered.message.ja}`;
  const { reading, status, asOf } = entered;
  const read =
    reading.kind === "number"
      ? `${reading.qualifier ?? ""}${reading.value.toFixed()}`
      : reading.kind === "missing"
        ? `${reading.reason}『${reading.raw}』`
        : reading.kind === "stage"
          ? reading.stages.join("+")
          : `text『${reading.raw}』`;
  return [read, status === "final" ? "" : status, asOf ?? ""].filter(Boolean).join(" ");
}

describe("readEntered(row, typed, state)", () => {
  test.each([
    ["", "final", "empty"],
    ["1,234", "", "1234"],
    ["1,234人", "preliminary", "1234 preliminary"],
    ["約1,200", "estimated", "approximately1200 estimated"],
    ["1,234（速報）", "final", "1234 preliminary"],
    ["p 1,234", "preliminary", "1234 preliminary"],
    // A word that says why there is none; how sure nothing is means nothing.
    ["集計中", "preliminary", "pending『集計中』"],
    ["－", "final", "nil『－』"],
    ["x", "final", "suppressed『x』"],
    // The state alone.
    ["", "pending", "pending『集計中』"],
    ["", "notSurveyed", "notSurveyed『調査なし』"],
    ["", "notApplicable", "notApplicable『該当なし』"],
    ["", "suppressed", "suppressed『秘匿』"],
    ["", "discontinued", "discontinued『廃止』"],
    ["", "unknown", "unknown『不明』"],
    // Both agree, and what was typed is kept.
    ["－", "notSurveyed", "notSurveyed『－』"],
    ["調査なし", "notSurveyed", "notSurveyed『調査なし』"],
    ["R8.3 公表予定", "pending", "pending『R8.3 公表予定』"],
    ["R8.3", "pending", "pending『R8.3公表予定』"],
    ["令和8年3月", "pending", "pending『令和8年3月公表予定』"],
    ["5年ごとの調査のため", "notSurveyed", "notSurveyed『5年ごとの調査のため』"],
  ])("『%s』 with 『%s』 is %s", (typed, state, expected) =>
    expect(told(readEntered(people, typed, state))).toBe(expected),
  );

  test.each([
    ["45", "pending", "both", "どちらか"],
    ["45人", "suppressed", "both", "秘匿"],
    ["4,5", "pending", "both", "どちらか"],
    ["調査なし", "pending", "refused", "「調査なし」ですが、状態は「集計中」"],
    ["1,234（速報）", "estimated", "refused", "「速報」ですが、状態は「見込」"],
    ["12件", "final", "refused", "人"],
    ["45", "maybe", "refused", "一覧"],
  ])("『%s』 with 『%s』 is %s, and the words say %s", (typed, state, kind, words) => {
    const entered = readEntered(people, typed, state);
    expect(entered.kind).toBe(kind);
    expect(told(entered)).toContain(words);
  });

  test.each([
    ["pointInTime", "45.2％（R1.10.1現在）", "45.2 令和元年10月1日 (2019年)"],
    ["survey", "30.0％ (2017年人口動態調査)", "30 平成29年 人口動態調査"],
    // The year under review is meant, whatever another year's figure says.
    [
      "annualFlow",
      "45.2％（H30年度）",
      "refused: 『45.2％（H30年度）』には数のほかの言葉があります。ここには数だけを入力し、説明は「備考」の欄に書いてください。",
    ],
  ] as const)("%s: 『%s』 is %s", (timeBasis, typed, expected) =>
    expect(told(readEntered(rowOf("%", timeBasis), typed, "final"))).toBe(expected),
  );

  test.each([
    ["億円", "2,249億円", "2249"],
    ["百万円", "2,249億円", "224900"],
    ["千円", "3,000万円", "30000"],
    ["人", "1.2万人", "12000"],
  ])("in %s 『%s』 is %s", (unit, typed, expected) =>
    expect(told(readEntered(rowOf(unit), typed, "final"))).toBe(expected),
  );

  test("a milestone knows the stages of its plan, several at once, besides the usual ones", () => {
    const stages = { 協議: "10", 覚書締結: "40", 工事: "70", 供用: "100" };
    const row = rowOf("", "pointInTime", {
      direction: "milestone",
      rateOptions: { stageWeights: stages },
      targets: [planValueOf({ seriesId: "s", reading: { kind: "stage", stages: ["供用"], raw: "供用" } })],
    });
    expect(told(readEntered(row, "覚書締結・工事", "final"))).toBe("覚書締結+工事");
    expect(told(readEntered(row, "着手", "final"))).toBe("着手");
    expect(told(readEntered(row, "R6着手予定", "final"))).toBe("text『R6着手予定』");
    expect(told(readEntered(row, "工事", "pending"))).toContain("both");
  });
});
