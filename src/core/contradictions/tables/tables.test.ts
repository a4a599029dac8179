import { expect, test } from "vitest";
import { codesOf, type InventedRow } from "../../../../test/support/inventedPlan.ts";
import { readingToJson } from "../../indicator/readingJson.ts";
import type { Block } from "../../plan/block.ts";
import { parseReading } from "../../text/parseReading.ts";

const read = (raw: string) => {
  const reading = parseReading(raw);
  return readingToJson(reading.kind === "unreadable" ? { kind: "text", raw } : reading);
};
const table = (unit: string | null, columns: string[], rows: Record<string, string[]>): Block => ({
  kind: "table",
  label: null,
  unit,
  columns,
  rows: Object.entries(rows).map(([label, cells]) => ({
    label,
    cells: cells.map((raw) => ({ reading: read(raw), note: null })),
  })),
  notes: [],
  source: null,
});
const figures = (unit: string, items: Record<string, string>, time: string | null = null): Block => ({
  kind: "figures",
  label: null,
  items: Object.entries(items).map(([label, raw]) => ({
    label,
    reading: read(raw),
    unit,
    time,
    source: null,
    note: null,
  })),
});
const fertility: InventedRow = {
  name: "合計特殊出生率",
  baseline: "1.46",
  baselineYear: 2017,
  target: "1.74",
};

test.each<[string, Block, string[]]>([
  [
    "births and deaths that do not give the change",
    table("人", ["2020年", "2021年"], {
      出生数: ["1,631", "1,595"],
      死亡数: ["3,475", "3,599"],
      自然増減数: ["-1,844", "-2,104"],
    }),
    ["difference-does-not-hold"],
  ],
  [
    "births and deaths that do",
    table("人", ["2020年"], { 出生数: ["1,631"], 死亡数: ["3,475"], 自然増減数: ["△1,844"] }),
    [],
  ],
  [
    "a change without its sign",
    table("人", ["2020年"], { 転入: ["100"], 転出: ["130"], "社会増減（転出超過）": ["30"] }),
    [],
  ],
  [
    "the same, years below each other",
    table("人", ["転入", "転出", "社会増減"], {
      "2020年": ["100", "130", "30"],
      "2021年": ["100", "130", "20"],
    }),
    ["difference-does-not-hold"],
  ],
  [
    "rates follow no difference",
    table("‰", ["2020年"], { 出生率: ["6.1"], 死亡率: ["12.0"], 自然増減率: ["-5.8"] }),
    [],
  ],
  [
    "rows that do not add up",
    table("千円", ["R2", "R3"], { 国庫支出金: ["100", "120"], 一般財源: ["50", "60"], 合計: ["150", "190"] }),
    ["parts-do-not-add-up"],
  ],
  ["rows that do", table("千円", ["R2"], { 国庫支出金: ["100"], 一般財源: ["50"], 合計: ["150"] }), []],
  ["shares are not added", table("%", ["R2"], { 思う: ["60.1"], 思わない: ["30.0"], 合計: ["100"] }), []],
  [
    "parts of parts",
    table("人", ["R2"], { 総数: ["100"], 男: ["48"], 女: ["52"], うち65歳以上: ["30"] }),
    [],
  ],
  [
    "funds beyond rounding",
    figures("億円", {
      合計: "158億円",
      財政調整基金: "98.4億円",
      減債基金: "19.0億円",
      都市整備基金: "51.0億円",
    }),
    ["parts-do-not-add-up"],
  ],
  [
    "funds within rounding",
    figures("億円", {
      合計: "158億円",
      財政調整基金: "98.4億円",
      減債基金: "19.0億円",
      都市整備基金: "41.0億円",
    }),
    [],
  ],
  [
    "bracketed parts",
    figures("人", { 留学生: "230人", "留学生（学部）": "71人", "留学生（大学院）": "149人" }),
    ["parts-do-not-add-up"],
  ],
  [
    "bracketed parts that add up",
    figures("人", { 留学生: "230人", "留学生（学部）": "71人", "留学生（大学院）": "159人" }),
    [],
  ],
  ["figures of unlike things", figures("件", { 相談: "12件", 登録: "30件", 成約: "4件" }), []],
  [
    "another value for the baseline's year",
    figures("", { 合計特殊出生率: "1.52" }, "2017年"),
    ["table-differs"],
  ],
  [
    "the target's value for another year",
    table(null, ["2025年"], { "自然動態（合計特殊出生率）": ["1.74"] }),
    ["same-target-other-year"],
  ],
  [
    "the target's value for its year",
    table(null, ["2024年", "2025年"], { 合計特殊出生率: ["1.74", "1.74"] }),
    [],
  ],
  ["another value in a table", table(null, ["2017年"], { 合計特殊出生率: ["1.52"] }), ["table-differs"]],
  ["the same value in a table", table(null, ["平成29年 (2017年)"], { 合計特殊出生率: ["1.46"] }), []],
  [
    "a range that leaves the baseline out",
    table(null, ["近年"], { 合計特殊出生率の水準: ["1.50～1.70程度"] }),
    ["outside-range"],
  ],
  ["a range around the baseline", table(null, ["近年"], { 合計特殊出生率の水準: ["1.40～1.50程度"] }), []],
])("checkPlan(tables): %s", (_, block, codes) => {
  expect(codesOf({ rows: [fertility], blocks: [block] })).toEqual(codes);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    "a total that is not its parts",
    { "商談件数・合計（件）": "35", "商談件数・海外（件）": "0", "商談件数・国内（件）": "51" },
    ["parts-do-not-add-up"],
  ],
  [
    "a total that is",
    { "商談件数・合計（件）": "51", "商談件数・海外（件）": "0", "商談件数・国内（件）": "51" },
    [],
  ],
  [
    "a part in another unit",
    { "補助・合計（件）": "7", "補助・国内（件）": "7", "補助・金額（千円）": "815" },
    [],
  ],
])("figureParts(stated): %s", (_, given, codes) => {
  const values = Object.fromEntries(Object.entries(given).map(([label, raw]) => [label, { 2022: raw }]));
  expect(codesOf({ figures: values })).toEqual(codes);
});

test.each([
  ["a change that is not the difference", "260", ["change-does-not-fit"]],
  ["a change that is", "249", []],
])("figureParts(stated): %s", (_, change, codes) => {
  const given = {
    "登録者数（人）": { 2021: "14846", 2022: "15095" },
    "登録者数の前年比（人）": { 2022: change },
  };
  expect(codesOf({ figures: given })).toEqual(codes);
});

test("answers of a survey that are fewer than those who answered", () => {
  const asked = figures("人", { 回答者数: "209人" });
  const answers = (last: string) => figures("人", { 社内: "56人", 友人: "83人", その他: last });
  expect(codesOf({ blocks: [asked, answers("58人")] })).toEqual(["answers-do-not-add-up"]);
  expect(codesOf({ blocks: [asked, answers("70人")] })).toEqual([]);
  // With several answers each there are more of them.
  expect(codesOf({ blocks: [asked, answers("120人")] })).toEqual([]);
});
