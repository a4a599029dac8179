import type { Words } from "../text/words.ts";
import { fieldName, type EntryField } from "./entryField.ts";
import type { FormField } from "./entryForm.ts";

/** A field of free text.
 * @param limit most characters, as people count them */
export function textField(field: EntryField, required: boolean, limit: number): FormField {
  return {
    name: fieldName(field),
    field,
    required,
    problemOf: (text) => {
      const length = [...text].length;
      return length > limit
        ? {
            ja: `${limit}字以内で入力してください（いま${length}字）。`,
            en: `Keep it within ${limit} characters (now ${length}).`,
          }
        : undefined;
    },
  };
}

/** A field in which one of a list is chosen; an empty text is no choice. */
export function choiceField(
  field: EntryField,
  required: boolean,
  choices: readonly { readonly value: string; readonly words: Words }[],
): FormField {
  return {
    name: fieldName(field),
    field,
    required,
    choices,
    problemOf: (text) =>
      text === "" || choices.some(({ value }) => value === text)
        ? undefined
        : { ja: "一覧から選んでください。", en: "Choose one from the list." },
  };
}
