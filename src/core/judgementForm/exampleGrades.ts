import { d, type Decimal } from "../decimal.ts";
import type { Reading } from "../indicator/reading.ts";
import { judge, type JudgeInput } from "../progress/judgement/judge.ts";
import type { Band, JudgementPreset } from "../progress/judgement/preset.ts";
import { noRate, rate } from "../progress/rate.ts";

/** A value with the grade that a preset gives it. */
export interface ExampleGrade {
  /** Share (1 = 100%), or points; null: no value. */
  readonly value: string | null;
  readonly band: Band;
}

const shares = ["-0.2", "0", "0.399", "0.4", "0.5995", "0.6", "1", "2.2"];
const points = ["-1", "0", "3", "4", "10", "11", "20"];

/** What a preset makes of values on both sides of the limits that cities use, and of no value at all: for an
 * indicator that is to rise from 100 to 200. Empty where a person chooses.
 * @param survey whether the values come from a survey, and rise from 50 to 60 points */
export function exampleGrades(preset: JudgementPreset, { survey = false } = {}): ExampleGrade[] {
  if (preset.basis === "choice") return [];
  const values = preset.basis === "points" ? points : shares;
  const open = forAnyIndicator(preset);
  const of = (input: JudgeInput) =>
    judge(open, { ...input, timeBasis: survey ? "survey" : "pointInTime" }).band;
  return [
    ...values.map((value) => ({ value, band: of(exampleInput(preset, d(value), { survey })) })),
    {
      value: null,
      band: of({ rate: noRate("no-actual", { part: "actual" }), direction: "increase" }),
    },
  ];
}

/** The same preset without the limits to certain indicators. */
export function forAnyIndicator(preset: JudgementPreset): JudgementPreset {
  const { directions: _, timeBases: __, ...open } = preset;
  return open;
}

/** An indicator that stands at a share of the way from its baseline to its target, in the last year of its plan. */
export function exampleInput(
  { basis }: JudgementPreset,
  share: Decimal,
  { survey = false } = {},
): JudgeInput {
  const [start, way] = survey ? [d(50), d(10)] : [d(100), d(100)];
  return {
    rate: rate(share, d(1), "baseline-relative", {}),
    annual: rate(share, d(1), "annual-attainment", {}),
    direction: "increase",
    baseline: reading(start),
    target: reading(start.plus(way)),
    actual: reading(start.plus(way.times(share))),
    yearIndex: 1,
    years: 1,
    ...(basis === "points" && { points: share }),
  };
}

const reading = (value: Decimal): Reading => ({ kind: "number", value, raw: value.toFixed() });
