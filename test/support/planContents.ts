import type { PlanContent } from "../../src/core/plan/planContent.ts";
import { parseReading } from "../../src/core/text/parseReading.ts";
import type { Reading } from "../../src/core/indicator/reading.ts";
import { blocksOfEveryKind } from "./planBlocks.ts";
import {
  indicatorOf,
  nodeOf,
  placementOf,
  planIndicatorOf,
  planValueOf,
  programmeOf,
  sectionOf,
  seriesOf,
  versionOf,
} from "./planParts.ts";
import { hostile, levels, municipality, plan } from "./publicationFacts.ts";

const read = (raw: string, unit: string | null): Reading => {
  const reading = parseReading(raw, { unit });
  return reading.kind === "unreadable" ? { kind: "text", raw } : reading;
};

/** The plan of the made-up city with a part of every kind: texts, a tree, programmes that recur, indicators with
 * mid-term, shared and merged targets, an empty table, a doubt-free record. */
export function moriContent(): PlanContent {
  const visits = indicatorOf({
    id: "visits",
    name: `訪問件数 ${hostile}`,
    formula: "件数の計",
    series: [seriesOf({ id: "visits-1" })],
  });
  const land = indicatorOf({
    id: "land",
    name: "用地",
    ownerId: null,
    series: [
      seriesOf({ id: "land-1", label: "箇所", unit: "か所" }),
      seriesOf({ id: "land-2", label: "面積", unit: "ha", position: 1 }),
    ],
  });
  return {
    municipality,
    plan: {
      id: plan.id,
      title: plan.title,
      kind: "comprehensiveStrategy",
      nickname: `森のしるべ ${hostile}`,
      collection: { number: "第7章", title: "横断する計画" },
      position: 0,
      departments: [{ orgUnitId: "shoko", office: "推進室" }],
      predecessorId: null,
    },
    version: versionOf({
      id: "mori-plan.v1",
      planId: plan.id,
      issued: "令和2年3月",
      generation: 2,
      predecessor: { title: `第1期の戦略 ${hostile}`, period: "平成27年度から令和元年度まで" },
      levels: [...levels],
      source: "森市総合戦略",
    }),
    sections: [
      sectionOf({
        id: "purpose",
        kind: "purpose",
        number: "1",
        title: `趣旨 ${hostile}`,
        content: blocksOfEveryKind,
      }),
      sectionOf({
        id: "vision",
        position: 1,
        kind: "vision",
        content: [{ kind: "text", label: null, text: "森とともに生きるまち" }],
        variants: [{ place: "概要", text: "森と生きるまち" }],
      }),
      sectionOf({ id: "measures", position: 2, kind: "measures", title: "施策" }),
      sectionOf({ id: "leading", position: 3, kind: "leadingProject", title: "駅前プロジェクト" }),
      sectionOf({
        id: "pdca",
        position: 4,
        kind: "pdca",
        content: [
          { kind: "list", label: null, items: [{ number: null, title: "毎年検証する", text: null }] },
        ],
      }),
    ],
    nodes: [
      nodeOf({ id: "n1", number: "1", title: `しごと ${hostile}`, subtitle: "働く" }),
      ...[1, 2].map((sheetNo) =>
        nodeOf({
          id: `n1-${sheetNo}`,
          parentId: "n1",
          level: 1,
          position: sheetNo,
          number: String(sheetNo),
          title: `施策${sheetNo} ${hostile}`,
          purpose: `目的 ${hostile}`,
          sheetNo,
          page: 31,
          marks: ["SDGs"],
          departmentIds: ["shoko"],
        }),
      ),
      nodeOf({
        id: "n2",
        position: 1,
        number: "2",
        title: "ひと",
        indicatorColumns: ["指標", `目標 ${hostile}`],
        indicatorNote: "性質上、指標を設けない",
        variants: [{ place: "体系図", text: "人" }],
      }),
    ],
    programmes: [
      programmeOf({
        programmeId: "p1",
        nodeId: "n1-1",
        number: "1-01",
        name: "体験事業",
        departments: ["学校教育課"],
      }),
      programmeOf({ programmeId: "p1", nodeId: "n1-2", name: "体験事業", marks: ["交付金"] }),
    ],
    indicators: [
      planIndicatorOf({
        id: "mori-plan.v1.visits",
        indicator: visits,
        role: "numericalTarget",
        marks: ["交付金KPI"],
        baselines: [planValueOf({ seriesId: "visits-1", fiscalYear: 2018, reading: read("10件", "件") })],
        targets: [
          planValueOf({ seriesId: "visits-1", fiscalYear: 2022, term: "mid", reading: read("15件", "件") }),
          planValueOf({
            seriesId: "visits-1",
            term: "final",
            reading: read("20件以上", "件"),
            operator: ">=",
            source: "調査票",
          }),
        ],
      }),
      planIndicatorOf({
        id: "mori-plan.v1.land",
        indicator: land,
        baselines: [
          planValueOf({
            seriesId: "land-1",
            fiscalYear: null,
            period: "2017年調査",
            reading: read("△12か所", "か所"),
          }),
        ],
        targets: [
          planValueOf({
            seriesId: "land-1",
            term: "final",
            reading: read("3か所", "か所"),
            accumulated: true,
          }),
          planValueOf({
            seriesId: "land-2",
            term: "final",
            reading: { kind: "missing", reason: "notApplicable", raw: "" },
            sharedWithSeriesId: "land-1",
          }),
        ],
      }),
    ],
    placements: [
      placementOf({
        planIndicatorId: "mori-plan.v1.visits",
        nodeId: "n1-1",
        printedName: `訪問件数 ${hostile}`,
        printedDepartment: "商工",
      }),
      placementOf({
        planIndicatorId: "mori-plan.v1.visits",
        nodeId: "n1-2",
        printedName: "訪問件数（再掲）",
        isRepeat: true,
      }),
      placementOf({ planIndicatorId: "mori-plan.v1.land", nodeId: "n1-1", position: 1, printedName: "用地" }),
    ],
    orgUnits: [
      {
        id: "shoko",
        name: "商工振興課",
        shortName: "商工",
        parentId: null,
        position: 0,
        validFrom: "2020-04-01",
        validTo: null,
      },
    ],
  };
}

