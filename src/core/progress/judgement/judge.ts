import type { Decimal } from "../../decimal.ts";
import type { Direction, TimeBasis } from "../../indicator/indicator.ts";
import type { Reading } from "../../indicator/reading.ts";
import type { Expectation } from "../pace.ts";
import { noRate } from "../rate.ts";
import type { NoRate, Rate } from "../rate.ts";
import { comparing } from "../fraction.ts";
import { limitsOf } from "./limits.ts";
import { measure } from "./measure.ts";
import type { Band, BandRule, Condition, JudgementPreset, Measure } from "./preset.ts";

/** What a grade may rest on. A preset looks only at what its rules name. */
export type JudgeInput = Expectation & {
  readonly rate: Rate | NoRate;
  readonly direction: Direction;
  readonly baseline?: Reading | undefined;
  readonly target?: Reading | undefined;
  /** The target counts over all years of the plan, so the sum of the years is held against it. */
  readonly accumulatedTarget?: boolean | undefined;
  readonly actual?: Reading | undefined;
  /** Rate against the target of the year itself, for presets on an annual basis. */
  readonly annual?: Rate | NoRate | undefined;
  readonly timeBasis?: TimeBasis | undefined;
  /** Sum of the points that people gave. */
  readonly points?: Decimal | undefined;
};

/** What was looked at, and with which result. */
export type Measured = { readonly of: Measure } & (
  { readonly kind: "rate"; readonly rate: Rate } | { readonly kind: "figure"; readonly value: Decimal }
);

/** The mechanical grade (機械的な判定) with what it rests on. People may overrule it, with a reason. */
export type Judgement = {
  readonly kind: "judgement";
  readonly preset: JudgementPreset;
  readonly band: Band;
  readonly evidence:
    { readonly rule: BandRule; readonly measured: readonly Measured[] } | { readonly unevaluable: NoRate };
};

/** Grades by the first rule of the preset that holds, on unrounded values: 59.95% prints as 60.0% and is below 60%.
 * Where a rule needs what is not there, the grade is the preset's own band for that. */
export function judge(preset: JudgementPreset, input: JudgeInput): Judgement {
  if (preset.basis === "choice") return unevaluable(preset, noRate("chosen-by-person"));
  if (preset.directions && !preset.directions.includes(input.direction)) {
    return unevaluable(preset, noRate("wrong-direction-for-method"));
  }
  if (preset.timeBases && !preset.timeBases.includes(input.timeBasis ?? "unstated")) {
    return unevaluable(preset, noRate("not-for-time-basis"));
  }
  const known: Partial<Record<Measure, Measured | NoRate>> = {};
  for (const rule of preset.rules) {
    if (rule.directions && !rule.directions.includes(input.direction)) continue;
    if (rule.timeBases && !(input.timeBasis && rule.timeBases.includes(input.timeBasis))) continue;
    const measured: Measured[] = [];
    let isMet = true;
    for (const condition of rule.when) {
      const found = (known[condition.of] ??= measure(condition.of, input));
      if (found.kind === "noRate") return unevaluable(preset, found);
      measured.push(found);
      isMet &&= holds(condition, found);
    }
    const band = isMet ? bandOf(preset, rule.band) : undefined;
    if (band) return { kind: "judgement", preset, band, evidence: { rule, measured } };
  }
  return unevaluable(preset, input.rate.kind === "noRate" ? input.rate : noRate("chosen-by-person"));
}

/** The band of a preset by its id, the one for what cannot be judged included. */
export function bandOf(preset: JudgementPreset, id: string): Band | undefined {
  return [...preset.bands, preset.unevaluable].find((band) => band.id === id);
}

function holds(condition: Condition, measured: Measured): boolean {
  const { atLeast, above, below, atMost } = limitsOf(condition);
  const side =
    measured.kind === "rate" ? comparing(measured.rate) : (limit: Decimal) => measured.value.cmp(limit);
  return (
    (!atLeast || side(atLeast) >= 0) &&
    (!above || side(above) > 0) &&
    (!below || side(below) < 0) &&
    (!atMost || side(atMost) <= 0)
  );
}

function unevaluable(preset: JudgementPreset, reason: NoRate): Judgement {
  return { kind: "judgement", preset, band: preset.unevaluable, evidence: { unevaluable: reason } };
}
