import { readFile } from "node:fs/promises";
import { readXlsx, type Workbook } from "hucre";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compact, runTool, workFolder } from "../../../test/golden/officeTools.ts";
import { hardBook, sheetDocument } from "../../../test/golden/sheetDocuments.ts";
import { sheetForm } from "../progressSheet/sheetForm.ts";
import { sheetsXlsx } from "./sheetsXlsx.ts";

const tabs = [
  "01_雇用の場づくり",
  "07_企業立地の促進",
  "08_記号 ’＊［x］： a／b＼c？",
  "09_長い文章でも切れずに次のページへ続くことを確かめるための",
  "データ",
];

let folder: Awaited<ReturnType<typeof workFolder>>;
let bytes: Uint8Array;
let file: string;
let written: Workbook;
/** The same file after LibreOffice has opened and saved it. */
let resaved: Workbook;
/** LibreOffice's printed pages. */
let pages: readonly string[];

beforeAll(async () => {
  folder = await workFolder();
  bytes = await sheetsXlsx(hardBook(), { draft: true });
  file = await folder.save("book.xlsx", bytes);
  written = await readXlsx(bytes, { readStyles: true });
  resaved = await readXlsx(await readFile(await folder.convert(file, "xlsx")), { readStyles: true });
  const printed = await folder.convert(file, "pdf");
  pages = (await runTool("pdftotext", ["-raw", printed, "-"])).split("\f").slice(0, -1).map(compact);
}, 60_000);
afterAll(() => folder.remove());

const tabOf = (workbook: Workbook, index: number) => {
  const tab = workbook.sheets[index];
  if (!tab) throw new Error(`no tab ${index}`);
  return tab;
};
/** Every filled cell by its place. */
const filled = (workbook: Workbook, index: number) =>
  tabOf(workbook, index).rows.flatMap((row, r) =>
    row.flatMap((value, c) => (value === null || value === "" ? [] : [[`${r},${c}`, value] as const])),
  );

test("sheetsXlsx(sheets): a tab a sheet and one of data", () => {
  expect(written.sheets.map(({ name }) => name)).toEqual(tabs);
  expect(resaved.sheets.map(({ name }) => name)).toEqual(tabs);
});

test.each(hardBook().map((sheet, index) => [sheetForm(sheet), index] as const))(
  "sheetsXlsx(sheets): every cell of the form stands in the tab (%#)",
  (form, index) => {
    const cells = filled(written, index).map(([, value]) => String(value));
    const text = compact(cells.join(""));
    const figures = form.rows.flatMap(({ baseline, actuals, cost, target }) => [baseline, ...actuals, cost, target]);
    const texts = [
      form.heading,
      form.purpose,
      ...form.path.flatMap(({ level, number, title }) => [level, number, title]),
      ...form.programmes,
      ...form.rows.flatMap(({ name, seriesLabel, department }) => [name, seriesLabel ?? "", department]),
      ...figures.map(({ text: figure, value }) => (value === null ? figure : String(Number(value)))),
      ...form.notes,
      ...form.checks.flatMap(({ heading, nextSteps, figures: supporting }) => [
        heading,
        nextSteps.split("\n")[0] ?? "",
        ...supporting.flatMap(({ label, values }) => [label, values ?? ""]),
      ]),
    ];
    for (const one of texts) expect(text).toContain(compact(one));
    const expected = form.checks.map(({ analysis, nextSteps }) => analysis + nextSteps).join("");
    for (const mark of ["。", "文"]) {
      expect(text.split(mark).length).toBeGreaterThanOrEqual(expected.split(mark).length);
    }
  },
);

test("sheetsXlsx(sheets): LibreOffice reads every cell as it was written", () => {
  written.sheets.forEach((_, index) => expect(filled(resaved, index)).toEqual(filled(written, index)));
});

test("sheetsXlsx(sheets): LibreOffice keeps the merged cells", () => {
  const merges = (workbook: Workbook, index: number) =>
    (tabOf(workbook, index).merges ?? [])
      .map(({ startRow, startCol, endRow, endCol }) => [startRow, startCol, endRow, endCol].join())
      .toSorted();
  for (const index of [0, 1, 2, 3]) expect(merges(resaved, index)).toEqual(merges(written, index));
  const [row] = filled(written, 1).find(([, value]) => value === "2か所以上") ?? [];
  const [startRow, column] = (row ?? "").split(",").map(Number);
  expect(merges(written, 1)).toContain([startRow, column, (startRow ?? 0) + 1, column].join());
});

