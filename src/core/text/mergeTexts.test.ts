import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeTexts } from "./mergeTexts.ts";

const base = "件数は増えた。担当を増やした。\n来年も続ける。";

test.each<[string, string, string, string | undefined]>([
  [
    "different sentences",
    "件数は大きく増えた。担当を増やした。\n来年も続ける。",
    "件数は増えた。担当を増やした。\n来年も続けて広げる。",
    "件数は大きく増えた。担当を増やした。\n来年も続けて広げる。",
  ],
  ["one added at the end", `${base}予算を見直す。`, base, `${base}予算を見直す。`],
  [
    "one deleted, another changed",
    "担当を増やした。\n来年も続ける。",
    "件数は増えた。担当を増やした。\n来年も広げる。",
    "担当を増やした。\n来年も広げる。",
  ],
  ["both made the same change", "件数は減った。", "件数は減った。", "件数は減った。"],
  [
    "the same sentence in two ways",
    "件数は減った。担当を増やした。\n来年も続ける。",
    "件数は同じ。担当を増やした。\n来年も続ける。",
    undefined,
  ],
])("mergeTexts(base, mine, theirs): %s", (_, mine, theirs, expected) =>
  expect(mergeTexts(base, mine, theirs)).toBe(expected),
);

test("mergeTexts(base, mine, theirs): where only one changed it, the change stands, whatever the text is", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("甲", "乙", "。", "\n") }),
      fc.string(),
      (before, after) => {
        expect(mergeTexts(before, after, before)).toBe(after);
        expect(mergeTexts(before, before, after)).toBe(after);
      },
    ),
  );
});
