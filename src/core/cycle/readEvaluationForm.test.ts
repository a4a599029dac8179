import { describe, expect, test } from "vitest";
import { defaultEvaluationForm, evaluationForm, evaluationParts } from "./evaluationForm.ts";
import { readEvaluationForm } from "./readEvaluationForm.ts";
import { typedEvaluationForm } from "./typedEvaluationForm.ts";

const typed = typedEvaluationForm(defaultEvaluationForm);
const formOf = (change: Record<string, string>) => {
  const read = readEvaluationForm({ ...typed, ...change });
  return read.kind === "form" ? read.form : undefined;
};

test("readEvaluationForm(typed) reads what the page shows of a form as that form", () => {
  expect(formOf({})).toEqual(defaultEvaluationForm);
});

describe("readEvaluationForm(typed)", () => {
  test("a renamed choice keeps its value, a new one gets one of its own, an emptied one goes away", () => {
    const form = formOf({
      "direction.0": "拡大",
      "directionEn.0": "",
      "direction.5": "",
      "direction.8": "民間移管",
      "direction.9": "再構築",
    });
    const shown = form?.directions.map(({ value, words }) => `${value}:${words.ja}/${words.en}`);
    expect(shown).toEqual([
      "expand:拡大/拡大",
      "continue:継続/Continue",
      "improve:改善/Improve",
      "reduce:縮小/Reduce",
      "merge:統合/Merge",
      "abolish:廃止/Abolish",
      "complete:完了/Complete",
      "own1:民間移管/民間移管",
      "own2:再構築/再構築",
    ]);
    expect(evaluationForm.parse(form)).toEqual(form);
  });

  test("what is not asked for is not required", () => {
    const form = formOf({ "asked.causes": "", "required.causes": "on" });
    expect(form?.parts.causes).toMatchObject({ isAsked: false, isRequired: false });
  });

  test.each<[string, Record<string, string>, string]>([
    ["a part without a name", { "name.issues": " " }, "name.issues"],
    ["a name that is too long", { "name.issues": "課".repeat(31) }, "name.issues"],
    ["a limit in words", { "limit.analysis": "四百" }, "limit.analysis"],
    ["a limit that is too low", { "limit.analysis": "19" }, "limit.analysis"],
    ["a limit that is too high", { "limit.analysis": "4001" }, "limit.analysis"],
    ["two choices of one name", { "direction.1": "拡充" }, "direction.1"],
    [
      "no choice at all",
      Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`resource.${n}`, ""])),
      "resource.0",
    ],
    [
      "nothing asked for",
      Object.fromEntries(evaluationParts.map((id) => [`asked.${id}`, ""])),
      "asked.analysis",
    ],
  ])("refuses %s and names the field", (_, change, field) => {
    const read = readEvaluationForm({ ...typed, ...change });
    expect(read.kind === "problems" && Object.keys(read.problems)).toEqual([field]);
  });
});
