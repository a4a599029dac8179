import type { Words } from "../../text/words.ts";
import { isBelowBaseline } from "./isBelowBaseline.ts";
import { isBelowLastYear } from "./isBelowLastYear.ts";
import { isInOtherUnit } from "./isInOtherUnit.ts";
import { isMetAtBaseline } from "./isMetAtBaseline.ts";
import { isTargetWorse } from "./isTargetWorse.ts";
import type { RowInput } from "./rowInput.ts";

type RowCode = keyof typeof messages;

/** Something in the figures that a person should look at. A hint, never a refusal. */
type Contradiction = { readonly code: RowCode; readonly message: Words };

/** Finds what does not fit together in the figures of one row while it is typed, without reading any text. */
export function contradictions(input: RowInput): Contradiction[] {
  return Object.entries(messages)
    .filter(([code]) => found[code as RowCode](input))
    .map(([code, message]) => ({ code: code as RowCode, message }));
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

const found: Record<RowCode, (input: RowInput) => boolean> = {
  "below-baseline": isBelowBaseline,
  "below-last-year": isBelowLastYear,
  "met-at-baseline": isMetAtBaseline,
  "target-worse-than-baseline": isTargetWorse,
  "other-unit": ({ unit, baseline, target, actual }) =>
    [baseline, target, actual].some((reading) => isInOtherUnit(reading, unit)),
};
