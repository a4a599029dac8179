import { d } from "../src/core/decimal.ts";
import type { Decimal } from "../src/core/decimal.ts";
import type { Reading } from "../src/core/indicator/reading.ts";
import { explain } from "../src/core/progress/explanation/explain.ts";
import { judge } from "../src/core/progress/judgement/judge.ts";
import { findJudgementPreset } from "../src/core/progress/judgement/presets.ts";
import type { RateMethod } from "../src/core/progress/rate.ts";
import type { RateInput } from "../src/core/progress/rateInput.ts";
import { rateInputOf } from "../src/core/progress/rateInputOf.ts";
import { rateOf } from "../src/core/progress/rateOf.ts";
import { readSample } from "../src/usecases/seed/readSample.ts";
import { samplePlanContent, sampleYearContent } from "../src/usecases/seed/sampleContent.ts";
import { city, publishedYear } from "./support/demoFolder.ts";
import type { Benchmark } from "./support/row.ts";
import { median, timeRuns } from "./support/statistics.ts";

const count = 100_000;
const runs = { warmUp: 1, runs: 5 };
const presets = ["default5", "pace3", "nationalABFN", "fuji4", "grant4"];

/** Rate, grade and explanation in both languages of many indicators, on one core. */
export const progressAndExplanation: Benchmark = async () => {
  const indicators = await makeIndicators();
  let lines = 0;
  const seconds = await timeRuns(runs, async () => {
    lines = 0;
    for (const { method, input, preset } of indicators) {
      const rate = rateOf(method, input);
      const judgement = judge(preset, { ...input, rate, direction: input.direction ?? "unstated" });
      lines += explain(rate).lines.length + explain(judgement).lines.length;
    }
  });
  return [
    {
      what: "rate, grade and explanation of 100,000 indicators",
      figure: median(seconds),
      unit: "s",
      target: { atMost: 1 },
      how: `the indicators of the sample city again and again, each time with other figures and another of ${presets.length} presets, every third with its target read as an annual, accumulated or kept one; ${lines.toLocaleString("en")} lines, each in two languages; one process; median of ${runs.runs} after ${runs.warmUp} that does not count`,
    },
  ];
};

type Indicator = {
  method: RateMethod;
  input: RateInput;
  preset: NonNullable<ReturnType<typeof findJudgementPreset>>;
};

async function makeIndicators(): Promise<Indicator[]> {
  const known = await sampleIndicators();
  return Array.from({ length: count }, (_, index): Indicator => {
    const { method, input } = known[index % known.length] as (typeof known)[number];
    const preset = findJudgementPreset(presets[index % presets.length] ?? "");
    if (!preset) throw new Error("a preset is missing");
    const turn = Math.floor(index / known.length);
    return { ...otherwise(method, moved(input, turn), turn), preset };
  });
}

async function sampleIndicators(): Promise<{ method: RateMethod; input: RateInput }[]> {
  const { organisation, plans, reviews } = await readSample(city);
  return plans.flatMap((file) => {
    const plan = samplePlanContent(organisation, file);
    const observations = reviews
      .filter((review) => review.planId === file.plan.id)
      .flatMap((review) => sampleYearContent(file, review).observations);
    return plan.indicators.flatMap((adopted) =>
      adopted.indicator.series.map((series) => ({
        method: adopted.rateMethod,
        input: rateInputOf(adopted, series.id, {
          fiscalYear: publishedYear,
          period: plan.version.period,
          actualOf: (year) =>
            observations.find(({ seriesId, fiscalYear }) => seriesId === series.id && fiscalYear === year)
              ?.reading,
        }),
      })),
    );
  });
}

/** The same indicator with an actual of its own, with a decimal, as survey results have. */
function moved(input: RateInput, turn: number): RateInput {
  const { actual } = input;
  if (actual?.kind !== "number") return input;
  const value: Decimal = actual.value.plus(d(turn % 997).div(10));
  const other: Reading = { ...actual, value };
  return { ...input, actual: other, increments: [other] };
}

/** Every third time by another method, so that all of them take part. */
function otherwise(method: RateMethod, input: RateInput, turn: number): Omit<Indicator, "preset"> {
  const others: readonly Omit<Indicator, "preset">[] = [
    { method: "simple-ratio", input },
    { method: "cumulative", input: { ...input, accumulatedTarget: true } },
    { method: "maintain", input: { ...input, operator: "maintain", better: "higher" } },
    { method: "annual-attainment", input: { ...input, yearTarget: input.target } },
    { method: "pace", input },
  ];
  return (turn % 3 === 0 ? others[(turn / 3) % others.length] : undefined) ?? { method, input };
}
