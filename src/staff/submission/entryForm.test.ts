import { expect, test } from "vitest";
import { readEntryForm, realConflicts } from "./entryForm.ts";

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
  expect(realConflicts({ saved: 0, problems: {}, conflicts }, { a: mine })).toEqual(expected);
});
