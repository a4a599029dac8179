import { describe, expect, test } from "vitest";
import { figure } from "../../../test/support/publicationFacts.ts";
import { publicationList } from "../../../test/support/publications.ts";
import type { IndicatorDocument } from "../../core/publication/documents.ts";
import type { PublishedForecast } from "../../core/publication/forecastDocument.ts";
import { linkFromRoot } from "../links.ts";
import { viewOf } from "../view.ts";
import { seriesSection } from "./seriesSection.ts";

const indicator = publicationList.map(({ body }) => body).find((body) => body.kind === "indicator")!;
const say = (ja: string, en: string) => ({ ja, en });

const told: PublishedForecast = {
  kind: "forecast",
  from: { fiscalYear: 2020, value: "1000" },
  years: [
    { fiscalYear: 2021, median: "-950", low: "-1050", high: "850" },
    { fiscalYear: 2022, median: "900", low: "800", high: "1000" },
  ],
  outlook: "open",
  summary: say("このままの傾向なら900人", "If the trend goes on: 900."),
  explanation: [say("方法：半分", "Method: half")],
};
const untold: PublishedForecast = {
  kind: "noForecast",
  reason: "uneven",
  summary: say("むらがある", "the changes differ"),
};

function text(language: "ja" | "en", forecast?: PublishedForecast): string {
  const [first] = indicator.series;
  const series: IndicatorDocument["series"][number] = {
    ...first!,
    baseline: { fiscalYear: 2018, cell: figure("1200", "1,200") },
    actuals: [{ fiscalYear: 2020, cell: figure("1000", "1,000") }],
    ...(forecast && { forecast }),
  };
  return seriesSection(viewOf(language, "mori/", linkFromRoot), indicator, series, 0)
    .text.replace(/<title>.*?<\/title>/gu, "")
    .replace(/<[^>]*>/gu, " ")
    .replace(/\s+/gu, " ");
}

describe("seriesSection(view, indicator, series, index): the forecast", () => {
  test.each([
    ["ja", told, "このままの傾向なら900人 "],
    ["ja", told, "見通しをどう求めたか 方法：半分"],
    ["ja", told, "令和3年度（2021） このままの傾向 △950件 △1,050～850"],
    ["ja", told, "令和4年度（2022） このままの傾向 900件 800～1,000"],
    ["en", told, "How the outlook was found Method: half"],
    ["en", told, "if the trend goes on -950 件 -1,050 to 850"],
    ["ja", untold, "むらがある"],
    ["en", untold, "the changes differ"],
  ] as const)("%s: says %#", (language, forecast, words) =>
    expect(text(language, forecast)).toContain(words),
  );

  test("a document of before there were forecasts has none", () =>
    expect(text("ja")).not.toMatch(/傾向|見通し/u));
});
