import type { Dictionary } from "../messages/dictionary.ts";
import { Field } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { fieldsOf } from "./formFields.ts";

/** The fields of a council. */
export function BodyFields({
  words,
  field,
}: {
  readonly words: Dictionary["council"];
  readonly field: ReturnType<typeof fieldsOf>;
}) {
  const { dataLang } = useShell();
  const { problem, ...basis } = field("legalBasis");
  return (
    <>
      <Field {...field("name")} label={words.name} hint={words.nameHint} lang={dataLang} required />
      <div className="max-w-md">
        <Select
          {...basis}
          defaultValue={basis.defaultValue || "ordinance"}
          label={words.legalBasis}
          options={(["law", "ordinance", "guideline"] as const).map((value) => ({
            value,
            label: words[value],
          }))}
        />
        <p className="mt-1 text-solid-gray-700">{words.legalBasisHint}</p>
        {problem && <p className="text-error-2">{problem}</p>}
      </div>
      <Field
        {...field("legalText")}
        label={words.legalText}
        hint={words.legalTextHint}
        lang={dataLang}
        required
      />
      <Field {...field("validFrom")} type="date" label={words.validFrom} required />
      <Field {...field("validTo")} type="date" label={words.validTo} hint={words.validToHint} />
    </>
  );
}
