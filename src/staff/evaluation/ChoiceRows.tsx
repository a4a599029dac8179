import { mostChoices } from "../../core/cycle/evaluationForm.ts";
import { fill } from "../messages/fill.ts";
import { SettingInput } from "./SettingFields.tsx";
import { useSettings } from "./SettingsContext.ts";

/** The choices of a list: those that there are, and room for more. */
export function ChoiceRows({ list }: { readonly list: "direction" | "resource" }) {
  const { words, typed } = useSettings();
  return (
    <>
      <p className="mb-3 text-solid-gray-700">{words.choicesHelp}</p>
      <ol className="grid gap-x-12 gap-y-3 lg:grid-cols-2">
        {Array.from({ length: mostChoices }, (_, place) => (
          <li key={place} className="grid gap-x-3 gap-y-1 sm:grid-cols-[2rem_minmax(0,1fr)_minmax(0,1fr)]">
            <span aria-hidden="true" className="self-center max-sm:hidden">
              {place + 1}
            </span>
            <SettingInput name={`${list}.${place}`} label={fill(words.choice, { n: place + 1 })} />
            <SettingInput name={`${list}En.${place}`} label={fill(words.choiceEn, { n: place + 1 })} />
            <input type="hidden" name={`${list}Id.${place}`} value={typed[`${list}Id.${place}`] ?? ""} />
          </li>
        ))}
      </ol>
    </>
  );
}
