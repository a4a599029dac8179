import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts } from "./compareTexts.ts";

const shown = (before: string, after: string) =>
  compareTexts(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join("");

test.each([
  ["同じ文章", "同じ文章", "同じ文章"],
  ["", "", ""],
  ["", "新しい", "{+新しい+}"],
  ["古い", "", "[-古い-]"],
  ["保育園を整備する", "保育園を改修する", "保育園を[-整備-]{+改修+}する"],
  ["目標は50件です", "目標は80件です", "目標は[-50-]{+80+}件です"],
  ["訓練を行う。", "訓練を行う。広報も行う。", "訓練を行う。{+広報も行う。+}"],
])("compareTexts(%j, %j) is %s", (before, after, expected) => expect(shown(before, after)).toBe(expected));

test("both texts can be put together again from what was marked", () => {
  const word = fc.constantFrom("保育", "園", "を", "整備", "する", "。", "50", "件", " ", "\n");
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const marks = compareTexts(before, after);
      const without = (hidden: string) =>
        marks
          .filter(({ kind }) => kind !== hidden)
          .map((mark) => mark.text)
          .join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
    }),
  );
});

test("two long texts that share nothing count as replaced", () => {
  const long = (word: string) => `${word} `.repeat(1_500);
  expect(compareTexts(long("甲"), long("乙")).length).toBeLessThan(5_000);
});
