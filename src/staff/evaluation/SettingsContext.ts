import { createContext, useContext } from "react";
import type { TypedForm } from "../../core/cycle/readEvaluationForm.ts";
import type { Dictionary } from "../messages/dictionary.ts";

/** What every field of the settings needs to know. */
export interface Settings {
  readonly words: Dictionary["evaluationSettings"];
  /** What stands in the fields: what was typed, else what is stored. */
  readonly typed: TypedForm;
  readonly problems: Readonly<Record<string, string>>;
  /** What somebody else stored meanwhile, to compare with; null where nobody did. */
  readonly stored: TypedForm | null;
}

export const SettingsContext = createContext<Settings | null>(null);

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error("Fields of the settings stand inside their form.");
  return settings;
}
