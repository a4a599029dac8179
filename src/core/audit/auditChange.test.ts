import { expect, test } from "vitest";
import { changesOf, deputyForOf, figureKindOf } from "./auditChange.ts";

const entry = (before: unknown, after: unknown) => ({
  id: 1,
  at: "2022-05-10T01:00:00.000000Z",
  userId: "u",
  userName: "n",
  action: "save",
  subject: "s",
  before,
  after,
});

test.each([
  [
    "one field",
    { "actual.i1": "40.4" },
    { "actual.i1": "42.4" },
    [{ path: ["actual.i1"], before: "40.4", after: "42.4" }],
  ],
  [
    "what stayed the same",
    { a: "1", b: "2" },
    { a: "1", b: "3" },
    [{ path: ["b"], before: "2", after: "3" }],
  ],
  [
    "something new",
    null,
    { dueOn: "2022-05-20" },
    [{ path: ["dueOn"], before: undefined, after: "2022-05-20" }],
  ],
  ["something gone", { alt: "図" }, null, [{ path: ["alt"], before: "図", after: undefined }]],
  ["an empty text for none", { note: "" }, { note: null }, [{ path: ["note"], before: "", after: null }]],
  [
    "values within values",
    { bands: [{ id: "a" }] },
    { bands: [{ id: "b" }] },
    [{ path: ["bands", "0", "id"], before: "a", after: "b" }],
  ],
  [
    "a deputy",
    { state: "draft" },
    { state: "approved", deputyFor: "課長" },
    [{ path: ["state"], before: "draft", after: "approved" }],
  ],
  ["nothing", null, null, []],
])("changesOf(entry): %s", (_, before, after, changes) => {
  expect(changesOf(entry(before, after))).toEqual(changes);
});

test.each([
  [{ state: "approved", deputyFor: "課長 山田" }, "課長 山田"],
  [{ state: "approved" }, null],
  [null, null],
])("deputyForOf(entry): %o", (after, name) => expect(deputyForOf(entry(null, after))).toBe(name));

test.each([
  ["actual.i03-a", "actual"],
  ["cost.p12.i03-a", "cost"],
  ["figure.f07.2021", "figure"],
  ["target.i03-a.2024", "target"],
  ["note.i03-a", undefined],
  ["analysis", undefined],
  ["actual", undefined],
  ["status", undefined],
])("figureKindOf(%s)", (name, kind) => expect(figureKindOf({ path: [name] })).toBe(kind));
