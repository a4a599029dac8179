import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { partsOf, readSamplePlan } from "../../../test/support/samplePlan.ts";
import { compareTold, leavesByPath } from "../../../test/support/toldFacts.ts";
import { toldNagaoka } from "../../../test/support/toldNagaoka.ts";
import { figureIn, wordsOf } from "../../../test/support/toldTexts.ts";

const facts: unknown = JSON.parse(
  // Reference to a table that the leaf comparison reads from the parts below the slide itself.
  (await readFile(new URL("../../../test/fixtures/nagaoka_facts.json", import.meta.url), "utf8")).replaceAll(
    /\((subsidies・agreements|awards)\)。/g,
    "。",
  ),
);

const sample = await readSamplePlan("nagaoka", "nagaoka-plan");

const noContent = {
  source_file: "name of the file that was read",
  "*.line": "line of that file",
  "*.toc_line": "line of that file",
  "*.year_inferred": "a guess, stated among the doubts: the plan keeps the printed 昨年, 今年",
  "document.issued_year_inferred": "a guess, stated among the doubts",
  "*.value_raw": "part of raw, which is compared",
  "*.check": "the reader's own sum, made again below",
  "totals.doubts": "counted before the last doubt was added",
};

test("the plan read back tells every leaf of the facts, and nothing else", () => {
  expect(compareTold(facts, toldNagaoka(sample), noContent)).toEqual([]);
});

test("every word of the plan stands in the facts, but for headings and joining words of our own", () => {
  const known = [...leavesByPath(facts).values()].join("\n");
  const ours = wordsOf(sample.plan).filter(
    (word) => !word.split(/[ 、／（）：]/).every((part) => known.includes(part)),
  );
  expect(ours).toEqual(ourWords);
});

const ourWords = [
  "人口の展望",
  "実績と見込み",
  "実績の年",
  "グラフの値は収録されていない。",
  "2020年",
  "2021年",
  "※",
  "連携先",
  "経過と予定",
  "今後の取組",
  "順位の補足",
  "数値の注意",
  "起業までの段階",
  "11月26日まで",
  "開館から1年",
  "年度ごと",
  "金額",
  "合計など",
  "内容",
  "国との協定など",
  "決算・基金・公債費",
  "貯金",
];

test("the population tables add up", () => {
  for (const id of ["social-change", "natural-change"]) {
    const [plus = [], minus = [], sum = []] = partsOf(sample.plan)
      .tableOf(id)
      .rows.map(({ cells }) => cells.map(({ reading }) => Number(figureIn(reading))));
    expect(sum).toEqual(plus.map((value, year) => value - (minus[year] ?? Number.NaN)));
  }
});
