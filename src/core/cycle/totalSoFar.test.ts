import { describe, expect, test } from "vitest";
import { d } from "../decimal.ts";
import { indicatorOf, planIndicatorOf, seriesOf } from "../../../test/support/planParts.ts";
import type { Indicator } from "../indicator/indicator.ts";
import type { Reading } from "../indicator/reading.ts";
import { fallHint, totalHelp, totalSoFar } from "./totalSoFar.ts";

const series = seriesOf({ id: "s", unit: "件" });
const adoptedOf = (
  timeBasis: Indicator["timeBasis"],
  actualKind: Indicator["actualKind"],
  treatMissingAsZero = false,
) =>
  planIndicatorOf({
    id: "i",
    indicator: indicatorOf({ id: "i", timeBasis, actualKind, series: [series] }),
    rateOptions: { treatMissingAsZero },
  });
const read = (figure: number | null): Reading =>
  figure === null
    ? { kind: "missing", reason: "pending", raw: "集計中" }
    : { kind: "number", value: d(figure), raw: String(figure) };
const saidOf = (adopted: ReturnType<typeof adoptedOf>, figures: readonly (number | null)[]) =>
  totalSoFar(adopted, series, { fiscalYear: 2020 + figures.length - 1, start: 2020 }, (year) =>
    read(figures[year - 2020] ?? null),
  )?.ja;

describe("totalSoFar(adopted, series, year, actualOf)", () => {
  test.each([
    ["planCumulative", "annual", [120, 45], "これまでの累計 165件（R2 120件 ＋ R3 45件）"],
    ["runningCumulative", "annual", [1234], "これまでの累計 1,234件（R2 1,234件）"],
    ["planCumulative", "annual", [120, null, 45], "R3の値がないため、累計は出せません。"],
    ["planCumulative", "cumulative", [120, 165], "今年度に増えた分 45件（前年度までの累計 120件）"],
    ["planCumulative", "cumulative", [120], "今年度に増えた分 120件（前年度までの累計 0件）"],
    // A running total began before the plan, and nobody knows at what.
    ["runningCumulative", "cumulative", [120], undefined],
    ["planCumulative", null, [120, 100], "今年度に増えた分 △20件（前年度までの累計 120件）"],
    ["annualFlow", null, [120, 45], undefined],
    ["planCumulative", "annual", [120, null], undefined],
  ] as const)("%s, %s, %j: %s", (timeBasis, actualKind, figures, expected) =>
    expect(saidOf(adoptedOf(timeBasis, actualKind), figures)).toBe(expected),
  );

  test("a year without a figure counts as nothing only where the plan says so", () =>
    expect(saidOf(adoptedOf("planCumulative", "annual", true), [120, null, 45])).toBe(
      "これまでの累計 165件（R2 120件 ＋ R4 45件）",
    ));
});

test.each([
  [
    "planCumulative",
    "annual",
    "今年度分だけを入力します。累計は自動で計算します。計画の初め（令和2年度）を0として数えます。",
  ],
  ["planCumulative", null, "これまでの累計を入力します。計画の初め（令和2年度）を0として数えます。"],
  ["runningCumulative", "cumulative", "これまでの累計を入力します。"],
  ["pointInTime", null, undefined],
] as const)("totalHelp(adopted, start): %s, %s", (timeBasis, actualKind, expected) =>
  expect(totalHelp(adoptedOf(timeBasis, actualKind), 2020)?.ja).toBe(expected),
);

test.each([
  ["annual", -1, true],
  ["annual", 0, false],
  ["cumulative", -1, false],
] as const)("fallHint(adopted, actual): %s, %d", (kind, figure, hinted) =>
  expect(fallHint(adoptedOf("planCumulative", kind), read(figure)) !== undefined).toBe(hinted),
);
