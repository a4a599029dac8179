import { expect, test } from "vitest";
import { codesOf, hintsOf, type Invented, type InventedRow } from "../../../../test/support/inventedPlan.ts";

const row = (more: Partial<InventedRow>): Invented => ({
  rows: [{ name: "講座の参加者数", unit: "人", ...more }],
});
const total: InventedRow = { name: "設置数（累計）", unit: "か所", timeBasis: "runningCumulative" };

test.each<[string, Invented, string[]]>([
  // Totals over all years.
  [
    "a total that falls between two years",
    { rows: [{ ...total, actuals: { 2020: "30か所", 2021: "28か所", 2022: "35か所" } }] },
    ["total-falls"],
  ],
  [
    "a total below its baseline",
    { rows: [{ ...total, baseline: "30か所", actuals: { 2022: "12か所" } }] },
    ["total-falls"],
  ],
  [
    "a total of the plan below its baseline",
    { rows: [{ ...total, timeBasis: "planCumulative", baseline: "30か所", actuals: { 2022: "12か所" } }] },
    [],
  ],
  [
    "a total of the plan that falls",
    { rows: [{ ...total, timeBasis: "planCumulative", actuals: { 2021: "12か所", 2022: "9か所" } }] },
    ["total-falls"],
  ],
  [
    "a total by its name",
    { rows: [{ ...total, timeBasis: "unstated", actuals: { 2021: "12か所", 2022: "9か所" } }] },
    ["total-falls"],
  ],
  [
    "a yearly figure that falls",
    {
      rows: [
        { ...total, name: "設置数/年", timeBasis: "annualFlow", actuals: { 2021: "12か所", 2022: "9か所" } },
      ],
    },
    [],
  ],
  ["a total that rests", { rows: [{ ...total, actuals: { 2021: "12か所", 2022: "12か所" } }] }, []],
  // Target beside baseline.
  [
    "a target worse than its baseline",
    row({ baseline: "905人", target: "850人" }),
    ["target-worse-than-baseline"],
  ],
  [
    "the same where less is better",
    row({ direction: "decrease", baseline: "85人", target: "91人" }),
    ["target-worse-than-baseline"],
  ],
  [
    "a target below the baseline, no direction",
    row({ direction: "unstated", baseline: "905人", target: "850人" }),
    ["target-below-baseline"],
  ],
  [
    "a target above the baseline, no direction",
    row({ direction: "unstated", baseline: "850人", target: "905人" }),
    [],
  ],
  ["a target equal to its baseline", row({ baseline: "85人", target: "85人" }), ["target-equals-baseline"]],
  ["a level to keep", row({ baseline: "85人", target: "85人以上", operator: ">=" }), []],
  ["to be kept", row({ direction: "maintain", baseline: "85人", target: "80人" }), []],
  ["met at the baseline", row({ baseline: "95人", target: "85人以上", operator: ">=" }), ["met-at-baseline"]],
  ["fewer wanted, and fewer planned", row({ direction: "decrease", baseline: "95人", target: "85人" }), []],
  ["mid equals final", row({ baseline: "71人", mid: "80人", target: "80人" }), ["mid-equals-final"]],
  ["mid beyond final", row({ baseline: "71人", mid: "90人", target: "80人" }), ["mid-beyond-final"]],
  ["mid on the way", row({ baseline: "71人", mid: "75人", target: "80人" }), []],
  [
    "baseline of the target's year",
    row({ baseline: "71人", baselineYear: 2024, target: "80人" }),
    ["baseline-after-target"],
  ],
  [
    "baseline after the year under review",
    row({ baseline: "71人", baselineYear: 2023, target: "80人", actuals: { 2022: "70人" } }),
    ["baseline-after-target"],
  ],
  [
    "five years against one",
    row({ baseline: "△25人", name: "転入超過数", target: "100人", accumulated: true }),
    ["target-not-comparable"],
  ],
  [
    "a total against a total",
    row({ name: "参加者数（累計）", timeBasis: "planCumulative", baseline: "25人", target: "100人" }),
    [],
  ],
  [
    "a baseline over several years",
    { rows: [{ name: "出生率", baseline: "1.51", baselinePeriod: "平成26~30年", target: "1.80" }] },
    ["baseline-of-several-years"],
  ],
  [
    "a baseline of one year",
    { rows: [{ name: "出生率", baseline: "1.51", baselinePeriod: "平成30年", target: "1.80" }] },
    [],
  ],
  // Groups.
  [
    "a shared target that one group has met",
    {
      rows: [
        {
          name: "希望しない割合",
          id: "g",
          series: "市民",
          unit: "%",
          direction: "decrease",
          baseline: "12.9%",
          target: "10.0%",
        },
        {
          name: "希望しない割合",
          id: "g",
          series: "高校生",
          unit: "%",
          direction: "decrease",
          baseline: "4.9%",
          sharesTargetOf: "市民",
        },
      ],
    },
    ["target-shared-but-met"],
  ],
  [
    "a shared target that none has met",
    {
      rows: [
        {
          name: "希望しない割合",
          id: "g",
          series: "市民",
          unit: "%",
          direction: "decrease",
          baseline: "12.9%",
          target: "10.0%",
        },
        {
          name: "希望しない割合",
          id: "g",
          series: "高校生",
          unit: "%",
          direction: "decrease",
          baseline: "14.9%",
          sharesTargetOf: "市民",
        },
      ],
    },
    [],
  ],
  [
    "a target of one group only",
    {
      rows: [
        {
          name: "希望しない割合",
          id: "g",
          series: "市民",
          unit: "%",
          direction: "decrease",
          baseline: "12.9%",
          target: "10.0%",
        },
        {
          name: "希望しない割合",
          id: "g",
          series: "高校生",
          unit: "%",
          direction: "decrease",
          baseline: "4.9%",
        },
      ],
    },
    ["target-without-group"],
  ],
  [
    "groups with targets of their own",
    {
      rows: [
        {
          name: "希望しない割合",
          id: "g",
          series: "市民",
          unit: "%",
          direction: "decrease",
          baseline: "12.9%",
          target: "10.0%",
        },
        {
          name: "希望しない割合",
          id: "g",
          series: "高校生",
          unit: "%",
          direction: "decrease",
          baseline: "4.9%",
          target: "4.0%",
        },
      ],
    },
    [],
  ],
  [
    "a target shared by other units",
    {
      rows: [
        { name: "用地", id: "g", series: "箇所", unit: "か所", baseline: "1か所", target: "2か所" },
        { name: "用地", id: "g", series: "面積", unit: "ha", baseline: "4.2ha", sharesTargetOf: "箇所" },
      ],
    },
    [],
  ],
])("checkPlan(figures): %s", (_, given, codes) => {
  expect(codesOf(given)).toEqual(codes);
});

test("a hint says where each cell stands, as it is written", () => {
  const [hint] = hintsOf(row({ baseline: "905人", target: "850人" }));
  expect(hint).toMatchObject({
    strength: "contradiction",
    nodeIds: ["n1"],
    indicatorIds: ["講座の参加者数"],
  });
  expect(hint?.evidence).toEqual([
    {
      what: "baseline",
      label: "講座の参加者数",
      fiscalYear: 2018,
      raw: "905人",
      place: { planId: "invented", nodeId: "n1", sectionId: null },
    },
    {
      what: "target",
      label: "講座の参加者数",
      fiscalYear: 2024,
      raw: "850人",
      place: { planId: "invented", nodeId: "n1", sectionId: null },
    },
  ]);
});
