import { UserError } from "../userError.ts";
import { movedIds, nextPhaseId, repeatedNames } from "./phaseList.ts";

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly version: number;
}

/** What a button at a phase does to the list. */
export const phaseSteps = ["up", "down", "repeat", "remove"] as const;
export type PhaseStep = (typeof phaseSteps)[number];

/** Moves, repeats or takes away one of the phases. A repetition stands after it, with its fields but for the marks.
 * @param seen ids of the list on which the button was pressed, joined by spaces: a second click meets another list
 * @throws UserError `edited-meanwhile` when the list has changed since, `wrong-state` when the last one would go */
export function steppedPhases<P extends Listed>(
  phases: readonly P[],
  { id, step, seen }: { id: string; step: PhaseStep; seen: string },
  unmarked: (phase: P) => P,
): readonly P[] {
  const ids = phases.map((phase) => phase.id);
  const phase = phases.find((one) => one.id === id);
  if (!phase || ids.join(" ") !== seen) throw listChanged();
  if (step === "remove") {
    if (phases.length === 1) throw lastOne();
    return phases.filter((one) => one !== phase);
  }
  if (step === "repeat") {
    const { first, next } = repeatedNames(
      phase.name,
      phases.map(({ name }) => name),
    );
    const copy = { ...unmarked(phase), id: nextPhaseId(ids, phase.kind), name: next, version: 1 };
    const renamed = phase.name === first ? phase : { ...phase, name: first, version: phase.version + 1 };
    return phases.flatMap((one) => (one === phase ? [renamed, copy] : [one]));
  }
  const moved = movedIds(ids, id, step);
  return phases.toSorted((a, b) => moved.indexOf(a.id) - moved.indexOf(b.id));
}

/** Puts what was typed in the place of a phase. It is read only once nobody else has changed the phase, so that whoever
 * corrects a wrong field has been told before what others wrote.
 * @param version with which the form was opened
 * @throws UserError `edited-meanwhile` when somebody else has changed it since */
export function savedPhases<P extends Listed>(
  phases: readonly P[],
  { id, version }: { id: string; version: number },
  read: () => Omit<P, "id" | "version">,
): readonly P[] {
  const phase = phases.find((one) => one.id === id);
  if (!phase) throw listChanged();
  if (phase.version !== version)
    throw new UserError("edited-meanwhile", {
      ja: `「${phase.name}」は、開いている間にほかの人が変更しました。いまの内容を下に示します。入力したものは残っています。確かめて、もう一度保存してください。`,
      en: `Somebody else changed “${phase.name}” meanwhile. What stands there now is shown below, and what you typed is kept. Check it and save again.`,
    });
  const fields = read();
  return phases.map((one) => (one === phase ? { ...one, ...fields, version: version + 1 } : one));
}

/** Adds a phase at the end. @param seen as above: a second click adds nothing */
export function addedPhases<P extends Listed>(
  phases: readonly P[],
  seen: string,
  fields: Omit<P, "id" | "version">,
): readonly P[] {
  const ids = phases.map(({ id }) => id);
  if (ids.join(" ") !== seen) throw listChanged();
  return [...phases, { ...fields, id: nextPhaseId(ids, fields.kind), version: 1 } as P];
}

const listChanged = () =>
  new UserError("edited-meanwhile", {
    ja: "段階の一覧が、ほかの操作で変わっています。いまの一覧を確かめて、必要ならもう一度操作してください。",
    en: "The list of phases has changed meanwhile. Look at it as it is now, and do it again where it is still needed.",
  });

const lastOne = () =>
  new UserError("wrong-state", {
    ja: "段階は一つ以上必要です。使わないときは「使わない」にしてください。",
    en: "At least one phase is needed. Mark it as not used instead.",
  });
