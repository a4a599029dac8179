import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { figure, missing } from "../../test/support/publicationFacts.ts";
import type { ChartSeries } from "./chartPoints.ts";
import { chartSentence, indicatorChart } from "./indicatorChart.ts";

function series(baseline: string, actuals: Record<number, string>, target: string, unit = "件"): ChartSeries {
  const cell = (value: string) => (value === "" ? missing("nil", "-") : figure(value, value));
  return {
    label: null,
    unit,
    baseline: { fiscalYear: 2018, cell: cell(baseline) },
    actuals: Object.entries(actuals).map(([year, value]) => ({
      fiscalYear: Number(year),
      cell: value.endsWith("p") ? figure(value.slice(0, -1), value, { status: "preliminary" }) : cell(value),
    })),
    target: { fiscalYear: 2024, cell: cell(target), sharedWith: null },
  };
}

const draw = (one: ChartSeries, language: "ja" | "en" = "ja") => {
  const svg = indicatorChart(one, { language }) ?? "";
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  return {
    svg,
    texts: [...document.querySelectorAll("text")].map((text) => text.textContent ?? ""),
    circles: [...document.querySelectorAll("circle")],
    paths: [...document.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? ""),
  };
};

const none = { kind: "noForecast", reason: "uneven", summary: { ja: "むらがある", en: "uneven" } } as const;

const forecast = (): ChartSeries => ({
  ...series("880", { 2019: "840", 2020: "810", 2021: "780" }, "850"),
  target: { fiscalYear: 2023, cell: figure("850", "850"), sharedWith: null },
  forecast: {
    kind: "forecast",
    from: { fiscalYear: 2021, value: "780" },
    years: [
      { fiscalYear: 2022, median: "760", low: "700", high: "820" },
      { fiscalYear: 2023, median: "740", low: "640", high: "840" },
    ],
    outlook: "misses",
    summary: { ja: "このままの傾向なら740件です。", en: "If the trend goes on: 740." },
    explanation: [],
  },
});

describe("indicatorChart(series, options)", () => {
  test("is an image with a name, without style or script", () => {
    const { svg } = draw(series("48", { 2020: "17" }, "50"));
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*><title>平成30年度の48件から令和2年度の17件へ、減りました。/u,
    );
    expect(svg).not.toMatch(/<style|style=|<script|aria-label/u);
  });

  test("labels the axis with unit, era years and western years, from zero", () => {
    const { texts } = draw(series("48", { 2020: "17" }, "50"));
    expect(texts).toEqual(
      expect.arrayContaining(["（件）", "0", "H302018", "R22020", "R62024", "48", "17", "50"]),
    );
  });

  test.each([
    ["a share does not start at zero", series("40.4", { 2020: "42.4" }, "44.0", "%"), "0", false],
    ["nor passes 100%", series("95", { 2020: "99" }, "100", "%"), "105", false],
    ["a count does", series("40", { 2020: "42" }, "44"), "0", true],
    ["below zero with △", series("-3", { 2020: "-2.5" }, "4"), "△2.5", true],
  ])("%s", (_, one, text, present) => expect(draw(one).texts.includes(text)).toBe(present));

  test("a year that was not measured breaks the line", () => {
    const whole = draw(series("1", { 2020: "2", 2021: "3", 2022: "4" }, ""));
    const broken = draw(series("1", { 2020: "2", 2022: "4", 2023: "5" }, ""));
    const lines = (paths: string[]) =>
      paths.filter((path) => /^M[\d.]+,[\d.]+L/u.test(path)).map((path) => path.split("L").length);
    expect(lines(whole.paths)).toContain(3);
    expect(lines(broken.paths)).not.toContain(3);
    expect(lines(broken.paths)).toContain(2);
  });

  test("a provisional value is hollow and marked", () => {
    const { circles, texts } = draw(series("1", { 2020: "2", 2021: "3p" }, "4"));
    expect(texts).toContain("3 p");
    expect(circles.filter((circle) => circle.getAttribute("fill") === "#ffffff")).toHaveLength(1);
  });

  describe("with a forecast", () => {
    const told = (language: "ja" | "en") => draw(forecast(), language);

    test("draws a band from the last actual to the final year, and a dotted line in it", () => {
      const { svg } = told("ja");
      expect(svg).toMatch(/<g fill="#d0d8f5"[^>]*><path d="M[^"]+L[^"]+Z"/u);
      expect(svg).toContain('stroke-dasharray="1 4"');
      expect(draw({ ...forecast(), forecast: none }).svg).not.toMatch(/#d0d8f5|1 4/u);
    });

    test.each([
      ["ja", "このままの傾向", "このままの傾向：令和4年度 760（700～820）、令和5年度 740（640～840）。"],
      [
        "en",
        "if the trend goes on",
        "If the trend goes on: FY2022 760 (700 to 820), FY2023 740 (640 to 840).",
      ],
    ] as const)("labels it directly and says every year in words: %s", (language, label, words) => {
      const { svg, texts } = told(language);
      expect(texts).toContain(label);
      expect(svg.slice(0, svg.indexOf("</title>"))).toContain(words);
    });

    test("the axis holds the band", () =>
      expect(draw({ ...forecast(), unit: "%" }).texts).toEqual(expect.arrayContaining(["600", "900"])));
  });

  test("nothing is drawn where no value is a number", () =>
    expect(indicatorChart(series("", { 2020: "" }, "50"), { language: "ja" })).toBeUndefined());
});

test.each([
  [
    "ja",
    series("48", { 2020: "17" }, "50"),
    "平成30年度の48件から令和2年度の17件へ、減りました。目標は令和6年度の50件です。",
  ],
  [
    "en",
    series("48", { 2020: "48" }, "50"),
    "Unchanged from 48 in FY2018 to 48 in FY2020. The target is 50 in FY2024.",
  ],
  ["ja", series("", { 2020: "17" }, ""), "実績は令和2年度の17件です。"],
  ["ja", { ...series("", { 2020: "17" }, ""), forecast: none }, "実績は令和2年度の17件です。"],
  [
    "ja",
    { ...series("", { 2020: "17" }, ""), forecast: forecast().forecast! },
    "実績は令和2年度の17件です。このままの傾向なら740件です。",
  ],
  ["en", series("1", { 2020: "" }, ""), "The baseline is 1 in FY2018. There is no actual yet."],
] as const)("chartSentence(series, %s): %#", (language, one, words) =>
  expect(chartSentence(one, language)).toBe(words),
);
