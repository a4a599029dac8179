import { afterAll, expect, test } from "vitest";
import { defaultTemplates } from "../../src/core/inquiry/defaultTemplates.ts";
import { fillInquiry } from "../../src/core/inquiry/fillInquiry.ts";
import type { Letter } from "../../src/core/inquiry/inquiryText.ts";
import { letterValues } from "../../src/core/inquiry/letterValues.ts";
import { inquiryDocx } from "../../src/documents/docx/inquiryDocx.ts";
import { runTool, workFolder } from "./officeTools.ts";

const folder = await workFolder();
afterAll(() => folder.remove());

const [template = { addressee: "", sender: "", subject: "", body: "" }] = defaultTemplates;
const letterTo = (orgUnitId: string, department: string, sheets: number): Letter => ({
  orgUnitId,
  department,
  number: "企政第12号",
  datedOn: "2022-04-08",
  ...fillInquiry(
    template,
    letterValues({
      review: { kind: "annual", fromFiscalYear: null, fiscalYear: 2021, workYear: 2022, dueOn: "2022-05-20" },
      planTitle: "小千谷市総合戦略",
      cityName: "小千谷市",
      department,
      inCharge: "企画政策課",
      sheets: Array.from({ length: sheets }, (_, at) => ({
        number: at + 1,
        title: `施策${at + 1}の推進`,
        dueOn: "2022-05-20",
      })),
    }),
  ),
});

test("inquiryDocx(letters): LibreOffice prints each letter on a page of its own, on A4", async () => {
  const letters = [letterTo("shoko", "商工振興課", 9), letterTo("norin", "農林課", 4)];
  const about = { title: "照会文", city: "小千谷市", madeAt: new Date("2022-04-08T00:00:00Z") };
  const file = await folder.save("inquiry.docx", await inquiryDocx(letters, about));
  const pdf = await folder.convert(file, "pdf");
  const info = await runTool("pdfinfo", [pdf]);
  expect(info).toMatch(/Pages:\s+2\n/);
  expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
  const pages = (await runTool("pdftotext", ["-layout", pdf, "-"])).split("\f");
  for (const [at, letter] of letters.entries()) {
    const raw = (pages[at] ?? "").split("\n");
    // LibreOffice sets a little room between Japanese and other letters, which reads as a space.
    const bare = (text: string) => text.replace(/[\s\u3000]/g, "");
    const lines = raw.map(bare);
    expect(lines).toContain("令和4年4月8日");
    expect(lines).toContain(bare(letter.sender));
    const places = ["企政第12号", letter.addressee, "記", "以上"].map((text) => {
      const line = raw[lines.indexOf(bare(text))] ?? "";
      return line.length - line.trimStart().length;
    });
    const [number = 0, addressee = 0, middle = 0, end = 0] = places;
    // At the right, at the left, in the middle, at the right.
    expect([addressee < middle, middle < number, middle < end]).toEqual([true, true, true]);
  }
});
