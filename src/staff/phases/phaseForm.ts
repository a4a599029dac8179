import { phaseKinds } from "../../core/cycle/phase.ts";
import { phaseSteps } from "../../core/cycle/changedPhases.ts";
import type { PhaseChange } from "../../usecases/phases/changeCityPhases.ts";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";

/** The texts of a form by their names. */
export function textsOf(form: FormData): Record<string, string> {
  const entries = [...form].filter(([, value]) => typeof value === "string");
  return Object.fromEntries(entries) as Record<string, string>;
}

/** What a button of a list of phases asks for; undefined for other buttons. */
export function phaseChange(form: FormData): PhaseChange | undefined {
  const typed = textsOf(form);
  const { intent, id = "", seen = "" } = typed;
  if (intent === "save") return { kind: "save", id, version: Number(typed["version"]), typed };
  if (intent === "add") return { kind: "add", seen, typed };
  const step = phaseSteps.find((one) => one === intent);
  return step && { kind: "step", id, step, seen };
}

/** What was refused in the form of one phase; null where it was another form. A new phase has no id. */
export function refusalOf(refusal: Refusal | null, id: string): Refusal | null {
  const isIts = refusal && (id === "" ? refusal.values["intent"] === "add" : refusal.values["id"] === id);
  return isIts ? refusal : null;
}

/** The kinds of phases to choose from. */
export function kindOptions(words: Dictionary["phaseKinds"]) {
  return phaseKinds.map((value) => ({ value, label: words[value] }));
}
