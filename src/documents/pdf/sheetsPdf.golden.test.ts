import { afterAll, beforeAll, expect, test } from "vitest";
import { compact, runTool, workFolder } from "../../../test/golden/officeTools.ts";
import { hardBook, hostileText, longTexts, mergedTarget, sheetDocument } from "../../../test/golden/sheetDocuments.ts";
import { sheetForm } from "../progressSheet/sheetForm.ts";
import { sheetsPdf, stopPdf, type PdfResult } from "./sheetsPdf.ts";

let folder: Awaited<ReturnType<typeof workFolder>>;
let book: PdfResult;
let file: string;
let pages: readonly string[];

beforeAll(async () => {
  folder = await workFolder();
  book = await sheetsPdf(hardBook(), { draft: true });
  file = await folder.save("book.pdf", book.bytes);
  pages = (await runTool("pdftotext", ["-raw", file, "-"])).split("\f").slice(0, -1).map(compact);
});
afterAll(async () => {
  await stopPdf();
  await folder.remove();
});

test("sheetsPdf(sheets): a sheet that fits has one page, a long one goes on", async () => {
  const info = await runTool("pdfinfo", [file]);
  expect(info).toMatch(/^Pages: +6$/m);
  expect(info).toMatch(/^Page size: +595.276 x 841.89 pts \(A4\)$/m);
  expect(book.pages).toBe(6);
  expect(pages.map((page) => /シート№(..)/.exec(page)?.[1] ?? null)).toEqual(["０１", "０７", "０８", "０９", null, null]);
  pages.forEach((page, index) => expect(page).toContain(`${index + 1}/6`));
  expect(pages[4]).toContain(compact(`09 ${longTexts().title}（続き）`));
});

test.each([
  ["a plain sheet", sheetDocument(), 0],
  ["a merged target", mergedTarget(), 1],
  ["hostile text", hostileText(), 2],
])("sheetsPdf(sheets): prints every cell of %s", (_, sheet, page) => {
  const form = sheetForm(sheet);
  const texts = [
    form.heading,
    form.sheetNo,
    form.planPage ?? "",
    form.purpose,
    ...form.path.flatMap(({ level, number, title }) => [level, number + title]),
    ...form.programmes,
    ...form.rows.flatMap(({ name, seriesLabel, baseline, actuals, cost, target, department }) => [
      name,
      seriesLabel ?? "",
      ...[baseline, ...actuals, cost, target].map(({ text }) => text),
      department,
    ]),
    ...form.notes,
    ...form.checks.flatMap(({ heading, analysis, nextSteps, figures }) => [
      heading,
      analysis.replace("😀", "〓").replace("👨‍👩‍👧", "〓"),
      nextSteps,
      ...figures.flatMap(({ label, values }) => [label, values ?? ""]),
    ]),
  ];
  for (const text of texts) expect(pages[page]).toContain(compact(text));
});

test("sheetsPdf(sheets): a merged target is printed once, beside both of its rows", () => {
  expect(pages[1]?.split("2か所以上")).toHaveLength(2);
});

test("sheetsPdf(sheets): no sentence of a long text is lost, table heads come again", () => {
  const text = pages.slice(3).join("");
  // Purpose, 70 + 25 + 12 numbered sentences, one short one.
  expect(text.split("。")).toHaveLength(1 + 1 + 70 + 25 + 12 + 1);
  expect(text.split("（１）現状分析").length).toBeGreaterThan(2);
  expect(text.split("重要業績評価指標（KPI）").length).toBeGreaterThan(2);
});

test("sheetsPdf(sheets): characters that no font has are reported and printed as 〓", () => {
  expect(book.missingGlyphs).toEqual(["😀", "👨‍👩‍👧"]);
  expect(pages[2]).toContain("髙﨑𠮷①㈱と〓と〓。");
});

test("sheetsPdf(sheets, { draft }): 案 stands on every page of a draft and on no other", async () => {
  const heads = async (path: string) =>
    (await runTool("pdftotext", ["-layout", path, "-"]))
      .split("\f")
      .slice(0, -1)
      .map((page) => page.trimStart().split("\n")[0]?.trimEnd().endsWith("案"));
  expect(await heads(file)).toEqual(Array.from({ length: 6 }, () => true));
  const final = await folder.save("final.pdf", (await sheetsPdf([longTexts()], { draft: false })).bytes);
  expect(await heads(final)).toEqual([false, false, false]);
});

test("sheetsPdf(sheets): tagged PDF/UA-1 in Japanese with title, headings and table heads", async () => {
  const info = await runTool("pdfinfo", [file]);
  expect(info).toMatch(/^Tagged: +yes$/m);
  expect(info).toMatch(/^Title: +【青葉市総合戦略】進行管理シート 青葉市/m);
  expect(await runTool("pdfinfo", ["-meta", file])).toMatch(/pdfuaid:part>1</);
  expect(Buffer.from(book.bytes).toString("latin1")).toContain("/Lang (ja-JP)");
  const structure = await runTool("pdfinfo", ["-struct", file]);
  const count = (tag: string) => structure.match(new RegExp(`^ *${tag}( |$)`, "gm"))?.length ?? 0;
  expect({ H1: count("H1"), H2: count("H2"), H3: count("H3"), Table: count("Table") }).toEqual({
    H1: 4,
    H2: 12,
    H3: 12,
    Table: 16,
  });
  // 基本的事項 3, indicators 9, evaluation 2, on each sheet: repeated heads count once.
  expect(count("TH")).toBe(4 * (3 + 9 + 2));
});

test("sheetsPdf(sheets): the outline has one entry a sheet", async () => {
  const html = await runTool("pdftohtml", ["-xml", "-i", "-stdout", file]);
  const entries = [...html.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g)].map(([, page]) => Number(page));
  expect(entries).toEqual([1, 2, 3, 4]);
});

test("sheetsPdf(sheets): every font is embedded with its meaning", async () => {
  const fonts = (await runTool("pdffonts", [file])).trim().split("\n").slice(2);
  expect(fonts.map((line) => /\+(\S+)/.exec(line)?.[1]).toSorted()).toEqual([
    "BIZUDGothic-Bold",
    "BIZUDGothic-Regular",
    "NotoSansJP-Regular",
  ]);
  for (const line of fonts) expect(line).toMatch(/ yes yes yes /);
});

test("sheetsPdf(sheets): the same sheets give the same bytes, also from a new worker", async () => {
  const again = await sheetsPdf(hardBook(), { draft: true });
  await stopPdf();
  const anew = await sheetsPdf(hardBook(), { draft: true });
  expect(Buffer.compare(again.bytes, book.bytes)).toBe(0);
  expect(Buffer.compare(anew.bytes, book.bytes)).toBe(0);
  expect(await runTool("pdfinfo", ["-isodates", file])).toMatch(/^CreationDate: +2021-04-01T00:00:00Z$/m);
});

test("sheetsPdf([]): says that there is nothing to print", async () => {
  await expect(sheetsPdf([], { draft: false })).rejects.toMatchObject({ name: "UserError", code: "not-found" });
});
