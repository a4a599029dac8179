import { expect, test } from "vitest";
import { codesOf, hintsOf, type Invented, type InventedRow } from "../../../../test/support/inventedPlan.ts";

const row = (more: Partial<InventedRow>): Invented => ({
  rows: [{ name: "講座の参加者数", unit: "人", ...more }],
});
const share = (name: string, actual: string): Invented => ({
  rows: [{ name, unit: "%", baseline: "50.1%", target: "60.0%", actuals: { 2022: actual } }],
});

test.each<[string, Invented, string[]]>([
  // Cells that cannot be.
  ["a share above 100", share("子育てに満足している人の割合", "104.2%"), ["share-above-100"]],
  ["a rate of people above 100", share("特定健診受診率", "120.0%"), ["share-above-100"]],
  ["a share below 0", share("講座の参加者の割合", "-4.0%"), ["share-below-0"]],
  ["an attainment above 100", share("計画達成率", "104.2%"), []],
  ["a rate of growth", share("観光消費額の前年比", "134.0%"), []],
  ["a balance below 0", share("社会増加率", "-0.4%"), []],
  ["a capacity above 100", share("保育所入所率", "103.0%"), []],
  ["a share of 100", share("端末整備率", "100.0%"), []],
  ["a count below 0", row({ baseline: "5人", target: "9人", actuals: { 2022: "△3人" } }), ["count-below-0"]],
  [
    "a balance of people",
    row({ name: "社会増減数", baseline: "△25人", target: "0人", actuals: { 2022: "△13人" } }),
    [],
  ],
  ["another unit in a cell", row({ baseline: "5人", target: "9件" }), ["other-unit"]],
  ["another spelling of the unit", row({ baseline: "5人", target: "9名" }), []],
  [
    "the point elsewhere",
    row({ baseline: "724人", target: "900人", actuals: { 2021: "724人", 2022: "7,240人" } }),
    ["digits-shifted"],
  ],
  [
    "a hundred times",
    row({ baseline: "724人", target: "900人", actuals: { 2021: "724人", 2022: "98,100人" } }),
    ["digits-shifted"],
  ],
  [
    "a tenth, by other digits",
    row({ baseline: "724人", target: "900人", actuals: { 2021: "724人", 2022: "70人" } }),
    [],
  ],
  [
    "small counts that jump",
    row({ baseline: "1人", target: "900人", actuals: { 2021: "5人", 2022: "510人" } }),
    [],
  ],
  [
    "a repeat that prints another value",
    row({ baseline: "5人", target: "9人", actuals: { 2022: "0人" }, repeated: "-" }),
    ["repeat-differs"],
  ],
  [
    "a repeat in another spelling",
    row({ baseline: "5人", target: "9人", actuals: { 2022: "7人" }, repeated: "７名" }),
    [],
  ],
  // The same thing twice.
  [
    "the same actual and cost under two names",
    {
      rows: [
        {
          name: "就職情報の希望者数",
          unit: "人",
          baseline: "195人",
          target: "750人",
          actuals: { 2022: "187人" },
          cost: "899",
        },
        { name: "出身者の利用数", unit: "人", target: "2,000人", actuals: { 2022: "187人" }, cost: "899" },
      ],
    },
    ["same-figures"],
  ],
  [
    "the same baseline and target under two names",
    {
      rows: [
        { name: "来館者数", unit: "人", baseline: "59,782人", target: "70,000人" },
        { name: "入館者数", unit: "人", baseline: "59,782人", target: "70,000人" },
      ],
    },
    ["same-figures"],
  ],
  [
    "small figures that are equal by chance",
    {
      rows: [
        {
          name: "拠点数",
          unit: "か所",
          baseline: "1か所",
          target: "2か所",
          actuals: { 2022: "1か所" },
          cost: "0",
        },
        {
          name: "遊び場の数",
          unit: "か所",
          baseline: "1か所",
          target: "2か所",
          actuals: { 2022: "1か所" },
          cost: "0",
        },
      ],
    },
    [],
  ],
  [
    "one equal figure, other names",
    {
      rows: [
        { name: "宿泊客の満足度", unit: "%", baseline: "90.5%", target: "95.0%" },
        { name: "下水道の接続率", unit: "%", baseline: "90.5%", target: "97.0%" },
      ],
    },
    [],
  ],
  [
    "other units",
    {
      rows: [
        { name: "来館者数", unit: "人", baseline: "59,782人", target: "70,000人" },
        { name: "来館収入", unit: "円", baseline: "59,782円", target: "70,000円" },
      ],
    },
    [],
  ],
])("checkPlan(cells): %s", (_, given, codes) => {
  expect(codesOf(given)).toEqual(codes);
});

test("the same figure in two plans of a city, and one target for two years", () => {
  const mine: Invented = row({
    id: "a",
    name: "自主防災組織訓練の参加世帯割合",
    unit: "%",
    baseline: "90.5%",
    target: "95.0%",
  });
  const twin = {
    ...row({ id: "b", name: "自主防災組織の訓練実施率", unit: "%", baseline: "90.5%", target: "100%" }),
    id: "other",
  };
  expect(codesOf(mine, twin)).toEqual(["same-figures"]);
  const later = {
    ...row({
      id: "a",
      name: "自主防災組織訓練",
      unit: "%",
      baseline: "90.5%",
      target: "95.0%",
      targetYear: 2027,
    }),
    id: "other",
  };
  expect(codesOf(mine, later)).toEqual(["same-target-other-year"]);
  expect(hintsOf(mine, twin)[0]?.key).toBe(hintsOf(twin, mine)[0]?.key);
});
