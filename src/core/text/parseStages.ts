/** Stage words of projects that are met in cities' plans. */
export const defaultStages: readonly string[] = [
  "未着手",
  "検討",
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

/** Reads a cell in which each line is a stage of the project (整備完了, and below it 運営開始).
 * @returns undefined when any line is not one of `stages` */
export function maybeStages(cell: string, stages: readonly string[]): readonly string[] | undefined {
  const whole = cell.trim();
  if (stages.includes(whole)) return [whole];
  const lines = whole.split(/\s*[\r\n＋+]+\s*/);
  return lines.every((line) => stages.includes(line)) ? lines : undefined;
}
