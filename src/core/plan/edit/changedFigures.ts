import type { PlanContent } from "../planContent.ts";

/** Every baseline and target of a version as printed, by a name for the record of changes: `target.i03-a.2024`. */
function plannedValues({ indicators }: PlanContent): Map<string, string> {
  return new Map(
    indicators.flatMap(({ baselines, targets }) => [
      ...baselines.map(
        (value) => [`baseline.${value.seriesId}.${value.fiscalYear ?? "-"}`, value.reading.raw] as const,
      ),
      ...targets.map(
        (value) => [`target.${value.seriesId}.${value.fiscalYear ?? "-"}`, value.reading.raw] as const,
      ),
    ]),
  );
}

/** Which baselines and targets an edit changed, from what to what; null where one was not there. */
export function changedFigures(
  before: PlanContent,
  after: PlanContent,
): { before: Record<string, string | null>; after: Record<string, string | null> } {
  const old = plannedValues(before);
  const now = plannedValues(after);
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => old.get(name) !== now.get(name),
  );
  const side = (values: ReadonlyMap<string, string>) =>
    Object.fromEntries(changed.map((name) => [name, values.get(name) ?? null]));
  return { before: side(old), after: side(now) };
}
