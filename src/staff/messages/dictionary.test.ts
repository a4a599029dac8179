import { expect, test } from "vitest";
import { en } from "./en.ts";
import { fill } from "./fill.ts";
import { ja } from "./ja.ts";

const names = (words: string): string[] =>
  [...new Set([...words.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ""))].toSorted();

const words = Object.entries(ja).flatMap(([section, entries]) =>
  Object.entries(entries).map(([key, text]) => [`${section}.${key}`, text] as const),
);

test.each(words)("%s is filled with the same names in English", (path, text) => {
  const [section = "", key = ""] = path.split(".");
  const english = (en as Record<string, Record<string, string>>)[section]?.[key] ?? "";
  expect(english).not.toBe("");
  expect(names(english)).toEqual(names(text));
});

test.each([
  ["{n}件", { n: 3 }, "3件"],
  ["{n} {n|day|days} left", { n: 1 }, "1 day left"],
  ["{n} {n|day|days} left", { n: 0 }, "0 days left"],
  ["{by} {time}", { by: "山田", time: "10:42" }, "山田 10:42"],
])("fill(%s)", (template, values, expected) => expect(fill(template, values)).toBe(expected));
