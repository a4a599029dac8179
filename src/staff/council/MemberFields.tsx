import { sectors } from "../../core/council/member.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Field } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { fieldsOf } from "./formFields.ts";

/** The fields of a member and their term. */
export function MemberFields({
  words,
  field,
}: {
  readonly words: Pick<Dictionary, "councilMember" | "sectors">;
  readonly field: ReturnType<typeof fieldsOf>;
}) {
  const { dataLang } = useShell();
  const { councilMember } = words;
  const { problem, ...sector } = field("sector");
  return (
    <>
      <Field {...field("name")} label={councilMember.name} lang={dataLang} required />
      <div className="max-w-md">
        <Select
          {...sector}
          label={councilMember.sector}
          options={[
            { value: "", label: "－" },
            ...sectors.map((value) => ({ value, label: words.sectors[value] })),
          ]}
        />
        {problem && <p className="mt-1 text-error-2">{problem}</p>}
      </div>
      <Field {...field("affiliation")} label={councilMember.affiliation} lang={dataLang} />
      <Field
        {...field("office")}
        label={councilMember.office}
        hint={councilMember.officeHint}
        lang={dataLang}
      />
      <Field {...field("termFrom")} type="date" label={councilMember.termFrom} required />
      <Field {...field("termTo")} type="date" label={councilMember.termTo} hint={councilMember.termToHint} />
    </>
  );
}
