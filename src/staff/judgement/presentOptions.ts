import { directions, timeBases } from "../../core/indicator/indicator.ts";
import { actsOnChoices, takesChoices } from "../../core/judgementForm/presetForm.ts";
import { directionNames, timeBasisNames } from "../../core/progress/explanation/bandRule.ts";
import { chosenStates, measures } from "../../core/progress/judgement/preset.ts";
import { rateMethods } from "../../core/progress/rate.ts";
import type { Locale } from "../../core/text/words.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { highSides, lowSides, tones } from "./formFields.ts";

/** The lists of the form, with words. */
export function presentOptions(locale: Locale) {
  const { judgement: words, indicatorForm: methodWords } = wordsOf(locale, "judgement", "indicatorForm");
  return {
    actsOn: actsOnChoices.map((value) => ({ value, label: words[`actsOn_${value}`] })),
    takes: takesChoices.map((value) => ({ value, label: words[`takes_${value}`] })),
    tones: tones.map((value) => ({ value, label: words[`tone_${value}`] })),
    measures: [
      { value: "", label: words.ofNothing },
      ...measures.map((value) => ({ value, label: words[`of_${value}`] })),
    ],
    lowSides: lowSides.map((value) => ({ value, label: words[`side_${value || "none"}`] })),
    highSides: highSides.map((value) => ({ value, label: words[`side_${value || "none"}`] })),
    scopes: [
      { value: "all", label: words.scopeAll },
      ...timeBases.map((one) => ({ value: `timeBasis:${one}`, label: timeBasisNames[one][locale] })),
      ...directions.map((one) => ({ value: `direction:${one}`, label: directionNames[one][locale] })),
    ],
    directions: directions.map((value) => ({ value, label: directionNames[value][locale] })),
    timeBases: timeBases.map((value) => ({ value, label: timeBasisNames[value][locale] })),
    states: chosenStates.map((value) => ({ value, label: words[`state_${value}`] })),
    rateMethods: [
      { value: "", label: words.anyMethod },
      ...rateMethods.map((value) => ({ value, label: methodWords[`method_${value}`] })),
    ],
  };
}
export type FormOptions = ReturnType<typeof presentOptions>;
