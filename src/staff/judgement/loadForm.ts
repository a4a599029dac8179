import type { PresetForm } from "../../core/judgementForm/presetForm.ts";
import type { Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { presentOptions } from "./presentOptions.ts";
import { previewOf, trialChoices } from "./previewOf.ts";

/** All that the form begins with. */
export async function loadForm(staff: Staff, form: PresetForm) {
  const trials = await trialChoices(staff);
  const trial = trials[0]?.value ?? "";
  return {
    words: wordsOf(staff.locale, "judgement").judgement,
    options: presentOptions(staff.locale),
    form,
    trials,
    trial,
    preview: await previewOf(staff, form, trial),
  };
}
