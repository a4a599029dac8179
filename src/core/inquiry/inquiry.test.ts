import { describe, expect, test } from "vitest";
import { isUserError } from "../userError.ts";
import { defaultTemplates } from "./defaultTemplates.ts";
import { fillInquiry, inquiryProblems, readInquiry } from "./fillInquiry.ts";
import { letterLines } from "./letterLines.ts";
import { letterValues, type Asking } from "./letterValues.ts";

const asking: Asking = {
  review: { kind: "annual", fromFiscalYear: null, fiscalYear: 2021, workYear: 2022, dueOn: "2022-05-20" },
  planTitle: "小千谷市総合戦略",
  cityName: "小千谷市",
  department: "商工振興課",
  inCharge: "企画政策課",
  sheets: [
    { number: 1, title: "キャリア教育の推進", dueOn: "2022-05-20" },
    { number: 6, title: "新技術・新製品開発", dueOn: "2022-05-20" },
  ],
};
const empty = { addressee: "", sender: "", subject: "題", body: "本文" };
const [template = { ...empty, id: "", name: "", version: 1 }] = defaultTemplates;

describe("fillInquiry(text, letterValues(asking))", () => {
  const letter = fillInquiry(template, letterValues(asking));

  test("the standard letter has no placeholder left and names both years", () => {
    expect(inquiryProblems(template)).toEqual({});
    expect(JSON.stringify(letter)).not.toMatch(/[{}｛｝]{3}|\{\{|｛｛/);
    expect(letter).toMatchObject({
      addressee: "商工振興課長　様",
      sender: "企画政策課長",
      subject: "小千谷市総合戦略の令和4年度実施 令和3年度評価について（照会）",
    });
    expect(letter.body).toContain("回答期限　　令和4年5月20日（金）\n");
    expect(letter.body).toContain("（2枚）\n　　01　キャリア教育の推進\n　　06　新技術・新製品開発\n");
  });

  test.each([
    ["{{宛先}}", "商工振興課"],
    ["{{ 宛先 }}", "商工振興課"],
    ["｛｛宛先｝｝", "商工振興課"],
    ["{{宛先}}{{宛先}}", "商工振興課商工振興課"],
    ["{宛先}", "{宛先}"],
    ["{{あて先}}", "{{あて先}}"],
    // What is put in is not read again.
    ["{{市町村名}}", "小千谷市"],
  ])("%s becomes %s", (body, expected) => {
    expect(fillInquiry({ ...empty, body }, letterValues(asking)).body).toBe(expected);
  });

  test("a title with braces stays as it is written", () => {
    const values = letterValues({ ...asking, planTitle: "{{担当}}$&" });
    expect(fillInquiry({ ...empty, body: "{{計画名}}" }, values).body).toBe("{{担当}}$&");
  });
});

test.each([
  [
    "sheets with their own days",
    ["2022-05-20", "2022-05-27"],
    "令和4年5月20日（金）（シートにより異なります。一覧のとおり）",
  ],
  ["one later day for all", ["2022-05-27", "2022-05-27"], "令和4年5月27日（金）"],
])("letterValues(asking).締切: %s", (_, days, expected) => {
  const sheets = days.map((dueOn, at) => ({ number: at + 1, title: "題", dueOn }));
  const values = letterValues({ ...asking, sheets });
  expect(values.締切).toBe(expected);
  expect(values.シート一覧.includes("まで")).toBe(new Set(days).size > 1);
});

test("letterValues(asking) of a mid-term review and without a due date", () => {
  const review = {
    ...asking.review,
    kind: "midTerm" as const,
    fromFiscalYear: 2020,
    fiscalYear: 2022,
    dueOn: null,
  };
  const sheets = [{ number: null, title: "番号のない施策", dueOn: null }];
  expect(letterValues({ ...asking, review: { ...review, workYear: 2023 }, sheets })).toMatchObject({
    実施年度: "令和5年度",
    評価名: "令和2年度〜令和4年度 中間評価",
    締切: "別途連絡します",
    シート一覧: "　　番号のない施策",
  });
});

test.each([
  ["nothing wrong", {}, {}],
  [
    "an unknown name",
    { body: "{{あて先}}と{{締め切り}}" },
    { body: "{{あて先}}、{{締め切り}}という差し込みはありません" },
  ],
  ["unknown in the subject", { subject: "{{}}" }, { subject: "{{}}という差し込みはありません" }],
  ["braces that do not close", { sender: "{{担当" }, { sender: "対になっていません" }],
  [
    "no subject and no body",
    { subject: " ", body: "" },
    { subject: "入力してください", body: "入力してください" },
  ],
  ["too long", { subject: "あ".repeat(201) }, { subject: "200文字以内" }],
])("readInquiry(%s)", (_, part, expected) => {
  let found = {};
  try {
    readInquiry({ ...empty, ...part });
  } catch (error) {
    if (!isUserError(error)) throw error;
    found = Object.fromEntries(Object.entries(error.fields).map(([name, { ja }]) => [name, ja]));
  }
  expect(Object.keys(found)).toEqual(Object.keys(expected));
  for (const [name, text] of Object.entries(expected))
    expect((found as Record<string, string>)[name]).toContain(text);
});

test("letterLines(body): 記 in the middle, 以上 at the right", () => {
  expect(letterLines("はじめ\n　　記　\n記載のとおり\n以上")).toEqual([
    { text: "はじめ", place: "left" },
    { text: "記", place: "centre" },
    { text: "記載のとおり", place: "left" },
    { text: "以上", place: "right" },
  ]);
});
