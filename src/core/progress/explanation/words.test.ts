import { expect, test } from "vitest";
import { d } from "../../decimal.ts";
import { judgementPresets } from "../judgement/presets.ts";
import { noRate, noRateReasons, rate, rateMethods } from "../rate.ts";
import type { Figures } from "../rate.ts";
import { bandRule } from "./bandRule.ts";
import { explain } from "./explain.ts";
import { noRateLines } from "./noRateLines.ts";

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

const inner = rate(d(1), d(2), "baseline-relative", figures);
const said = [
  "# Rates",
  ...rateMethods.flatMap((method) => [
    `## ${method}`,
    ...explain(
      rate(d(1), d(2), method, figures, { stages: ["着手", "完了"], ...(method === "pace" && { inner }) }),
      {
        achieved: method === "pace",
        baselineYear: null,
      },
    ).lines.map(({ kind, ja, en }) => `${kind}\n  ${ja}\n  ${en}`),
  ]),
  "# No rate",
  ...noRateReasons.flatMap((reason) => [
    `## ${reason}`,
    ...([undefined, "baseline", "target", "actual"] as const).flatMap((part) =>
      noRateLines(
        noRate(reason, { figures: { ...figures, expected: d(3) }, missing: "nil", ...(part && { part }) }),
      ).map(({ kind, ja, en }) => `${kind}\n  ${ja}\n  ${en}`),
    ),
    ...noRateLines(noRate(reason)).map(({ ja, en }) => `without details\n  ${ja}\n  ${en}`),
  ]),
  "# Judgement presets",
  ...judgementPresets.flatMap(({ title, version, note, ...preset }) => [
    `## ${preset.id} version ${version}: ${title.ja} / ${title.en}`,
    ...(note ? [`${note.ja}\n${note.en}`] : []),
    [preset.basis, preset.rateMethod, preset.directions].filter(Boolean).join(", "),
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
  await expect(`${said.join("\n")}\n`).toMatchFileSnapshot("words.golden.txt");
});