/** The first version before its revision: another title, a node that went, a lower target. */
export function moriBefore(): PlanContent {
  const now = moriContent();
  return {
    ...now,
    nodes: [
      ...now.nodes.map((node) => (node.id === "n1-1" ? { ...node, title: `施策1 古い題 ${hostile}` } : node)),
      nodeOf({ id: "n3", position: 2, number: "3", title: `なくなる目標 ${hostile}` }),
    ],
    indicators: now.indicators.map((adopted) =>
      adopted.indicator.id === "visits"
        ? {
            ...adopted,
            targets: adopted.targets.map((target) =>
              target.term === "final" ? { ...target, reading: read("18件以上", "件") } : target,
            ),
          }
        : adopted,
    ),
  };
}

/** A plan that is too long for one page: 案, with three goals, one of them light. */
export function longContent(): PlanContent {
  const short = moriContent();
  const goals = ["g1", "g2"].flatMap((goal, position) => [
    nodeOf({ id: goal, position, number: goal, title: `目標${goal}` }),
    ...Array.from({ length: 80 }, (_, index) =>
      nodeOf({
        id: `${goal}-${index}`,
        parentId: goal,
        level: 1,
        position: index,
        number: `(${index + 1})`,
        title: `事業${index + 1}`,
        indicatorColumns: index === 0 ? ["指標", "目標"] : null,
      }),
    ),
  ]);
  return {
    ...short,
    plan: { ...short.plan, id: "mori-long", title: "森市総合計画", position: 1, nickname: null },
    version: versionOf({
      id: "mori-long.v1",
      planId: "mori-long",
      status: "draft",
      label: "案",
      period: null,
      levels: [...levels],
    }),
    sections: [
      sectionOf({ id: "c1", kind: "chapter", number: "第1章", title: "はじめに" }),
      sectionOf({
        id: "c1-1",
        parentId: "c1",
        kind: "population",
        content: [{ kind: "text", label: null, text: "長い文章。".repeat(400) }],
      }),
      sectionOf({ id: "c2", position: 1, kind: "policyTree", title: "体系図" }),
    ],
    nodes: [...goals, nodeOf({ id: "g3", position: 2, number: "g3", title: "軽い目標" })],
    programmes: [],
    indicators: [],
    placements: [],
  };
}
