import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readSamplePlan } from "../../../test/support/samplePlan.ts";
import { compareTold, leavesByPath } from "../../../test/support/toldFacts.ts";
import { toldIna } from "../../../test/support/toldIna.ts";
import { wordsOf } from "../../../test/support/toldTexts.ts";
import { d } from "../../core/decimal.ts";

const facts = JSON.parse(
  await readFile(new URL("../../../test/fixtures/ina_facts.json", import.meta.url), "utf8"),
) as { doubts: string[] };

const sample = await readSamplePlan("ina", "ina-strategy-2020");

const noContent = {
  source_file: "name of the file that was read",
  "*.line": "line of that file",
  "totals.doubts": "counted before the last doubt was added",
};

test("the plan read back tells every leaf of the facts, and nothing else", () => {
  expect(compareTold(facts, toldIna(sample, facts.doubts.length), noContent)).toEqual([]);
});

test("every word of the plan stands in the facts, but for headings and joining words of our own", () => {
  const known = [...leavesByPath(facts).values()].join("\n");
  const ours = wordsOf(sample.plan).filter(
    (word) => !word.split(/[ （）]/).every((part) => known.includes(part)),
  );
  expect(ours).toEqual(ourWords);
});

const ourWords = [
  "これまでに策定したもの",
  "条項",
  "市町村が策定するよう努めるもの（努力義務）",
  "義務の度合い",
  "策定主体",
  "策定時期",
  "横断的な考え方 ア 新しい時代の流れを力にする",
  "横断的な考え方 イ 多様な人材の活躍を推進する",
  "政策5原則",
  "基本目標の言葉",
  "施策展開 1 学びの県づくり",
  "施策展開 2 産業の生産性が高い 県づくり",
  "施策展開 3 人をひきつける快適な 県づくり",
  "施策展開 4 いのちを守り育む 県づくり",
  "施策展開 5 誰にでも居場所と出番 がある県づくり",
  "施策展開 6 自治の力みなぎる 県づくり",
  "社会動態が均衡",
  "年齢の移り変わり",
  "符号",
  "四つの基本目標のそれぞれに数値目標を置く。どのプロジェクトがどの基本目標に当たるかは、資料に示されていない。",
  "本文は収録されていない。",
  "KPIの目的",
  "取組の主体",
  "頻度",
  "構成",
];

test("no relation is claimed that the source does not state: goals and projects stand side by side", () => {
  const roots = sample.plan.nodes.filter(({ parentId }) => parentId === null);
  expect(roots.map(({ level, number }) => [sample.plan.version.levels[level]?.ja, number])).toEqual([
    ...["①", "②", "③", "④"].map((number) => ["基本目標", number]),
    ...["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"].map((number) => ["プロジェクト", number]),
  ]);
});

test("the programmes are the sheets, in reading order", () => {
  const sheets = sample.plan.nodes.filter(({ sheetNo }) => sheetNo !== null);
  expect(new Set(sheets.map(({ level }) => level))).toEqual(new Set([3]));
  expect(sheets.map(({ sheetNo }) => sheetNo)).toEqual(Array.from({ length: 38 }, (_, place) => place + 1));
});

test.each([
  ["g1", "increase", "baseline-relative", "1.46", "1.74", false],
  ["g2", "increase", "cumulative", "-25", "100", true],
  ["g3", "unstated", "baseline-relative", "34567", "34500", false],
  ["g4", "increase", "baseline-relative", "46", "47", false],
] as const)(
  "the numerical target of goal %s",
  (nodeId, direction, rateMethod, baseline, target, accumulated) => {
    const { indicators, placements } = sample.plan;
    const placed = placements.find((one) => one.nodeId === nodeId);
    expect(indicators.find(({ id }) => id === placed?.planIndicatorId)).toMatchObject({
      role: "numericalTarget",
      direction,
      rateMethod,
      baselines: [{ reading: { kind: "number", value: d(baseline) } }],
      targets: [{ reading: { kind: "number", value: d(target) }, fiscalYear: 2024, accumulated }],
    });
  },
);
