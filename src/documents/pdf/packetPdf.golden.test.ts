import { afterAll, beforeAll, expect, test } from "vitest";
import { compact, runTool, workFolder } from "../../../test/golden/officeTools.ts";
import { packet, packetItems } from "../../../test/golden/packetParts.ts";
import { opinionFormPdf, packetPdf, stopPacketPdf } from "./packetPdf.ts";
import type { PdfResult } from "./sheetsPdf.ts";

const sheets = 60;
let folder: Awaited<ReturnType<typeof workFolder>>;
let made: PdfResult;
let took: number;
let file: string;
let pages: readonly string[];

const textOf = async (path: string) =>
  (await runTool("pdftotext", ["-layout", path, "-"])).split("\f").slice(0, -1);

beforeAll(async () => {
  folder = await workFolder();
  const started = performance.now();
  made = await packetPdf(packet, packetItems(sheets));
  took = performance.now() - started;
  file = await folder.save("packet.pdf", made.bytes);
  pages = await textOf(file);
});
afterAll(async () => {
  await stopPacketPdf();
  await folder.remove();
});

test("packetPdf(packet, items): a cover with the whole agenda, then contents", () => {
  const cover = compact(pages[0] ?? "");
  for (const text of [
    "青葉市総合戦略審議会第1回会議資料",
    "第2版差し替えの理由：数値の誤り",
    "令和3年5月20日（木）14:00",
    "市役所大会議室",
    "1開会",
    "4基本目標1しごとをつくるについて",
    "7閉会",
  ]) {
    expect(cover).toContain(text);
  }
  expect(compact(pages[1] ?? "")).toContain("目次");
});

/** What the contents say: title → page. A word joiner stands before the page number. */
function contents(): [title: string, page: number][] {
  return pages
    .flatMap((page) => page.split("\n"))
    .flatMap((line): [string, number][] => {
      const found = /^\s*(\S.*?)[\s.\u2060]+\.[\s\u2060]+(\d+)\s*$/u.exec(line);
      return found?.[1] && found[2] ? [[compact(found[1]), Number(found[2])]] : [];
    });
}

test("packetPdf(packet, items): every page number of the contents is true", () => {
  const entries = contents();
  expect(entries).toHaveLength(5 + sheets);
  const wide = (digits: string) =>
    digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  for (const [title, page] of entries) {
    // A sheet shows its number in a box, and the title without it.
    const printed = title.replace(/^(\d\d)施策.*/, (_, number: string) => `シート№${wide(number)}`);
    const body = compact(pages[page - 1] ?? "");
    expect([title, body.includes(printed), page > 2]).toEqual([title, true, true]);
  }
});

test("packetPdf(packet, items): pages are numbered through; a hundred of them take seconds", async () => {
  expect(await runTool("pdfinfo", [file])).toMatch(new RegExp(`^Pages: +${pages.length}$`, "m"));
  expect(pages.length).toBeGreaterThan(sheets + 5);
  pages.forEach((page, at) => expect(compact(page)).toContain(`${at + 1}/${pages.length}`));
  expect(took).toBeLessThan(20_000);
});

test("packetPdf(packet, items): the outline leads to each item and each sheet, where the contents say", async () => {
  const html = await runTool("pdftohtml", ["-xml", "-i", "-stdout", file]);
  const outline = [...html.matchAll(/<item page="(\d+)">([^<]*)<\/item>/g)].map(
    ([, page, title]): [string, number] => [compact(title ?? ""), Number(page)],
  );
  for (const entry of contents()) expect(outline).toContainEqual(entry);
});

test("packetPdf(packet, items): pages of a review carry both years; 案 stands on those of a draft alone", () => {
  const head = (page: string) => compact(page.trimStart().split("\n")[0] ?? "");
  const [sheet, goal2, people] = ["シート№", "移住者数", "総人口"].map((text) =>
    head(pages.find((page) => compact(page).includes(text) && !compact(page).includes("目次")) ?? ""),
  );
  const years = "青葉市総合戦略令和2年度の検証（令和3年度実施）";
  expect(sheet).toBe(`青葉市総合戦略審議会第1回${years}案`);
  expect(goal2).toBe(`青葉市総合戦略審議会第1回${years}`);
  expect(people).toBe("青葉市総合戦略審議会第1回");
});

test("packetPdf(packet, items): tagged PDF/UA-1 with embedded fonts, sound for qpdf", async () => {
  expect(await runTool("pdfinfo", [file])).toMatch(/^Tagged: +yes$/m);
  expect(await runTool("pdfinfo", ["-meta", file])).toMatch(/pdfuaid:part>1</);
  expect(Buffer.from(made.bytes).toString("latin1")).toContain("/Lang (ja-JP)");
  expect(await runTool("qpdf", ["--check", file])).toContain("No syntax or stream encoding errors found");
  const fonts = (await runTool("pdffonts", [file])).trim().split("\n").slice(2);
  for (const line of fonts) expect(line).toMatch(/ yes yes yes /);
});

test("packetPdf(packet, items): the same packet gives the same bytes, also from a new worker", async () => {
  const again = await packetPdf(packet, packetItems(sheets));
  await stopPacketPdf();
  const anew = await packetPdf(packet, packetItems(sheets));
  expect(Buffer.compare(again.bytes, made.bytes)).toBe(0);
  expect(Buffer.compare(anew.bytes, made.bytes)).toBe(0);
});

test("opinionFormPdf(packet, items, names): one form for each name, with the figures that were shown", async () => {
  const form = await opinionFormPdf(packet, packetItems(2), ["甲野 太郎", "乙川 花子"]);
  const formPages = (await textOf(await folder.save("form.pdf", form.bytes))).map(compact);
  const heads = formPages.filter((page) => page.includes("青葉市総合戦略審議会第1回意見記入用紙"));
  expect(heads.map((page) => /委員氏名(.*?)日時/.exec(page)?.[1])).toEqual(["甲野太郎", "乙川花子"]);
  const first = formPages.slice(0, formPages.length / 2).join("");
  for (const text of [
    "提出期限令和3年5月31日（月）",
    "提出先企画課（内線123）",
    "4基本目標1しごとをつくるについて",
    "■02施策2",
    "相談件数/年実績17件（R2）目標50件（R6）",
    "移住者数実績34人（R2）",
    "総人口34,096人",
    "全体を通してのご意見",
  ]) {
    expect(first).toContain(text);
  }
  expect(first).not.toContain("閉会");
});

test("opinionFormPdf(packet, items, []): leaves the name open; tagged, the same bytes twice", async () => {
  const [form, again] = [
    await opinionFormPdf(packet, packetItems(1), []),
    await opinionFormPdf(packet, packetItems(1), []),
  ];
  expect(Buffer.compare(form.bytes, again.bytes)).toBe(0);
  const path = await folder.save("blank.pdf", form.bytes);
  expect(compact((await textOf(path)).join(""))).toMatch(/委員氏名日時/);
  expect(await runTool("pdfinfo", ["-meta", path])).toMatch(/pdfuaid:part>1</);
});
