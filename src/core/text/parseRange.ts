import type { Decimal } from "../decimal.ts";
import { foldWidth } from "./foldWidth.ts";
import { parseReading } from "./parseReading.ts";
import { unreadable } from "./unreadable.ts";
import type { Unreadable } from "./unreadable.ts";

/** Two limits, both of which still count, in the indicator's own unit. */
export type RangeReading = {
  readonly kind: "range";
  readonly low: Decimal;
  readonly high: Decimal;
  /** 程度, 約: the limits are not meant exactly. */
  readonly isApproximate: boolean;
  readonly raw: string;
};

const between = /^(.+?)\s*(?:[~〜～∼]|から|以上)\s*(.+)$/s;

/** Reads the target of an indicator whose direction is `range`: `80~85%`, `1.50～1.70程度`, `80%以上85%以下`, `100±5人`.
 * @returns Unreadable for 70%台 and 85%未満, whose upper limit does not count, and for `1～2万人`, where one scale may
 * stand for both */
export function parseRange(
  raw: string,
  { unit = null }: { unit?: string | null } = {},
): RangeReading | Unreadable {
  if (raw.length > 200) return unreadable("range", raw);
  const text = foldWidth(raw).trim();
  const around = /^(約?[\d,.]+)\s*±\s*(.+)$/s.exec(text);
  if (around) return aroundMiddle(around[1] ?? "", around[2] ?? "", unit, raw);

  const [, first = "", last = ""] = between.exec(text) ?? [];
  // 「以上」 between two limits needs its 「以下」: 「80%以上 85%」 says something else.
  const isBounded = /以上\s*\d/.test(text);
  if (first === "" || isBounded !== /(以下|以内)$/.test(last)) return unreadable("range", raw);
  const low = parseReading(first.replace(/以上$/, ""), { unit });
  const high = parseReading(last.replace(/(以下|以内)$/, ""), { unit });
  if (low.kind !== "number" || high.kind !== "number") return unreadable("range", raw);
  if (low.value.gte(high.value) || hasScale(last) !== hasScale(first)) return unreadable("range", raw);
  const qualifiers = [low.qualifier, high.qualifier];
  if (qualifiers.some((one) => one !== undefined && one !== "approximately")) return unreadable("range", raw);
  const isApproximate = qualifiers.includes("approximately");
  return { kind: "range", low: low.value, high: high.value, isApproximate, raw };
}

function aroundMiddle(
  middle: string,
  spread: string,
  unit: string | null,
  raw: string,
): RangeReading | Unreadable {
  const centre = parseReading(middle, { unit });
  const step = parseReading(spread, { unit });
  if (centre.kind !== "number" || step.kind !== "number" || step.qualifier || !step.value.gt(0)) {
    return unreadable("range", raw);
  }
  return {
    kind: "range",
    low: centre.value.minus(step.value),
    high: centre.value.plus(step.value),
    isApproximate: centre.qualifier === "approximately",
    raw,
  };
}

function hasScale(text: string): boolean {
  return /[百千万億兆]/.test(text);
}
