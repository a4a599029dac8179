import type { Direction, TimeBasis } from "../indicator/indicator.ts";
import type { Reading } from "../indicator/reading.ts";
import { parseReading } from "../text/parseReading.ts";
import type { Words } from "../text/words.ts";
import { achieved } from "./achieved.ts";
import type { AchievedOptions } from "./achieved.ts";

export type ContradictionCode = keyof typeof messages;

/** Something in the figures that a person should look at. A hint, never a refusal. */
export type Contradiction = { readonly code: ContradictionCode; readonly message: Words };

export type ContradictionInput = AchievedOptions & {
  readonly direction: Direction;
  readonly timeBasis: TimeBasis;
  readonly unit: string | null;
  readonly baseline?: Reading | undefined;
  readonly target?: Reading | undefined;
  readonly actual?: Reading | undefined;
  /** The actual of the year before. */
  readonly previous?: Reading | undefined;
};

/** Finds what does not fit together in the figures of an indicator, without reading any text. */
export function contradictions(input: ContradictionInput): Contradiction[] {
  return Object.entries(messages)
    .filter(([code]) => found[code as ContradictionCode](input))
    .map(([code, message]) => ({ code: code as ContradictionCode, message }));
}

const messages = {
  "below-baseline": {
    ja: "累計の指標ですが、実績値が基準値を下回っています。累計は減らないはずです。",
    en: "This is a running total, but the actual is below the baseline. A total should not fall.",
  },
  "below-last-year": {
    ja: "累計の指標ですが、実績値が前年度を下回っています。単年度の値を入力していないか確認してください。",
    en: "This is a running total, but the actual is below last year's. Check that it is not the value of one year.",
  },
  "met-at-baseline": {
    ja: "目標が基準値の時点ですでに達成されています。目標値か方向を確認してください。",
    en: "The target was already met at the baseline. Check the target or the direction.",
  },
  "target-worse-than-baseline": {
    ja: "目標値が基準値より後退しているため、目標に達していても改善とはいえません。",
    en: "The target is worse than the baseline, so reaching it is no improvement.",
  },
  "other-unit": {
    ja: "単位が指標の単位と違う値があります。",
    en: "A value has another unit than the indicator.",
  },
} satisfies Record<string, Words>;

const found: Record<ContradictionCode, (input: ContradictionInput) => boolean> = {
  // A total over the plan starts at zero, whatever the baseline was.
  "below-baseline": ({ timeBasis, actual, baseline }) =>
    timeBasis === "runningCumulative" && isBelow(actual, baseline),
  "below-last-year": ({ timeBasis, actual, previous }) =>
    (timeBasis === "runningCumulative" || timeBasis === "planCumulative") && isBelow(actual, previous),
  "met-at-baseline": (input) =>
    isToMove(input.direction) &&
    !isSame(input) &&
    achieved(input.target, input.baseline, input.direction, input) === true,
  "target-worse-than-baseline": (input) =>
    isToMove(input.direction) &&
    achieved(input.target, input.actual, input.direction, input) === true &&
    (input.direction === "increase"
      ? isBelow(input.target, input.baseline)
      : isBelow(input.baseline, input.target)),
  "other-unit": ({ unit, baseline, target, actual }) =>
    unit !== null && [baseline, target, actual].some((reading) => isInOtherUnit(reading, unit)),
};

function isToMove(direction: Direction): boolean {
  return direction === "increase" || direction === "decrease";
}

// Baseline equal to target is no contradiction but a level to be kept; the rate says so itself.
function isSame({ baseline, target }: ContradictionInput): boolean {
  return baseline?.kind === "number" && target?.kind === "number" && baseline.value.eq(target.value);
}

function isBelow(left: Reading | undefined, right: Reading | undefined): boolean {
  return left?.kind === "number" && right?.kind === "number" && left.value.lt(right.value);
}

function isInOtherUnit(reading: Reading | undefined, unit: string): boolean {
  if (reading?.kind !== "number") return false;
  const again = parseReading(reading.raw, { unit });
  return again.kind === "unreadable" && again.code === "unit-mismatch";
}
