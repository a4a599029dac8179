import { expect, test } from "vitest";
import { d } from "../../decimal.ts";
import { directions, timeBases } from "../../indicator/indicator.ts";
import { measures } from "../judgement/preset.ts";
import type { JudgementPreset } from "../judgement/preset.ts";
import { judgementPresets } from "../judgement/presets.ts";
import { noRate, noRateReasons, rate, rateMethods } from "../rate.ts";
import type { Figures, RateNote } from "../rate.ts";
import { bandRule, measureWords } from "./bandRule.ts";
import { explain } from "./explain.ts";
import { noRateLines } from "./noRateLines.ts";
import { noteLines } from "./noteLines.ts";
import type { ExplanationLine } from "./explanation.ts";
import { rateLines } from "./rateLines.ts";

const figures: Figures = {
  baseline: d(20),
  target: d(10),
  actual: d("12.5"),
  sum: d(12),
  planned: d(24),
  low: d(8),
  high: d(10),
  tolerance: d(1),
  shortfall: d(2),
  weight: d(50),
  yearIndex: d(2),
  years: d(5),
  missingYears: d(1),
};

const notes: readonly RateNote[] = [
  "baseline-left-out",
  "missing-as-zero",
  "level-is-baseline",
  "ratio-when-missed",
];
const negative: Figures = { ...figures, baseline: d(-20), target: d(-10), planned: d(-24), expected: d(-15) };
const { sum: _, ...withoutSum } = negative;

const inner = () => rate(d(1), d(2), "baseline-relative", figures);
const ratio = () => rate(d(-1), d(2), "simple-ratio", figures);
/** Rates whose figures are put otherwise than usual. */
const special = () => [
  rate(d(1), d(1), "inverse-ratio", { ...figures, actual: d(0) }),
  rate(d(1), d(1), "range", { ...figures, actual: d(9) }),
  rate(d(1), d(2), "maintain", figures, { inner: ratio() }),
  rate(d(1), d(2), "pace", figures, { inner: ratio() }),
  rate(d(1), d(2), "pace", { ...figures, expected: d(15) }, { inner: inner() }),
  rate(d(1), d(2), "pace", withoutSum, { inner: inner() }),
  rate(d(1), d(2), "pace", negative, { inner: ratio() }),
  rate(d(1), d(2), "annual-attainment", figures, { inner: inner() }),
  rate(d(1), d(2), "baseline-relative", negative),
  rate(d(1), d(2), "cumulative", negative),
  rate(d(1), d(2), "grant-increment", negative),
];
const legend: JudgementPreset = {
  ...judgementPresets[0]!,
  rules: [
    { band: "reached", when: [], directions: [...directions], timeBases: [...timeBases] },
    {
      band: "behind",
      when: measures.map((of) => ({ of, atLeast: "-0.125", above: "0", below: "1", atMost: "1000.5" })),
    },
  ],
};

const print = ({ kind, ja, en }: ExplanationLine) => `${kind}\n  ${ja}\n  ${en}`;

// Worked out inside of the test, so that mutation tests know which line was reached by it.
const said = () => [
  "# Rates",
  ...rateMethods.flatMap((method) => [
    `## ${method}`,
    ...explain(
      rate(d(1), d(2), method, figures, {
        stages: ["着手", "完了"],
        ...(method === "pace" && { inner: inner() }),
      }),
      { achieved: method === "pace", baselineYear: null },
    ).lines.map(print),
  ]),
  "# Figures put otherwise",
  ...special().flatMap((result) => [`## ${result.method}`, ...rateLines(result).map(print)]),
  "# Notes",
  ...notes.flatMap((note) => [
    `## ${note}`,
    ...noteLines(rate(d(1), d(2), "cumulative", figures, { notes: [note] })).map(print),
  ]),
  "# No rate",
  ...noRateReasons.flatMap((reason) => [
    `## ${reason}`,
    ...([undefined, "baseline", "target", "actual"] as const).flatMap((part) =>
      noRateLines(
        noRate(reason, { figures: { ...figures, expected: d(3) }, missing: "nil", ...(part && { part }) }),
      ).map(print),
    ),
    ...noRateLines(noRate(reason)).map(({ ja, en }) => `without details\n  ${ja}\n  ${en}`),
  ]),
  "# Legends",
  ...rateMethods.map(
    (method) => `rate by ${method}: ${Object.values(measureWords("rate", method)).join(" / ")}`,
  ),
  ...measures.map(
    (of) => `${of} by simple-ratio: ${Object.values(measureWords(of, "simple-ratio")).join(" / ")}`,
  ),
  `rate by no method: ${Object.values(measureWords("rate", undefined)).join(" / ")}`,
  ...["reached", "behind", "onTrack", "none"].map((band) => {
    const { ja, en } = bandRule(legend, band);
    return `${band}\n  ${ja}\n  ${en}`;
  }),
  "# Judgement presets",
  ...judgementPresets.flatMap(({ title, version, note, ...preset }) => [
    `## ${preset.id} version ${version}: ${title.ja} / ${title.en}`,
    ...(note ? [`${note.ja}\n${note.en}`] : []),
    [preset.basis, preset.rateMethod, preset.directions, preset.timeBases].filter(Boolean).join(", "),
    ...[...preset.bands, preset.unevaluable].map((band) => {
      const { ja, en } = bandRule({ title, version, ...preset }, band.id);
      const more = [band.tone, band.partOf && `part of ${band.partOf}`, band.points]
        .filter(Boolean)
        .join(", ");
      return `${band.id}: ${band.symbol} ${band.word.ja} / ${band.word.en} (${more})\n  ${ja}\n  ${en}`;
    }),
  ]),
];

test("every word of an explanation and of a legend, in both languages", async () => {
  await expect(`${said().join("\n")}\n`).toMatchFileSnapshot("words.golden.txt");
});
