import { expect, test } from "vitest";
import {
  blank,
  dash,
  figure,
  hostileText,
  mergedTarget,
  sheetDocument,
  sheetRow,
} from "../../../test/golden/sheetDocuments.ts";
import { printedCell } from "./printedCell.ts";
import { sheetForm } from "./sheetForm.ts";

test("sheetForm(sheet): heads, numbers and years as the form prints them", () => {
  expect(sheetForm(sheetDocument())).toMatchObject({
    heading: "【青葉市総合戦略】進行管理シート",
    sheetNo: "０１",
    planPage: "Ｐ．３３",
    bookmark: "01 雇用の場づくり",
    imprint: "青葉市　令和2年度の検証（令和3年度実施）",
    programmes: ["■相談窓口の設置【地方創生交付金】（商工振興課）", "■見学会の開催"],
    yearHeads: {
      baseline: "H30年度\n（基準値）",
      actuals: ["R2年度\n（実績値）", "R3年度", "R4年度", "R5年度"],
      target: "R6年度\n（目標値）",
    },
    checks: [
      { heading: "【商工振興課】", figures: [{ label: "・相談件数（件）", values: "H28:46、H29:55、R1:9" }] },
    ],
  });
});

test("sheetForm(sheet): a single supporting figure stands on the line of its label", () => {
  const [check] = sheetDocument().checks;
  const figures = [{ label: "会員数（人）", values: [{ fiscalYear: 2020, cell: figure("379") }] }];
  const form = sheetForm(sheetDocument({ checks: check ? [{ ...check, figures }] : [] }));
  expect(form.checks[0]?.figures).toEqual([{ label: "・会員数（人）　R2:379", values: null }]);
});

test("sheetForm(sheet): series share their name, department and target", () => {
  const spans = sheetForm(mergedTarget()).rows.map((row) => [
    row.nameSpan,
    row.targetSpan,
    row.departmentSpan,
  ]);
  expect(spans).toEqual([
    [1, 1, 1],
    [2, 2, 2],
    [0, 0, 0],
  ]);
});

test("sheetForm(sheet): notes on cells are numbered and printed below", () => {
  const form = sheetForm(hostileText());
  expect(form.rows[1]?.actuals[3]).toEqual({ text: "12※1", value: null });
  expect(form.notes).toEqual(["※1 算定方法を改めた。"]);
});

test.each([
  ["1,083", "1,083", "1083"],
  ["１，０８３千円", "1,083", "1083"],
  ["0", "0", "0"],
  ["-4.50", "△4.50", null],
])("sheetForm(sheet): cost %s prints as %s, as a number %s", (raw, text, value) => {
  const typed = figure(raw, raw === "１，０８３千円" ? "1083" : undefined);
  const form = sheetForm(sheetDocument({ rows: [sheetRow({ cost: typed })] }));
  expect(form.rows[0]?.cost).toEqual({ text, value });
});

test.each([
  ["a figure with its unit, however it was typed", figure("５０", "50"), "50件"],
  ["what this place prints", { ...figure("0か国"), printed: "-" }, "-"],
  ["a dash", dash, "-"],
  ["a year still to come", blank, ""],
  [
    "a reason without text",
    { reading: { kind: "missing", reason: "notSurveyed", raw: "" } } as const,
    "調査なし",
  ],
  ["a preliminary figure", { ...figure("12"), status: "preliminary" } as const, "12件（速報）"],
])("printedCell(cell, 件): %s", (_, cell, expected) => expect(printedCell(cell, "件")).toBe(expected));
