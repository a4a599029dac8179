import { expect, test } from "vitest";
import { readAnswer, readEntryForm, realConflicts } from "./entryForm.ts";

const formOf = (entries: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  return form;
};
const shown = { "actual.i02": "44件", "loaded:actual.i02": "", "version:actual.i02": "3" };

test.each([
  ["a new figure", shown, { "actual.i02": "44件" }, []],
  ["an untouched field", { ...shown, "loaded:actual.i02": "44件" }, {}, []],
  [
    "a field made empty",
    { ...shown, "actual.i02": "", "loaded:actual.i02": "44件" },
    { "actual.i02": "" },
    [],
  ],
  ["their text taken", { ...shown, "choice:actual.i02": "theirs" }, {}, ["actual.i02"]],
  ["one's own text kept", { ...shown, "choice:actual.i02": "mine" }, { "actual.i02": "44件" }, []],
  ["a field without its version", { "actual.i02": "44件" }, {}, []],
  [
    "line breaks as browsers send them",
    { analysis: "一\r\n二", "loaded:analysis": "一\n二", "version:analysis": "1" },
    {},
    [],
  ],
])("readEntryForm(form): %s", (_, entries, values, taken) =>
  expect(readEntryForm(formOf(entries))).toMatchObject({ values, taken }),
);

test("readEntryForm(form) gives back the version that was shown", () =>
  expect(readEntryForm(formOf(shown)).versions).toEqual({ "actual.i02": 3 }));

test.each([
  ["17件", {}],
  ["18件", { a: { theirs: "17件", by: "山田", at: "", version: 2 } }],
])("realConflicts(result, { a: %s })", (mine, expected) => {
  const conflicts = { a: { theirs: "17件", by: "山田", at: "", version: 2 } };
  expect(realConflicts({ conflicts }, { a: mine })).toEqual(expected);
});

const milestone = {
  "actual.s": "着手",
  "loaded:actual.s": "着手",
  "version:actual.s": "1",
  "stages:actual.s": "着手",
};
test.each([
  ["ticks alone are the text", ["着手", "整備完了"], "着手", { "actual.s": "着手・整備完了" }],
  ["ticks as they were change nothing", ["着手"], "着手", {}],
  ["no tick empties the field", [], "着手", { "actual.s": "" }],
  ["what was typed goes before ticks", ["着手"], "整備完了", { "actual.s": "整備完了" }],
])("readEntryForm(form): %s", (_, ticked, typed, values) => {
  const form = formOf({ ...milestone, "actual.s": typed });
  for (const stage of ticked) form.append("stage:actual.s", stage);
  expect(readEntryForm(form).values).toEqual(values);
});

test.each([
  ["figure:actual.s", { "status.s": "final" }, { "status.s": 2 }],
  ["state:actual.s", { "actual.s": "" }, { "actual.s": 5 }],
])("readAnswer(form, %s)", (intent, values, versions) => {
  const form = formOf({
    "actual.s": "45",
    "version:actual.s": "5",
    "status.s": "pending",
    "version:status.s": "2",
  });
  expect(readAnswer(form, intent)).toEqual({ values, versions });
  expect(readAnswer(form, "save")).toBeUndefined();
});

test("readAnswer(form, intent): a state of a figure that was chosen meanwhile stays", () =>
  expect(readAnswer(formOf({ "status.s": "preliminary" }), "figure:actual.s")).toEqual({
    values: {},
    versions: {},
  }));
