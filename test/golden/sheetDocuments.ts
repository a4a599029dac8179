import type { PublishedCell } from "../../src/core/publication/cell.ts";
import type { SheetDocument, SheetRow } from "../../src/core/publication/documents.ts";

/** Small published sheets for the tests of printed documents, hard cases included. */

/** A figure as the city printed it: `50件` is 50 with its unit in the raw text. */
export function figure(raw: string, value = raw.replaceAll(/[^\d.-]/g, "")): PublishedCell {
  return { reading: { kind: "number", value, raw } };
}

export const dash: PublishedCell = { reading: { kind: "missing", reason: "nil", raw: "-" } };
export const blank: PublishedCell = { reading: { kind: "missing", reason: "notEntered", raw: "" } };

/** An indicator row with plain figures; `change` overrides. */
export function sheetRow(change: Partial<SheetRow> = {}): SheetRow {
  return {
    indicatorId: "i01",
    seriesId: "i01-s1",
    seriesLabel: null,
    name: "相談件数/年",
    isRepeat: false,
    unit: "件",
    baseline: figure("48件"),
    actuals: [figure("17件"), blank, blank, blank],
    cost: figure("1,083"),
    target: figure("50件"),
    targetRowSpan: 1,
    department: "商工",
    progress: {
      rate: { kind: "rate", value: "-15.5", method: "baseline-relative" },
      achieved: false,
      summary: { ja: "目標まであと33件（50件のうち17件）", en: "33 short of 50" },
      band: "behind",
      explanation: [],
    },
    ...change,
  };
}

/** A sheet that fits on one page; `change` overrides. */
export function sheetDocument(change: Partial<SheetDocument> = {}): SheetDocument {
  const level = (ja: string, en: string) => ({ ja, en });
  const title = change.title ?? "雇用の場づくり";
  return {
    kind: "sheet",
    municipality: { id: "aoba", code: "012345", name: "青葉市", nameEn: "Aoba City", prefecture: "試験県" },
    plan: { id: "aoba-plan", title: "青葉市総合戦略", period: { start: 2020, end: 2024 } },
    fiscalYear: 2020,
    workYear: 2021,
    stage: "final",
    nodeId: "n1",
    sheetNo: 1,
    page: 33,
    path: [
      { nodeId: "g1", level: level("基本目標", "Basic goal"), number: "1", title: "しごとをつくる" },
      { nodeId: "p1", level: level("基本方針", "Policy"), number: "2", title: "産業を育てる" },
      { nodeId: "n1", level: level("施策項目", "Measure"), number: "3", title },
    ],
    title,
    purpose: "若者が市内で働けるようにする。",
    programmes: [
      { name: "相談窓口の設置", departments: ["商工振興課"], marks: ["地方創生交付金"] },
      { name: "見学会の開催", departments: [], marks: [] },
    ],
    baselineYear: 2018,
    actualYears: [2020, 2021, 2022, 2023],
    targetYear: 2024,
    rows: [sheetRow()],
    bands: [
      {
        id: "behind",
        symbol: "▲",
        word: { ja: "遅れ", en: "Behind" },
        rule: { ja: "40%未満", en: "below 40%" },
        tone: "bad",
      },
    ],
    checks: [
      {
        department: "商工振興課",
        analysis: "相談は前年より減った。",
        nextSteps: "窓口を知らせる。",
        figures: [
          {
            label: "相談件数（件）",
            values: [
              { fiscalYear: 2016, cell: figure("46") },
              { fiscalYear: 2017, cell: figure("55") },
              { fiscalYear: 2019, cell: figure("9") },
            ],
          },
        ],
      },
    ],
    ...change,
  };
}

