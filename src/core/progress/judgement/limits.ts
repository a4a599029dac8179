import { d } from "../../decimal.ts";
import type { Decimal } from "../../decimal.ts";
import type { Condition } from "./preset.ts";

/** The limits of a condition as decimals. */
export type Limits = Readonly<Partial<Record<"atLeast" | "above" | "below" | "atMost", Decimal>>>;

/** A limit with the values 0.1% to either side of it. */
export type Edge = { readonly limit: Decimal; readonly under: Decimal; readonly over: Decimal };

const edges = new WeakMap<Condition, readonly Edge[]>();

/** The limits of a condition with their near surroundings, worked out once. */
export function edgesOf(condition: Condition): readonly Edge[] {
  const before = edges.get(condition);
  if (before) return before;
  const found = Object.values(limitsOf(condition)).map((limit) => {
    return { limit, under: limit.minus("0.001"), over: limit.plus("0.001") };
  });
  edges.set(condition, found);
  return found;
}

const known = new WeakMap<Condition, Limits>();

/** Reads the limits of a condition, once: the same few conditions grade every indicator of a plan. */
export function limitsOf(condition: Condition): Limits {
  const before = known.get(condition);
  if (before) return before;
  const { of: _, ...texts } = condition;
  const limits: Limits = Object.fromEntries(Object.entries(texts).map(([side, text]) => [side, d(text)]));
  known.set(condition, limits);
  return limits;
}
