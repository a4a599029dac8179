import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readSamplePlan } from "../../../test/support/samplePlan.ts";
import { toldExperience } from "../../../test/support/toldExperience.ts";
import { compareTold, leavesByPath } from "../../../test/support/toldFacts.ts";
import { toldOmitama } from "../../../test/support/toldOmitama.ts";
import { wordsOf } from "../../../test/support/toldTexts.ts";

const facts = JSON.parse(
  await readFile(new URL("../../../test/fixtures/omitama_facts.json", import.meta.url), "utf8"),
) as { doubts: string[] };

const { plan, doubts } = await readSamplePlan("omitama", "omitama-strategy-2020");

const noContent = {
  source_file: "name of the file that was read",
  "*.line": "line of the file that was read",
  "*.experience_chain_mark_line": "line of the file that was read",
  "issues[].figures[].year": "null: the target of 5,000 has no year, as a doubt says",
  "doubts[]": "compared below",
  "totals.doubts": "counted before the last doubts were added",
};

function told() {
  const experience = toldExperience(plan);
  const strategy = toldOmitama(plan);
  return { ...strategy, ...experience, totals: totalsOf(strategy, experience) };
}

test("the plan read back tells every leaf of the facts, and nothing else", () => {
  expect(compareTold(facts, told(), noContent)).toEqual([]);
});

test("every word of the plan stands in the facts, but for headings and joining words of our own", () => {
  const known = [...leavesByPath(facts).values()].join("\n");
  const ours = wordsOf(plan).filter(
    (word) =>
      !word
        .replaceAll(joining, "／")
        .split(/[ 、・／（）：～]/)
        .every((part) => known.includes(part)),
  );
  expect(ours).toEqual(headings);
});

// What joins facts in one cell or one line.
const joining =
  /区分 |頻度 |時期 |主体 |実施 |ごと(?=$|／)|ステップ[\d、]+|と同じ|（推定）|（推定。資料では\d列目）|^政策分野\d$|^ペルソナ[A-H]$|\d年間の累計|資料の単位は「校」（単位は推定）|: /g;

// Headings of the source, and small ones of ours.
const headings = [
  "総合戦略の名称",
  "名称に込めた思い",
  "はじめに",
  "策定への参画",
  "アンケート結果より",
  "回答者",
  "関わる指標",
  "備考",
  "図の題",
  "調査の回",
  "列の調査年は推定",
  "図に示す割合",
  "小美玉市総合戦略のための体験鎖設計",
  "掲載あり",
  "人物像",
  "体験の流れ",
  "課題の番号",
  "主体の欄が及ぶステップ",
  "背景",
  "前半の課題の一覧",
  "回答者数",
  "掲載なし",
  "背景の数値",
  "行動指標の数値",
  "催しの規模",
  "体験鎖設計の見出し",
  "区分 定性／非開示も可",
  "公開する項目",
  "第1期の策定",
  "人口ビジョンの対象期間",
  "総合戦略の期間",
  "新たな視点",
  "2020年度における各分野の主要な取組",
  "上位計画",
  "総合戦略の構成",
  "国が示す基本目標",
  "小美玉市総合戦略の基本目標",
  "改定の扱い",
  "総合戦略策定の理念",
  "総合戦略改定の基本的視点",
  "施策・事業の目標",
  "基になった聞き取り",
  "整理した数",
  "II",
  "構成",
  "確認の対象",
  "見直しの観点",
  "開催年度",
  "（団体名の記載なし）",
  "参加した団体",
  "開催回数",
  "用語の説明",
  "目次・本文の見出し",
];

test("the plan has the city's levels, and its indicators are named as printed", () => {
  expect(plan.version.levels.map(({ ja }) => ja)).toEqual(["政策分野", "基本的方向", "施策"]);
  expect(plan.indicators.map(({ indicator }) => indicator.name)).toEqual(
    plan.indicators.map(
      ({ id }) => plan.placements.find(({ planIndicatorId }) => planIndicatorId === id)?.printedName,
    ),
  );
});

test("every doubt is kept in its order; the first says where the code was taken from", () => {
  expect(doubts.slice(1).map(({ reason }) => reason)).toEqual(facts.doubts.slice(1));
  expect(doubts[0]?.reason).toContain("082368");
});

test("each of the two series has a figure of its own, and both one target", () => {
  const shared = plan.indicators.find(({ indicator }) => indicator.id === "i04");
  expect(shared?.baselines.map(({ reading }) => reading.raw)).toEqual(["12.9%(市民)", "4.9%(高校生)"]);
  expect(shared?.targets.map((target) => [target.reading.raw, target.sharedWithSeriesId])).toEqual([
    ["10.0%", null],
    ["", "i04.shimin"],
  ]);
});

function totalsOf(
  { policy_areas, implementation_principles, citizen_meeting, national }: ReturnType<typeof toldOmitama>,
  { surveys, cited_surveys, personas, actors, issues }: ReturnType<typeof toldExperience>,
) {
  const directions = policy_areas.flatMap((area) => area.directions);
  const measures = directions.flatMap((direction) => direction.measures);
  const programmes = measures.flatMap((measure) => measure.programmes);
  const actions = issues.flatMap((issue) => issue.action_indicators);
  return {
    policy_areas: policy_areas.length,
    directions: directions.length,
    measures: measures.length,
    programmes: programmes.length,
    experience_chain_programmes: programmes.filter((one) => one.experience_chain).length,
    indicator_rows: policy_areas.flatMap((area) => area.indicators).length,
    indicator_series: plan.indicators.flatMap(({ indicator }) => indicator.series).length,
    personas: personas.length,
    steps: personas.flatMap((persona) => persona.steps).length,
    issues: issues.length,
    methods: issues.flatMap((issue) => issue.methods ?? []).length,
    action_indicators: actions.length,
    action_indicators_with_numbers: actions.filter((action) => action.numbers.length > 0).length,
    actors: actors.length,
    actors_government: actors.filter((actor) => actor.government).length,
    survey_questions: surveys.length,
    survey_questions_with_values: surveys.filter((survey) => survey.answers.length > 0).length,
    cited_surveys: cited_surveys.length,
    citizen_groups: citizen_meeting.groups.length,
    national_goal_mappings: national.goal_mapping.rows.length,
    implementation_principles: implementation_principles.length,
  };
}
