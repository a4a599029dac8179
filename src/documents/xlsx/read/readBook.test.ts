import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readBook } from "./readBook.ts";
import { shownBy } from "./numberFormats.ts";

const rels = (targets: Readonly<Record<string, string>>) =>
  `<Relationships>${Object.entries(targets)
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="http://x/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** A file of one tab, as some program might write it. */
function bookOf(
  sheet: string,
  { strings = "", styles = "", book = "", more = {} as Record<string, string> } = {},
) {
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": rels({ officeDocument: "xl/workbook.xml" }),
    "xl/workbook.xml":
      book || `<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels({
      worksheet: "worksheets/sheet1.xml",
      sharedStrings: "/xl/sharedStrings.xml",
      styles: "styles.xml",
    }),
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const contentOf = (sheet: string, more?: Parameters<typeof bookOf>[1]) => {
  const book = readBook(bookOf(sheet, more));
  if (typeof book === "string") return book;
  return book.tabs[0]?.cells.map(({ row, column, content, formula }) => [row, column, content, formula]);
};

test.each([
  [
    "a number",
    `<row r="3"><c r="B3"><v>1.5</v></c></row>`,
    [[2, 1, { kind: "number", value: 1.5, isPercent: false }, undefined]],
  ],
  [
    "prefixed names",
    `<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>あ&amp;い</x:t></x:is></x:c></x:row>`,
    [[0, 0, { kind: "text", text: "あ&い" }, undefined]],
  ],
  [
    "cells without addresses",
    `<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`,
    [
      [0, 0, { kind: "number", value: 1, isPercent: false }, undefined],
      [0, 1, { kind: "number", value: 2, isPercent: false }, undefined],
      [1, 0, { kind: "number", value: 3, isPercent: false }, undefined],
    ],
  ],
  [
    "an error",
    `<row><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    [[0, 0, { kind: "error", code: "#DIV/0!" }, "1/0"]],
  ],
  [
    "a formula without a result",
    `<row><c r="A1"><f>B1</f></c></row>`,
    [[0, 0, { kind: "uncalculated" }, "B1"]],
  ],
  [
    "a shared formula",
    `<row><c r="A1"><f t="shared" si="0"/><v>2</v></c></row>`,
    [[0, 0, { kind: "number", value: 2, isPercent: false }, ""]],
  ],
  [
    "a truth value",
    `<row><c r="A1" t="b"><v>1</v></c></row>`,
    [[0, 0, { kind: "boolean", value: true }, undefined]],
  ],
  [
    "escaped characters",
    `<row><c r="A1" t="str"><v>a_x000D_b_x0000_c_x005F_x0041_</v></c></row>`,
    [[0, 0, { kind: "text", text: "a\nbc_x0041_" }, undefined]],
  ],
  ["empty cells with a look", `<row><c r="A1" s="1"/><c r="B1"><v></v></c></row>`, []],
])("readBook(file): %s", (_, sheet, expected) => expect(contentOf(sheet)).toEqual(expected));

test("readBook(file): shared texts without their reading aids", () => {
  const strings = `<si><r><t>小千</t></r><r><t xml:space="preserve">谷 </t></r><rPh sb="0" eb="2"><t>オヂヤ</t></rPh></si>`;
  expect(contentOf(`<row><c r="A1" t="s"><v>0</v></c></row>`, { strings })).toEqual([
    [0, 0, { kind: "text", text: "小千谷 " }, undefined],
  ]);
});

test("readBook(file): per cents and days by their formats, from 1900 or 1904", () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs>`;
  const sheet = `<row><c r="A1" s="1"><v>0.424</v></c><c r="B1" s="2"><v>44470</v></c></row>`;
  const book = `<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>`;
  expect(contentOf(sheet, { styles })).toMatchObject([
    [0, 0, { kind: "number", value: 0.424, isPercent: true }, undefined],
    [0, 1, { kind: "date", text: "2021-10-01" }, undefined],
  ]);
  expect(contentOf(sheet, { styles, book })?.[1]?.[2]).toEqual({ kind: "date", text: "2025-10-02" });
});

test.each([
  ["0.0%", "percent"],
  ['#,##0"件"', "number"],
  ["General", "number"],
  ["G/標準", "number"],
  ["0.00E+00", "number"],
  ["yyyy/m/d", "date"],
  ['[$-411]ggge"年度"', "date"],
  ["[h]:mm", "time"],
  ['[Red]#,##0;"月"0', "number"],
])("shownBy(%s)", (code, expected) => expect(shownBy(code)).toBe(expected));

const compound = (text: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(text, "utf16le")]);
/** A small file of which one part is far larger than any workbook. */
const bomb = () => bookOf("", { more: { "xl/worksheets/sheet1.xml": " ".repeat(21_000_000) } });

test.each([
  ["nothing", () => new Uint8Array(), "empty"],
  ["more than 5 MB", () => new Uint8Array(5_000_001), "tooLarge"],
  ["text", () => strToU8("番号,値"), "notAWorkbook"],
  ["an old workbook", () => compound("Workbook"), "oldExcel"],
  ["a password", () => compound("EncryptedPackage"), "encrypted"],
  ["macros", () => bookOf("", { more: { "xl/vbaProject.bin": "x" } }), "macros"],
  ["a binary workbook", () => bookOf("", { more: { "xl/workbook.bin": "x" } }), "binaryWorkbook"],
  [
    "an OpenDocument file",
    () => zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<a/>") }),
    "openDocument",
  ],
  ["another ZIP file", () => zipSync({ "a.txt": strToU8("x") }), "notAWorkbook"],
  ["half a file", () => bookOf(`<row><c r="A1"><v>1</v></c></row>`).slice(0, 400), "broken"],
  ["a document type", () => bookOf("", { strings: `<!DOCTYPE a [<!ENTITY x "y">]>` }), "broken"],
  ["a tag without an end", () => bookOf(`<row><c r="A1`), "broken"],
  ["a part that unpacks to 21 MB", bomb, "tooMuchInside"],
  [
    "more cells than anybody fills in",
    () => bookOf(`<row>${"<c><v>1</v></c>".repeat(50_001)}</row>`),
    "tooMuchInside",
  ],
])("readBook(file): %s is refused", (_, file, expected) => expect(readBook(file())).toBe(expected));
