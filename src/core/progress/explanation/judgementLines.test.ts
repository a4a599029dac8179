import { expect, test } from "vitest";
import { cells } from "../../../../test/support/rateCells.ts";
import { d } from "../../decimal.ts";
import { judge } from "../judgement/judge.ts";
import type { JudgeInput } from "../judgement/judge.ts";
import type { JudgementPreset } from "../judgement/preset.ts";
import { findJudgementPreset } from "../judgement/presets.ts";
import { rateOf } from "../rateOf.ts";
import { explain } from "./explain.ts";
import { explanationJson } from "./explanation.ts";

const preset = (id: string) => findJudgementPreset(id)!;
const up = { baseline: "50", target: "100", actual: "60" };
const lines = (by: JudgementPreset, raw: typeof up, more: Partial<JudgeInput> = {}) => {
  const rate = rateOf("baseline-relative", cells(raw));
  return explain(judge(by, { ...cells(raw), rate, direction: "increase", ...more })).lines;
};

const mixed: JudgementPreset = {
  ...preset("aioi_points"),
  rules: [
    {
      band: "continue",
      when: [
        { of: "rate", atLeast: "0.2" },
        { of: "points", above: "-1", atMost: "1234.5" },
      ],
    },
  ],
};

test.each<[string, JudgementPreset, typeof up, Partial<JudgeInput>, [string, string]]>([
  [
    "points",
    preset("aioi_points"),
    up,
    { points: d(-1) },
    [
      "合計点 −1（0未満） → ▲見直し・縮減（判定基準「4項目の合計点（相生市方式）」aioi_points 第1版）",
      "points −1 (below 0) → ▲ Review or reduce (judged by “Sum of four items (as in Aioi)”, aioi_points, version 1)",
    ],
  ],
  [
    "a share that is no rate",
    preset("sabc_"),
    { ...up, actual: "49.99" },
    {},
    [
      "基準値からの変化 −0.02%（−10%以上0%以下） → △B 基準値と同水準（判定基準「S・A・B・C（長与町方式）」sabc_ 第1版）",
      "change from the baseline −0.02% (at least −10% and at most 0%) → △ B: at the level of the baseline (judged by “S, A, B, C (as in Nagayo)”, sabc_, version 1)",
    ],
  ],
  [
    "two conditions, one of them no share",
    mixed,
    up,
    { points: d("1234.5") },
    [
      "進捗率 20.0%（20%以上）、合計点 1,234.5（−1超1,234.5以下） → ◎継続（判定基準「4項目の合計点（相生市方式）」aioi_points 第1版）",
      "progress rate 20.0% (at least 20%), points 1,234.5 (above −1 and at most 1,234.5) → ◎ Continue (judged by “Sum of four items (as in Aioi)”, aioi_points, version 1)",
    ],
  ],
  [
    "no condition at all",
    preset("nationalABFN"),
    up,
    { direction: "milestone" },
    [
      "○F 施策の実行自体がKPI（判定基準「国のKPI区分（A・B・F・N）」nationalABFN 第1版）",
      "○ F: carrying out the measure is the KPI (judged by “National KPI classes (A, B, F, N)”, nationalABFN, version 1)",
    ],
  ],
  [
    "nothing to judge by",
    preset("default5"),
    { ...up, actual: "集計中" },
    {},
    [
      "－評価できない（判定基準「標準5段階」default5 第1版）",
      "－ Cannot be judged (judged by “Standard, five grades”, default5, version 1)",
    ],
  ],
])("explain(judgement) by %s says the rule in one line", (_, by, raw, more, [ja, en]) => {
  expect(lines(by, raw, more).filter(({ kind }) => kind === "rule")).toEqual([{ kind: "rule", ja, en }]);
});

test.each<[string, JudgementPreset, Partial<JudgeInput>, string[]]>([
  ["a rate", preset("default5"), {}, ["rule", "rounding"]],
  ["a pace", preset("pace3"), { yearIndex: 1, years: 5 }, ["formula", "figures", "rule", "rounding"]],
  ["points", preset("aioi_points"), { points: d(1) }, ["rule"]],
  ["a rate and points", mixed, { points: d(1) }, ["rule", "rounding"]],
  ["nothing", preset("pace3"), {}, ["reason", "remedy", "rule"]],
])("explain(judgement) by %s has the lines %j", (_, by, more, kinds) => {
  expect(lines(by, up, more).map(({ kind }) => kind)).toEqual(kinds);
});

test("explain(judgement) prints no more than twelve decimals, however close to its limit a rate lies", () => {
  const close = { baseline: "0", target: "100", actual: "59.999999999999999999" };
  expect(lines(preset("default5"), close)[0]?.ja).toMatch(/^進捗率 60\.000000000000%（40%以上60%未満）/);
});

test.each([
  ["59.9", "59.9%"],
  ["59.91", "59.9%"],
  ["59.96", "59.96%"],
  ["60.04", "60.04%"],
  ["60.1", "60.1%"],
])("explain(judgement) prints %s% as %s, with the decimals that tell it from 60%", (actual, expected) => {
  expect(lines(preset("default5"), { baseline: "0", target: "100", actual })[0]?.en).toContain(
    ` ${expected} (`,
  );
});

test("explain(judgement, options) leaves the target and its year to the explanation of the rate", () => {
  const rate = rateOf("baseline-relative", cells(up));
  const judgement = judge(preset("default5"), { ...cells(up), rate, direction: "increase" });
  const options = { target: { term: "final", fiscalYear: 2024 }, baselineYear: null } as const;
  expect(explain(judgement, options)).toEqual(explain(judgement));
});

test("explanationJson takes every line that an explanation has", () => {
  const rate = rateOf("simple-ratio", { ...cells(up), operator: "maintain" });
  const options = {
    achieved: true,
    target: { term: "final", fiscalYear: 2024 },
    baselineYear: null,
  } as const;
  const all = [
    ...explain(rate, options).lines,
    ...lines(preset("default5"), up),
    ...lines(preset("default5"), { ...up, actual: "-" }),
  ];
  expect(explanationJson.parse({ lines: all })).toEqual({ lines: all });
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(9);
  expect(explanationJson.safeParse({ lines: [{ kind: "remark", ja: "", en: "" }] }).success).toBe(false);
});
