import { evaluationParts, type EvaluationForm } from "./evaluationForm.ts";
import type { TypedForm } from "./readEvaluationForm.ts";

/** A form as the page of settings shows it, field by field; read back by `readEvaluationForm`. */
export function typedEvaluationForm({
  parts,
  directions,
  resources,
  showsPromise,
}: EvaluationForm): TypedForm {
  const ofChoices = (list: string, choices: EvaluationForm["directions"]) =>
    choices.flatMap(({ value, words }, place) => [
      [`${list}Id.${place}`, value],
      [`${list}.${place}`, words.ja],
      // A name that stands for both languages is shown once.
      [`${list}En.${place}`, words.en === words.ja ? "" : words.en],
    ]);
  return Object.fromEntries([
    ...evaluationParts.flatMap((id) => {
      const { isAsked, isRequired, name, limit } = parts[id];
      return [
        [`asked.${id}`, isAsked ? "on" : ""],
        [`required.${id}`, isRequired ? "on" : ""],
        [`name.${id}`, name.ja],
        [`nameEn.${id}`, name.en === name.ja ? "" : name.en],
        [`limit.${id}`, String(limit)],
      ];
    }),
    ...ofChoices("direction", directions),
    ...ofChoices("resource", resources),
    ["showsPromise", showsPromise ? "on" : ""],
  ]) as TypedForm;
}
