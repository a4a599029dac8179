import { Form } from "react-router";
import type { Letter } from "../../core/inquiry/inquiryText.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { InquiryPage } from "./inquiry.tsx";
import { LetterSheet } from "./LetterSheet.tsx";

/** The letter to one department, and the way to those of the others. */
export function LetterChoice({ page, letter }: { readonly page: InquiryPage; readonly letter: Letter }) {
  const { dataLang } = useShell();
  const words = page.words.inquiry;
  return (
    <Section
      id="letters"
      title={words.letters}
      aside={<p>{fill(words.count, { n: page.departments.length })}</p>}
    >
      <Form method="get" action="#letters" className="mb-6 flex flex-wrap items-end gap-4">
        {page.templateId && <input type="hidden" name="template" value={page.templateId} />}
        <Select
          key={letter.orgUnitId}
          id="department"
          name="department"
          label={words.department}
          lang={dataLang}
          defaultValue={letter.orgUnitId}
          options={page.departments}
        />
        <Button kind="secondary">{words.show}</Button>
      </Form>
      <LetterSheet letter={letter} undated={words.undated} />
    </Section>
  );
}
