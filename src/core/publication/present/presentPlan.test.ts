import { expect, test } from "vitest";
import { moriContent } from "../../../../test/support/planContents.ts";
import type { PlanContent } from "../../plan/planContent.ts";
import { planDocument } from "../planDocument.ts";
import { presentPlan } from "./presentPlan.ts";
import { presentPlanIndicatorDocuments } from "./presentPlanIndicator.ts";

const content = moriContent();
const secret = "内部の疑義";

/** The content as it would be if columns were added one day that nobody meant to publish. */
function withColumnsMore(): PlanContent {
  const more = <Part extends object>(part: Part): Part => ({ ...part, doubt: secret });
  return more({
    ...content,
    plan: more(content.plan),
    version: more(content.version),
    sections: content.sections.map(more),
    nodes: content.nodes.map(more),
    programmes: content.programmes.map(more),
    placements: content.placements.map(more),
    indicators: content.indicators.map((adopted) =>
      more({
        ...adopted,
        indicator: more({ ...adopted.indicator, series: adopted.indicator.series.map(more) }),
        baselines: adopted.baselines.map(more),
        targets: adopted.targets.map(more),
      }),
    ),
  });
}

test("presentPlan(content) names what it publishes: nothing else comes along", () => {
  expect(JSON.stringify(presentPlan(withColumnsMore()))).not.toContain(secret);
  expect(JSON.stringify(presentPlanIndicatorDocuments(withColumnsMore()))).not.toContain(secret);
});

test("what is presented is what the schema has, to the last field", () => {
  const document = presentPlan(content, 1);
  expect(planDocument.parse(document)).toEqual(document);
});

test("indicators stand in the order of their places, with all their values and no parts of a ratio", () => {
  const [visits, land] = presentPlan(content).indicators;
  expect([visits?.id, land?.id]).toEqual(["visits", "land"]);
  expect(visits).toMatchObject({ role: "numericalTarget", department: "商工振興課", formula: "件数の計" });
  expect(
    visits?.series[0]?.targets.map(({ term, fiscalYear, operator }) => [term, fiscalYear, operator]),
  ).toEqual([
    ["mid", 2022, null],
    ["final", 2024, ">="],
  ]);
  expect(land?.series[0]?.baselines[0]).toMatchObject({ fiscalYear: null, period: "2017年調査" });
  expect(land?.series[0]?.targets[0]?.accumulated).toBe(true);
  expect(land?.series[1]?.targets[0]?.sharedWith).toBe("箇所");
});

test.each([
  ["draft", "comment"],
  ["outForComment", "comment"],
  ["adopted", "final"],
  ["revised", "final"],
  ["superseded", "final"],
] as const)("a version that is %s is published as %s", (status, stage) => {
  expect(presentPlan({ ...content, version: { ...content.version, status } }).stage).toBe(stage);
});
