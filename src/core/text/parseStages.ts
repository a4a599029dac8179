/** Stage words of projects that are met in cities' plans. */
export const defaultStages: readonly string[] = [
  "未着手",
  "検討",
  "検討中",
  "調査・検討",
  "着手",
  "計画策定",
  "認定",
  "事業実施",
  "整備完了",
  "運営開始",
  "見直し完了",
  "事業完了",
  "完了",
];

/** Reads a cell that names one stage of the project or several: 整備完了, and on the next line or behind ・ or ＋ 運営開始.
 * @returns undefined when any part is not one of `stages` */
export function maybeStages(cell: string, stages: readonly string[]): readonly string[] | undefined {
  const text = cell.trim();
  if (stages.includes(text)) return [text];
  // The longest first: 「調査・検討」 is a stage of its own.
  for (const stage of stages.toSorted((a, b) => b.length - a.length)) {
    const rest = text.startsWith(stage) ? text.slice(stage.length) : "";
    if (!/^\s*[\r\n＋+・]/.test(rest)) continue;
    const others = maybeStages(rest.replace(/^[\s＋+・]+/, ""), stages);
    if (others) return [stage, ...others];
  }
  return undefined;
}
