import { evaluationParts } from "../../core/cycle/evaluationForm.ts";
import { SettingBox, SettingInput } from "./SettingFields.tsx";
import { useSettings } from "./SettingsContext.ts";

/** One row for each part of the evaluation: whether it is asked for, whether it must be filled, its name, its limit. */
export function PartRows() {
  const { words } = useSettings();
  return (
    <>
      <div
        aria-hidden="true"
        className="setting-grid hidden! border-b border-solid-gray-900 pb-1 font-bold lg:grid!"
      >
        {[words.part, words.isAsked, words.isRequired, words.name, words.nameEn, words.limit].map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      {evaluationParts.map((part) => {
        const name = words[`part_${part}`];
        return (
          <fieldset key={part} className="setting-grid border-b border-solid-gray-300 py-3">
            <legend className="float-left font-bold lg:contents">
              <span className="lg:self-center">{name}</span>
            </legend>
            <SettingBox name={`asked.${part}`} label={`${name} ${words.isAsked}`} text={words.isAsked} />
            <SettingBox
              name={`required.${part}`}
              label={`${name} ${words.isRequired}`}
              text={words.isRequired}
            />
            <SettingInput name={`name.${part}`} label={`${name} ${words.name}`} />
            <SettingInput name={`nameEn.${part}`} label={`${name} ${words.nameEn}`} />
            <SettingInput name={`limit.${part}`} label={`${name} ${words.limit}`} isFigure />
          </fieldset>
        );
      })}
      <p className="mt-2 text-solid-gray-700">{words.limitHelp}</p>
    </>
  );
}
