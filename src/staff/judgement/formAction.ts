import { data, redirect } from "react-router";
import { changeForm } from "../../core/judgementForm/changeForm.ts";
import { formOf, type PresetForm } from "../../core/judgementForm/presetForm.ts";
import { readPresetFile } from "../../core/judgementForm/presetFile.ts";
import { isUserError, UserError } from "../../core/userError.ts";
import { savePreset } from "../../usecases/judgement/savePreset.ts";
import type { Staff } from "../guard.ts";
import { readForm, textsOf } from "./formFields.ts";
import { previewOf, type Preview } from "./previewOf.ts";

/** What the page shows after a button was pressed: the form as it is now, right or wrong. */
export interface FormAnswer {
  readonly form: PresetForm;
  readonly trial: string;
  /** Field at which the person goes on. */
  readonly focus: string | null;
  readonly isImported: boolean;
  readonly preview: Preview | null;
  readonly message: string | null;
  readonly problems: Readonly<Record<string, string>>;
}

/** Does what a button of the form asks for: changes its rows, shows what it would grade, reads a file, or saves.
 * @param id the preset to which a version is added; null for a new one */
export async function formAction(staff: Staff, sent: FormData, id: string | null) {
  const values = textsOf(sent);
  const intent = values["intent"] ?? "preview";
  const trial = values["trial"] ?? "";
  const answer = async (form: PresetForm, more: Partial<FormAnswer> = {}): Promise<FormAnswer> => ({
    form,
    trial,
    focus: null,
    isImported: false,
    message: null,
    problems: {},
    preview: await previewOf(staff, form, trial),
    ...more,
  });
  if (intent === "import") {
    return answer(formOfFile(await fileText(sent)), { focus: "titleJa", isImported: true });
  }
  const form = readForm(values);
  if (intent !== "save") {
    const changed = changeForm(form, intent);
    return answer(changed.form, { focus: changed.focus });
  }
  try {
    const basedOn = Number(values["basedOn"]);
    const asked = id === null ? { id, form } : { id, basedOn, form };
    const saved = await savePreset(staff.context, staff.actor, asked);
    return redirect(`/judgement/${saved.id}?${saved.isNew ? "saved" : "same"}=${saved.version}`);
  } catch (error) {
    // Here and not in the guard: it keeps texts alone, and this form has lists.
    if (!isUserError(error)) throw error;
    const problems = Object.entries(error.fields).map(([name, words]) => [name, words[staff.locale]]);
    const refused = { message: error.words[staff.locale], problems: Object.fromEntries(problems) };
    return data(await answer(form, refused), { status: error.status });
  }
}

async function fileText(sent: FormData): Promise<string> {
  const file = sent.get("file");
  if (file instanceof File && file.size > 0) return file.text();
  const text = sent.get("json");
  return typeof text === "string" ? text : "";
}

function formOfFile(text: string): PresetForm {
  const form = formOf(readPresetFile(text));
  if (form) return form;
  const words = {
    ja: "一つの決まりに条件が二つ以上ある基準は、この画面では扱えません。",
    en: "A scale with two or more conditions in one rule cannot be used on this page.",
  };
  throw new UserError("bad-input", words, { json: words });
}
