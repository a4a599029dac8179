import { describe, expect, test } from "vitest";
import type { Figure } from "../indicator/indicator.ts";
import { indicatorOf, planIndicatorOf, seriesOf } from "../../../test/support/planParts.ts";
import { formFields, formProblems, readFigure } from "./entryForm.ts";
import { plainEvaluationForm } from "./evaluationForm.ts";
import type { FormRow } from "./formRows.ts";

const row: FormRow = {
  part: "owner",
  series: seriesOf({ id: "i1" }),
  placement: {
    id: "n1.i1",
    planIndicatorId: "i1",
    nodeId: "n1",
    position: 1,
    isRepeat: false,
    printedName: "相談件数",
    printedDepartment: "商工",
    printedOtherwise: {},
  },
  adopted: planIndicatorOf({ id: "i1", indicator: indicatorOf({ id: "i1", name: "相談件数" }) }),
};
const figure: Figure = {
  id: "f1",
  nodeId: "n1",
  orgUnitId: "shoko",
  position: 1,
  label: "支援実績（件）",
  values: [],
};
const textLimit = plainEvaluationForm.parts.analysis.limit;
const fields = formFields([row], [figure], 2021);
const problemOf = (name: string, text: string) =>
  fields.find((field) => field.name === name)?.problemOf(text);

test("formFields(rows, figures, year): an owner's row has four fields, others none", () => {
  expect(fields.map(({ name }) => name)).toEqual([
    "actual.i1",
    "status.i1",
    "note.i1",
    "cost.n1.i1.i1",
    "figure.f1.2021",
    "analysis",
    "nextSteps",
    "hintAnswer",
  ]);
  expect(formFields([{ ...row, part: "contributor" }], [], 2021).map(({ name }) => name)).toEqual([
    "analysis",
    "nextSteps",
    "hintAnswer",
  ]);
});

describe("problemOf(text)", () => {
  test.each([
    ["actual.i1", "1,234件"],
    ["actual.i1", "△12"],
    ["actual.i1", "－"],
    ["actual.i1", "集計中"],
    ["actual.i1", "１２３"],
    ["actual.i1", ""],
    ["cost.n1.i1.i1", "0"],
    ["cost.n1.i1.i1", "-"],
    ["figure.f1.2021", "20件"],
    ["status.i1", "preliminary"],
    ["analysis", "字".repeat(textLimit)],
  ])("%s takes 『%s』", (name, text) => expect(problemOf(name, text)).toBeUndefined());

  test.each([
    ["actual.i1", "12,34", "1,234"],
    ["actual.i1", "12人", "件"],
    ["actual.i1", "(1,200)", "△1,200"],
    ["cost.n1.i1.i1", "1,083円", "千円"],
    ["cost.n1.i1.i1", "△5", "負"],
    ["figure.f1.2021", "20人", "件"],
    ["status.i1", "maybe", "一覧"],
    ["analysis", "字".repeat(textLimit + 1), String(textLimit)],
  ])("%s refuses 『%s』 and says what to do", (name, text, remedy) =>
    expect(problemOf(name, text)?.ja).toContain(remedy),
  );
});

test("formProblems(fields, valueOf): required fields must be filled, a supporting figure may be left", () => {
  const empty = formProblems(fields, () => "");
  expect(empty.map(({ field }) => field)).toEqual(["actual.i1", "cost.n1.i1.i1", "analysis", "nextSteps"]);
});

test.each([
  ["割合・中学生（％）", "87％", "number"],
  ["商談件数・合計（原文の印字、件）", "35件", "number"],
  ["会員数", "12人", "number"],
  ["会員数（人）", "12件", "unreadable"],
])("readFigure(%s, %s) reads the unit from the label", (label, text, kind) =>
  expect(readFigure({ label }, text).kind).toBe(kind),
);
