import { expect, test } from "vitest";
import { d } from "../decimal.ts";
import { csvText } from "./csv.ts";
import type { CsvCell } from "./csv.ts";
import { safeFileName } from "./safeFileName.ts";

test("csvText(rows) has a BOM, CRLF after every row and RFC 4180 quotes", () => {
  const rows = [
    ["名称", "値"],
    ['a "b", c', "1\n2"],
  ];
  expect(csvText(rows)).toBe('\uFEFF名称,値\r\n"a ""b"", c","1\n2"\r\n');
});

test.each<[CsvCell, string]>([
  [d("-5.50"), "-5.5"],
  [2020, "2020"],
  [null, ""],
  ["-", "-"],
  ["－", "－"],
  ["△5", "△5"],
  ["=1+1", "'=1+1"],
  ["=", "'="],
  ["+81", "'+81"],
  ["-1+2", "'-1+2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tcmd", "'\tcmd"],
  ["＝1+1", "'＝1+1"],
  ["\r=1", `"'\r=1"`],
])("csvText([[%j]]) writes %j", (cell, expected) => {
  expect(csvText([[cell]])).toBe(`\uFEFF${expected}\r\n`);
});

test.each([
  ["01 市内/市外", "pdf", "01 市内_市外.pdf"],
  ['a\\b:c*d?e"f<g>h|i', "xlsx", "a_b_c_d_e_f_g_h_i.xlsx"],
  ["../../etc/passwd", "csv", "_.._etc_passwd.csv"],
  ["CON", "txt", "_CON.txt"],
  ["con.old", "txt", "_con.old.txt"],
  [" . ", "pdf", "file.pdf"],
  ["整備完了\n運営開始", "pdf", "整備完了 運営開始.pdf"],
  ["か\u3099", "pdf", "が.pdf"],
])("safeFileName(%j, %j) is %j", (title, extension, expected) => {
  expect(safeFileName(title, extension)).toBe(expected);
});

test("safeFileName(long title) fits a file system and ends in a whole letter", () => {
  const name = safeFileName("𠮷".repeat(200), "pdf");
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^𠮷+\.pdf$/u);
});
