import { d } from "../../src/core/decimal.ts";
import type { PlanContent } from "../../src/core/plan/planContent.ts";
import type { PlanIndicator } from "../../src/core/indicator/indicator.ts";
import {
  indicatorOf,
  nodeOf,
  placementOf,
  planIndicatorOf,
  planValueOf,
  seriesOf,
  versionOf,
} from "./planParts.ts";

export const formsPlanId = "forms-plan";
const id = (name: string) => `${formsPlanId}.${name}`;
const number = (value: string) => ({ kind: "number" as const, value: d(value), raw: value });

/** A plan of the sample city with an indicator of every form of entry: shares with their parts, one of a part that
 * another department enters, labelled series, series told apart by units, totals, a milestone, a survey, money. */
export function formsPlan(municipality: PlanContent["municipality"]): PlanContent {
  const stageWeights = { 協議: "10", 覚書締結: "40", 供用開始: "100" };
  const indicators: PlanIndicator[] = [
    planIndicatorOf({
      id: id("share"),
      indicator: indicatorOf({
        id: id("share"),
        name: "就職率",
        series: [
          seriesOf({
            id: "share",
            unit: "%",
            decimals: 1,
            derivation: { kind: "ratio", numerator: "share-n", denominator: "share-m", percent: true },
          }),
          seriesOf({ id: "share-n", label: "就職者数", unit: "人", isPart: true, position: 1 }),
          seriesOf({ id: "share-m", label: "卒業者数", unit: "人", isPart: true, position: 2 }),
        ],
      }),
      baselines: [planValueOf({ seriesId: "share", fiscalYear: 2018, reading: number("40.4") })],
      targets: [planValueOf({ seriesId: "share", term: "final", reading: number("50") })],
    }),
    planIndicatorOf({
      id: id("perHead"),
      indicator: indicatorOf({
        id: id("perHead"),
        name: "一人当たり消費額",
        series: [
          seriesOf({
            id: "per",
            unit: "千円",
            derivation: { kind: "ratio", numerator: "per-n", denominator: "pop", percent: false },
          }),
          seriesOf({ id: "per-n", label: "消費額", unit: "千円", isPart: true, position: 1 }),
        ],
      }),
    }),
    planIndicatorOf({
      id: id("visits"),
      indicator: indicatorOf({
        id: id("visits"),
        name: "歩行者通行量",
        timeBasis: "pointInTime",
        series: [
          seriesOf({ id: "day-1", label: "平日", unit: "人" }),
          seriesOf({ id: "day-2", label: "休日", unit: "人", position: 1 }),
        ],
      }),
    }),
    planIndicatorOf({
      id: id("schools"),
      indicator: indicatorOf({
        id: id("schools"),
        name: "出前講座",
        series: [
          seriesOf({ id: "school-1", unit: "校" }),
          seriesOf({ id: "school-2", unit: "回", position: 1 }),
        ],
      }),
    }),
    planIndicatorOf({
      id: id("total"),
      indicator: indicatorOf({
        id: id("total"),
        name: "創業件数（累計）",
        timeBasis: "planCumulative",
        actualKind: "annual",
        series: [seriesOf({ id: "total" })],
      }),
      rateMethod: "cumulative",
      targets: [planValueOf({ seriesId: "total", term: "final", reading: number("100") })],
    }),
    planIndicatorOf({
      id: id("road"),
      indicator: indicatorOf({
        id: id("road"),
        name: "連絡道路の整備",
        series: [seriesOf({ id: "road", unit: null })],
      }),
      direction: "milestone",
      rateMethod: "milestone",
      rateOptions: { stageWeights },
      targets: [
        planValueOf({
          seriesId: "road",
          term: "final",
          operator: "milestone",
          reading: { kind: "stage", stages: ["供用開始"], raw: "供用開始" },
        }),
      ],
    }),
    planIndicatorOf({
      id: id("money"),
      indicator: indicatorOf({
        id: id("money"),
        name: "製造品出荷額",
        timeBasis: "survey",
        series: [seriesOf({ id: "money", unit: "百万円" })],
      }),
    }),
    planIndicatorOf({
      id: id("people"),
      indicator: indicatorOf({
        id: id("people"),
        name: "人口",
        timeBasis: "pointInTime",
        ownerId: "norin",
        series: [seriesOf({ id: "pop", unit: "人" })],
      }),
    }),
  ];
  return {
    municipality,
    plan: {
      id: formsPlanId,
      title: "入力のかたち",
      kind: "comprehensiveStrategy",
      nickname: null,
      collection: null,
      position: 9,
      departments: [],
      predecessorId: null,
    },
    version: versionOf({
      id: id("v1"),
      planId: formsPlanId,
      levels: [
        { ja: "基本目標", en: "Goal" },
        { ja: "施策", en: "Measure" },
      ],
    }),
    sections: [],
    nodes: [
      nodeOf({ id: id("g"), number: "1", title: "しごと" }),
      ...["shoko", "norin"].map((unit, place) =>
        nodeOf({
          id: id(`n${place + 1}`),
          parentId: id("g"),
          level: 1,
          position: place,
          number: String(place + 1),
          title: `施策${place + 1}`,
          sheetNo: place + 1,
          departmentIds: [unit],
        }),
      ),
    ],
    programmes: [],
    indicators,
    placements: indicators.map((adopted, position) =>
      placementOf({
        planIndicatorId: adopted.id,
        nodeId: id(adopted.indicator.ownerId === "norin" ? "n2" : "n1"),
        position,
        printedName: adopted.indicator.name,
        printedDepartment: adopted.indicator.ownerId === "norin" ? "農林" : "商工",
      }),
    ),
    orgUnits: [],
  };
}
