import { expect, test } from "vitest";
import { readBudget } from "./readBudget.ts";

const line = (...cells: string[]) => cells.join("\t");
const head = line(
  "款",
  "項",
  "目",
  "事業名",
  "担当",
  "シート",
  "決算額",
  "国",
  "県",
  "地方債",
  "その他",
  "一般財源",
);

test("readBudget(text): a table as it comes out of a spreadsheet", () => {
  const text = [
    head,
    line(
      "2 総務費",
      "1 総務管理費",
      "6 企画費",
      "移住定住事業",
      "企画政策課",
      "1",
      "１，２３４",
      "500",
      "-",
      "",
      "0",
      "734",
    ),
    line("", "", "", "地域おこし協力隊", "企画政策課", "", "", "", "", "", "", ""),
    line("", "", "7 交通費", "バス運行", "", "2", "10,000"),
    "",
    line("7 商工費", "1 商工費", "", "企業支援", "商工振興課", "２", "5"),
  ].join("\r\n");
  const { items, problems } = readBudget(text, [1, 2]);
  expect(problems).toEqual([]);
  expect(items.map(({ kan, kou, moku, programme, sheetNo }) => [kan, kou, moku, programme, sheetNo])).toEqual(
    [
      ["2 総務費", "1 総務管理費", "6 企画費", "移住定住事業", 1],
      ["2 総務費", "1 総務管理費", "6 企画費", "地域おこし協力隊", null],
      ["2 総務費", "1 総務管理費", "7 交通費", "バス運行", 2],
      ["7 商工費", "1 商工費", "", "企業支援", 2],
    ],
  );
  const [first, second] = items;
  expect(first?.amounts.settled).toMatchObject({ kind: "number" });
  expect(first?.amounts.prefectural).toMatchObject({ kind: "missing", reason: "nil" });
  expect(first?.amounts.bonds).toMatchObject({ kind: "missing", reason: "notEntered" });
  expect(first?.amounts.others).toMatchObject({ kind: "number" });
  expect(second?.amounts.settled).toMatchObject({ kind: "missing", reason: "notEntered" });
});

test.each([
  ["no programme", line("1", "1", "1", "", "", "", "5"), "事業名がありません"],
  ["no such sheet", line("1", "1", "1", "事業", "", "99", "5"), "シート番号『99』"],
  ["an unreadable amount", line("1", "1", "1", "事業", "", "", "12,34"), "金額『12,34』"],
  ["another unit", line("1", "1", "1", "事業", "", "", "5円"), "金額『5円』"],
  [
    "too many columns",
    line("1", "1", "1", "事業", "", "", "1", "1", "1", "1", "1", "1", "1"),
    "列が多すぎます",
  ],
])("readBudget(text): %s is said with its line", (_, text, words) => {
  const { problems } = readBudget(`${head}\n${text}`, [1]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.line).toBe(2);
  expect(problems[0]?.words.ja).toContain(words);
});
