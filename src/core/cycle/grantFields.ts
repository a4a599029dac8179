import { effectPreset, futurePreset } from "../grant/grantEffect.ts";
import {
  costItem,
  mechanicalEffect,
  readIncrement,
  withTyped,
  type GrantRecord,
  type LevelOf,
} from "../grant/grantRecord.ts";
import type { Reading } from "../indicator/reading.ts";
import type { Unreadable } from "../text/unreadable.ts";
import { parseYen } from "../text/parseYen.ts";
import type { Band } from "../progress/judgement/preset.ts";
import { fieldName, type EntryField } from "./entryField.ts";
import type { FormField } from "./entryForm.ts";
import { differs } from "./evaluationFields.ts";
import { choiceField, textField } from "./textField.ts";

const reasonLimit = 200;

/** The name of the field in which an item of a project is typed: a KPI by its id, or the cost. */
export function grantFieldName(projectId: string, item: string): string {
  return fieldName(
    item === costItem ? { kind: "grantCost", projectId } : { kind: "grantIncrement", kpiId: item },
  );
}

/** The fields of the grant projects that a department reports on: increments of their KPI, cost, effect, future. What a
 * KPI takes from a series of the plan is not typed again.
 * @param levelOf the figures of series with what is typed now */
export function grantFields(
  grants: readonly GrantRecord[],
  fiscalYear: number,
  levelOf: (valueOf: (name: string) => string) => LevelOf,
): FormField[] {
  return grants.flatMap((record) => {
    const { project } = record;
    const projectId = project.id;
    const effect = choiceField({ kind: "grantEffect", projectId }, false, choicesOf(effectPreset.bands));
    return [
      ...project.kpis
        .filter(({ seriesId }) => seriesId === null)
        .map((kpi) =>
          figureField({ kind: "grantIncrement", kpiId: kpi.id }, (text) => readIncrement(kpi, text)),
        ),
      figureField({ kind: "grantCost", projectId }, parseYen),
      effect,
      {
        ...textField({ kind: "grantEffectReason", projectId }, false, reasonLimit),
        neededWhen: (valueOf: (name: string) => string) => {
          const chosen = valueOf(effect.name);
          const now = withTyped(record, fiscalYear, (item) => valueOf(grantFieldName(projectId, item)));
          const mechanical = mechanicalEffect(now, fiscalYear, levelOf(valueOf));
          return chosen === "" || chosen === mechanical?.id ? undefined : differs(mechanical);
        },
      },
      choiceField({ kind: "grantFuture", projectId }, true, choicesOf(futurePreset.bands)),
    ];
  });
}

const choicesOf = (bands: readonly Band[]) =>
  bands.map(({ id, symbol, word }) => ({
    value: id,
    words: { ja: `${symbol} ${word.ja}`, en: `${symbol} ${word.en}` },
  }));

function figureField(field: EntryField, read: (text: string) => Reading | Unreadable): FormField {
  return {
    name: fieldName(field),
    field,
    required: true,
    problemOf: (text) => {
      if (text.trim() === "") return undefined;
      const reading = read(text);
      return reading.kind === "unreadable" ? reading.message : undefined;
    },
  };
}