test("sheetsXlsx(sheets): text that begins with = + - @ stays text, and nothing is a formula", () => {
  const cells = [...(tabOf(resaved, 2).cells ?? new Map())].map(([, cell]) => cell);
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  const values = filled(resaved, 2).map(([, value]) => value);
  expect(values).toEqual(
    expect.arrayContaining(['=HYPERLINK("x","y")', "+SUM(A1)", "@cell -1+1 _x0041_", "■+1+1【①㈱𠮷】（髙橋・﨑田課）\n■@SUM(A1:A9)（健康課、建設課、生涯学習課）"]),
  );
});

test("sheetsXlsx(sheets): costs are numbers, figures with unit or word are the printed text", () => {
  const values = filled(written, 2).map(([, value]) => value);
  expect(values).toEqual(expect.arrayContaining([1234567, "△3", "17件", "1,234.50（速報）", "集計中", "12※1"]));
  const cost = [...(tabOf(resaved, 2).cells ?? new Map()).values()].find(({ value }) => value === 1234567);
  expect(cost?.style?.numFmt).toBe("#,##0");
});

test("sheetsXlsx(sheets): the data tab has one datum a cell, with reasons in words", () => {
  const [head = [], ...rows] = tabOf(resaved, 4).rows;
  const records = rows.map((row) => Object.fromEntries(head.map((title, index) => [title, row[index] ?? null])));
  expect(records).toHaveLength(1 + 3 + 2 + 9);
  expect(records[0]).toMatchObject({
    団体コード: "012345",
    対象年度: 2020,
    シート番号: 1,
    基本目標番号: "1",
    施策項目: "雇用の場づくり",
    指標: "相談件数/年",
    単位: "件",
    "2018基準値": 48,
    "2018基準値_原文": "48件",
    "2020実績値": 17,
    "2021実績値": null,
    "2021実績値_数値がない理由": "未入力",
    "2020事業費（千円）": 1083,
    "2024目標値": 50,
    判定: "遅れ",
  });
  expect(records[2]).toMatchObject({ "2024目標値": 2, "2024目標値_限定": "以上" });
  expect(records[3]).toMatchObject({ 系列: "面積", "2024目標値": null, "2024目標値_数値がない理由": "上の行と共通" });
  expect(records[5]).toMatchObject({
    単位: null,
    "2020実績値_原文": "R6着手予定",
    "2020実績値_数値がない理由": "文章による記載",
    "2021実績値": 1234.5,
    "2021実績値_状態": "速報",
    "2022実績値_数値がない理由": "集計中",
    "2024目標値_数値がない理由": "段階で示す指標",
  });
});

test("sheetsXlsx(sheets): LibreOffice prints a sheet that fits on one page, and no text is cut", () => {
  const sheetPages = pages.filter((page) => page.includes("進行管理シート"));
  const numbers = sheetPages.map((page) => /シート№(..)/.exec(page)?.[1]);
  expect(numbers.slice(0, 3)).toEqual(["０１", "０７", "０８"]);
  expect(new Set(numbers.slice(3))).toEqual(new Set(["０９"]));
  const sentences = (text: string) => text.split("文である。").length - 1;
  // Sentences of the analysis may be broken by the end of a row; those of the next steps and checks are lines.
  expect(sentences(sheetPages.slice(3).join(""))).toBe(70 + 25 + 12);
  expect(sheetPages[2]).toContain(compact('=HYPERLINK("file:///etc/passwd")'));
  expect(sheetPages.join("")).not.toContain("###");
});

test("sheetsXlsx(sheets): print area and page set-up survive in LibreOffice", () => {
  for (const workbook of [written, resaved]) {
    const setup = tabOf(workbook, 0).pageSetup;
    expect(setup?.printArea).toMatch(/^\$A\$1:\$K\$\d+$/);
    expect(setup).toMatchObject({ paperSize: "a4", orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 1 });
    expect(tabOf(workbook, 3).pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 0 });
  }
});

test("sheetsXlsx(sheets): the same sheets give the same bytes", async () => {
  expect(Buffer.compare(await sheetsXlsx(hardBook(), { draft: true }), bytes)).toBe(0);
});

test("sheetsXlsx(sheets, { draft }): 案 is printed on drafts alone", async () => {
  expect(pages.slice(0, 4).every((page) => page.includes("案"))).toBe(true);
  const final = await readXlsx(await sheetsXlsx([sheetDocument()], { draft: false }));
  expect(final.sheets[0]?.headerFooter?.oddHeader ?? "").not.toContain("案");
});

test("sheetsXlsx([]): says that there is nothing to write", async () => {
  await expect(sheetsXlsx([], { draft: false })).rejects.toMatchObject({ name: "UserError", code: "not-found" });
});