/** Two labelled series of one indicator whose target cell is merged over both rows. */
export function mergedTarget(): SheetDocument {
  return sheetDocument({
    sheetNo: 7,
    nodeId: "n7",
    title: "企業立地の促進",
    rows: [
      sheetRow({ indicatorId: "i06", seriesId: "i06-s1", name: "立地件数（累計）", cost: figure("0") }),
      sheetRow({
        indicatorId: "i07",
        seriesId: "i07-s1",
        seriesLabel: "箇所",
        name: "用地造成の箇所・面積",
        unit: "か所",
        baseline: figure("1か所"),
        actuals: [figure("0か所"), blank, blank, blank],
        target: { reading: { kind: "number", value: "2", qualifier: "atLeast", raw: "2か所以上" } },
        targetRowSpan: 2,
      }),
      sheetRow({
        indicatorId: "i07",
        seriesId: "i07-s2",
        seriesLabel: "面積",
        name: "用地造成の箇所・面積",
        unit: "ha",
        baseline: figure("4.17ha"),
        actuals: [figure("0.0ha"), blank, blank, blank],
        cost: dash,
        target: { reading: { kind: "missing", reason: "nil", raw: "" } },
        targetRowSpan: 0,
      }),
    ],
  });
}

/** Text that a program might take for code, and characters that fonts may lack. */
export function hostileText(): SheetDocument {
  return sheetDocument({
    sheetNo: 8,
    nodeId: "n8",
    page: null,
    title: "記号 '*[x]: a/b\\c?",
    purpose: '#import "@preview/x:1.0.0" $x$ \\ *太字* _斜体_ <label> @ref // #{1+1}\n=HYPERLINK("file:///etc/passwd")',
    programmes: [
      { name: "+1+1", departments: ["髙橋・﨑田課"], marks: ["①㈱𠮷"] },
      { name: "@SUM(A1:A9)", departments: ["健康課", "建設課", "生涯学習課"], marks: [] },
    ],
    rows: [
      sheetRow({ name: '=HYPERLINK("x","y")', department: "健康･建設･生涯", baseline: figure("-3"), cost: figure("-3") }),
      sheetRow({
        indicatorId: "i02",
        seriesId: "i02-s1",
        name: "+SUM(A1)",
        unit: null,
        baseline: dash,
        actuals: [
          { reading: { kind: "text", raw: "R6着手予定" } },
          { ...figure("1,234.50"), status: "preliminary" },
          { reading: { kind: "missing", reason: "pending", raw: "" } },
          { ...figure("12"), note: "算定方法を改めた。" },
        ],
        cost: figure("1,234,567"),
        target: { reading: { kind: "stage", stages: ["整備完了", "運営開始"], raw: "整備完了\n運営開始" } },
      }),
    ],
    checks: [
      { department: "企画政策課", analysis: "髙﨑𠮷①㈱ と 😀 と 👨‍👩‍👧。", nextSteps: "@cell -1+1 _x0041_", figures: [] },
      { department: "商工振興課", analysis: "", nextSteps: "", figures: [] },
      { department: "学校教育課", analysis: "一行目\n二行目", nextSteps: "& < > \" '", figures: [] },
    ],
  });
}

/** Texts that need more than one page, each sentence numbered so that a lost one is noticed. */
export function longTexts(): SheetDocument {
  const sentences = (word: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${word}${index + 1}は計画した取組の経過と結果を確かめた文である。`);
  return sheetDocument({
    sheetNo: 9,
    nodeId: "n9",
    title: "長い文章でも切れずに次のページへ続くことを確かめるための施策項目の名称である",
    programmes: Array.from({ length: 12 }, (_, index) => ({
      name: `事業${index + 1}`,
      departments: ["観光交流課"],
      marks: [],
    })),
    rows: Array.from({ length: 9 }, (_, index) =>
      sheetRow({
        indicatorId: `i${index}`,
        seriesId: `i${index}-s1`,
        name: `市内の事業所や団体と連携して実施した長い名前の指標その${index + 1}（累計）`,
      }),
    ),
    checks: [
      {
        department: "観光交流課",
        analysis: sentences("分析", 70).join(""),
        nextSteps: sentences("取組", 25).join("\n"),
        figures: [],
      },
      { department: "建設課", analysis: sentences("点検", 12).join("\n"), nextSteps: "続ける。", figures: [] },
    ],
  });
}

/** All of the above, as one book. */
export function hardBook(): readonly SheetDocument[] {
  return [sheetDocument(), mergedTarget(), hostileText(), longTexts()];
}
