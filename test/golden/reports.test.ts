import { afterAll, beforeAll, expect, test } from "vitest";
import { readBudget } from "../../src/core/council/readBudget.ts";
import type { CityDocument, ReviewDocument, SheetDocument } from "../../src/core/publication/documents.ts";
import type { OpinionsDocument } from "../../src/core/publication/opinionsDocument.ts";
import { printedReading } from "../../src/core/publication/printedReading.ts";
import { reportDocx } from "../../src/documents/docx/planBookDocx.ts";
import { reportPdf, stopPlanBook } from "../../src/documents/pdf/planBookPdf.ts";
import { assemblyReport } from "../../src/documents/report/assemblyReport.ts";
import { resultsReport } from "../../src/documents/report/resultsReport.ts";
import { publicationList } from "../support/publications.ts";
import { compact, runTool, workFolder } from "./officeTools.ts";

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
});
afterAll(async () => {
  await stopPlanBook();
  await folder.remove();
});

const ofYear = publicationList.filter(({ path }) => path.includes("/2020"));
const bodyOf = <Kind extends string>(kind: Kind) =>
  ofYear.flatMap(({ body }) => (body.kind === kind ? [body as Extract<typeof body, { kind: Kind }>] : []));
const [review] = bodyOf("review") as ReviewDocument[];
const [opinions] = bodyOf("opinions") as OpinionsDocument[];
const sheets = bodyOf("sheet") as SheetDocument[];
const city = publicationList.find(({ kind }) => kind === "city")?.body as CityDocument;
if (!review || !opinions) throw new Error("the documents of the year are missing");

const row = (...cells: string[]) => cells.join("\t");
const { items } = readBudget(
  [
    row("２ 総務費", "１ 総務管理費", "６ 企画費", "移住定住事業", "企画政策課", "1", "12,345", "6,000", "-", "", "0", "6,345"),
    row("", "", "", "広報事業", "総務課", "1", "", "", "", "", "", ""),
  ].join("\n"),
  [1, 2],
);
const data = { review, sheets, departments: ["商工振興課"], draft: false };
const books = {
  assembly: assemblyReport({ ...data, figures: city.figures, opinions, heldBack: 2 }),
  results: resultsReport({ ...data, items: [] }),
  coded: resultsReport({ ...data, items }),
};

/** What departments wrote and what was measured: every report must say all of it. */
const ofSheets = sheets.flatMap(({ title, rows, checks }) => [
  title,
  ...rows.flatMap(({ name, unit, actuals, target, targetRowSpan }) => [
    name,
    ...[actuals[0], targetRowSpan > 0 ? target : undefined].map((cell) => (cell?.reading.kind === "number" ? printedReading(cell.reading, unit) : "")),
  ]),
  ...checks.flatMap(({ department, analysis, nextSteps }) => [department, analysis, nextSteps]),
]);
const years = ["令和2年度", "令和3年度"];
const wanted: Record<keyof typeof books, string[]> = {
  assembly: [
    ...years,
    ...ofSheets,
    ...city.figures.map(({ source }) => source),
    ...review.changes.flatMap(({ name, from, to, nextStep }) => [name, from, to, nextStep]),
    ...review.bands.map(({ word }) => word.ja),
    ...[...opinions.opinions, ...opinions.followUps].flatMap(({ text, shown, subject, responses }) => [
      text,
      shown.text,
      subject.label,
      ...responses.flatMap((one) => [one.department, one.category.ja, one.text, one.change?.words ?? ""]),
    ]),
    ...opinions.followUps.map(({ followUp }) => followUp.text),
    "公表の確認が済んでいない意見2件",
  ],
  results: [...years, ...ofSheets, "令和2年度決算", "第233条第5項", "予算科目（款・項・目）と財源内訳が登録されていない"],
  coded: [
    ...years,
    ...ofSheets,
    "２ 総務費",
    "６ 企画費",
    "移住定住事業（企画政策課）",
    "12,345",
    "6,345",
    "広報事業（総務課）",
    "未入力",
    "前に掲げたシート01",
    "予算科目を登録していない施策",
  ],
};
/** The form prints full-width digits as they were typed. */
const fold = (text: string) => compact(text).normalize("NFKC");
const textOf = async (file: string) => fold(await runTool("pdftotext", ["-raw", file, "-"]));
const kinds = Object.keys(books) as (keyof typeof books)[];

test.each(kinds)("reportPdf(%s) says everything, tagged, with outline, the same bytes twice", async (kind) => {
  const made = await reportPdf(books[kind]);
  const file = await folder.save(`${kind}.pdf`, made.bytes);
  const text = await textOf(file);
  expect(wanted[kind].map(fold).filter((word) => !text.includes(word))).toEqual([]);
  expect(await runTool("pdfinfo", [file])).toMatch(/^Tagged: +yes$/m);
  expect(Buffer.from(made.bytes).includes("/Outlines")).toBe(true);
  expect(Buffer.compare((await reportPdf(books[kind])).bytes, made.bytes)).toBe(0);
});

test.each(kinds)(
  "reportDocx(%s) opens in LibreOffice with everything, the same bytes twice",
  async (kind) => {
    const made = await reportDocx(books[kind]);
    expect(Buffer.compare(await reportDocx(books[kind]), made)).toBe(0);
    const file = await folder.save(`${kind}.docx`, made);
    const text = await textOf(await folder.convert(file, "pdf"));
    expect(wanted[kind].map(fold).filter((word) => !text.includes(word))).toEqual([]);
  },
  60_000,
);

test("resultsReport(data): an amount that nobody gave is said, and never 0", () => {
  const tables = books.coded.elements.flatMap((one) => (one.kind === "table" && one.caption ? [one] : []));
  expect(tables.map(({ rows }) => rows[0]?.map(({ text }) => text))).toEqual([
    ["12,345", "6,000", "－", "未入力", "0", "6,345"],
    ["未入力", "未入力", "未入力", "未入力", "未入力", "未入力"],
  ]);
});

test("a report on a year that is not locked says 案 on every page", async () => {
  const made = await reportPdf(assemblyReport({ ...data, figures: [], opinions, heldBack: 0, draft: true }));
  const file = await folder.save("draft.pdf", made.bytes);
  const pages = (await runTool("pdftotext", ["-raw", file, "-"])).split("\f").slice(0, -1);
  expect(pages.filter((page) => !/(^| )案$/m.test(page))).toEqual([]);
});
