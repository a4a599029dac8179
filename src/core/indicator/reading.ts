import type { Decimal } from "../decimal.ts";

/** Why a cell holds no figure. None of these is zero.
 * - `nil`: the printed `-` with no further meaning given: nil, or not applicable by definition
 * - `pending`: will be known later (集計中, R7.3公表予定)
 * - `notSurveyed`: no survey in this period (調査なし)
 * - `notApplicable`: the figure has no meaning here (該当なし)
 * - `suppressed`: known but withheld (秘匿 x)
 * - `discontinued`: the statistic is no longer made (廃止)
 * - `toBeSet`: a target that will be set later (今後設定, 未定)
 * - `unknown`: not known (…, 不明)
 * - `notEntered`: nobody has typed anything yet (blank) */
export type MissingReason = (typeof missingReasons)[number];

export const missingReasons = [
  "nil",
  "pending",
  "notSurveyed",
  "notApplicable",
  "suppressed",
  "discontinued",
  "toBeSet",
  "unknown",
  "notEntered",
] as const;

/** How sure a published figure is: 確報, 速報, 訂正, 見込. Missing figures say so by their reason instead. */
export type ValueStatus = (typeof valueStatuses)[number];

export const valueStatuses = ["final", "preliminary", "revised", "estimated"] as const;

/** Words around a figure that bound it: 約 or 程度, 以上, 未満, 以下, 超. */
export type Qualifier = (typeof qualifiers)[number];

export const qualifiers = ["approximately", "atLeast", "lessThan", "atMost", "moreThan"] as const;

export type NumberReading = { kind: "number"; value: Decimal; qualifier?: Qualifier; raw: string };
export type StageReading = { kind: "stage"; stages: readonly string[]; raw: string };
export type TextReading = { kind: "text"; raw: string };
export type MissingReading = { kind: "missing"; reason: MissingReason; raw: string };

/** What a cell of an official table says. `raw` is the cell exactly as it was written. */
export type Reading = NumberReading | StageReading | TextReading | MissingReading;
