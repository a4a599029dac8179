import { expect, test } from "vitest";
import { codesOf, type Invented, type InventedRow } from "../../../../test/support/inventedPlan.ts";

const jobs: InventedRow = {
  name: "市内高校卒業者の地元就職率",
  unit: "%",
  baseline: "41.2%",
  target: "45.0%",
  actuals: { 2021: "42.0%", 2022: "43.6%" },
};
const talks: InventedRow = {
  name: "展示商談会での商談件数/年",
  unit: "件",
  baseline: "120件",
  target: "150件",
  actuals: { 2021: "98件", 2022: "64件" },
};
const skilled: InventedRow = {
  name: "技能検定合格者数（累計）",
  unit: "人",
  timeBasis: "runningCumulative",
  baseline: "100人",
  baselineYear: 2020,
  target: "160人",
  actuals: { 2022: "123人" },
};
const members: InventedRow = {
  name: "市民大学受講者登録数（累計）",
  unit: "人",
  timeBasis: "runningCumulative",
  baseline: "1,200人",
  baselineYear: 2020,
  target: "1,500人",
  actuals: { 2022: "1,310人" },
};

test.each<[string, Invented, string[]]>([
  // Figures in the text.
  ["another figure for the year", { rows: [talks, jobs], text: "商談件数は46件だった。" }, ["text-differs"]],
  [
    "another figure for the baseline",
    { rows: [jobs, talks], text: "地元就職率は、平成30年度の35.0％から上がった。" },
    ["text-differs"],
  ],
  ["the table's figure", { rows: [talks, jobs], text: "商談件数は64件だった。" }, []],
  ["the table's figure, rounded", { rows: [jobs, talks], text: "地元就職率は44％となった。" }, []],
  ["last year's", { rows: [talks, jobs], text: "商談件数は前年の80件から減った。" }, []],
  ["about", { rows: [talks, jobs], text: "商談件数は約60件だった。" }, []],
  ["a change", { rows: [talks, jobs], text: "商談件数は34件減った。" }, []],
  ["the target", { rows: [talks, jobs], text: "商談件数の目標は150件である。" }, []],
  ["another unit", { rows: [talks, jobs], text: "商談には46社が参加した。" }, []],
  ["a part of it", { rows: [talks, jobs], text: "オンラインの商談件数は12件だった。" }, []],
  [
    "parts around the figure",
    { rows: [jobs, talks], text: "地元就職率は、男子の就職率が40％、女子の就職率が52％だった。" },
    [],
  ],
  ["a year's figure of a total", { rows: [skilled, talks], text: "技能検定合格者は9人だった。" }, []],
  // Several years in a text, and supporting figures.
  [
    "years that differ at the baseline",
    { rows: [jobs, talks], text: "地元就職率は、H30 35％、R3 42％、R4 43.6％である。" },
    ["figure-differs"],
  ],
  [
    "figures that differ at the baseline",
    { rows: [jobs, talks], figures: { "地元企業への就職率（％）": { 2018: "35", 2021: "42", 2022: "44" } } },
    ["figure-differs"],
  ],
  [
    "figures that agree",
    { rows: [jobs, talks], figures: { "地元企業への就職率（％）": { 2018: "41", 2021: "42", 2022: "44" } } },
    [],
  ],
  [
    "figures of a group",
    { rows: [jobs, talks], figures: { "県立高校の就職希望者の就職率（％）": { 2022: "100" } } },
    [],
  ],
  [
    "figures of something else",
    { rows: [talks, jobs], figures: { "展示会の来場者数（人）": { 2022: "46" } } },
    [],
  ],
  [
    "a change from last year",
    { rows: [talks, jobs], figures: { "商談件数の前年度比（件）": { 2022: "-34" } } },
    [],
  ],
  // Totals.
  [
    "years that do not add up",
    { rows: [skilled], figures: { "技能検定の合格者数（名）": { 2021: "9", 2022: "0" } } },
    ["years-do-not-add-up"],
  ],
  [
    "years in a text that do not add up",
    { rows: [skilled], text: "技能検定合格者数はR3 9名、R4 0名だった。" },
    ["years-do-not-add-up"],
  ],
  [
    "years that add up",
    { rows: [skilled], figures: { "技能検定の合格者数（名）": { 2021: "9", 2022: "14" } } },
    [],
  ],
  ["a year missing", { rows: [skilled], figures: { "技能検定の合格者数（名）": { 2022: "9" } } }, []],
  [
    "the total itself, year by year",
    { rows: [members], figures: { "登録数（人）": { 2020: "1200", 2021: "1255", 2022: "1310" } } },
    [],
  ],
])("figures beside the table: %s", (_, given, codes) => {
  expect(codesOf(given)).toEqual(codes);
});
