import type { Words } from "../text/words.ts";
import type { Evidence, Hint, HintCode } from "./hint.ts";
import type { Line } from "./line.ts";

/** Puts a hint about some lines together. Its key names the check and what it is about, never the figures, so that
 * it stays the same when a figure is corrected in part.
 * @param about what tells apart two findings of one check on the same lines */
export function hintOf(
  code: HintCode,
  strength: Hint["strength"],
  lines: readonly Line[],
  message: Words,
  evidence: readonly Evidence[],
  about = "",
): Hint {
  const series = lines.map(({ plan, series: { id } }) => `${plan.plan.id}/${id}`).toSorted();
  return {
    key: [code, ...series, ...(about === "" ? [] : [about])].join(" "),
    code,
    strength,
    message,
    evidence,
    nodeIds: [
      ...new Set([
        ...lines.flatMap(({ nodeIds }) => nodeIds),
        ...evidence.flatMap(({ place }) => (place.nodeId === null ? [] : [place.nodeId])),
      ]),
    ],
    indicatorIds: [...new Set(lines.map(({ indicator }) => indicator.id))],
  };
}
