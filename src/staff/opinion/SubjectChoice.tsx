import { Form } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { inputLook } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { OpinionFormText } from "./presentForm.ts";

/** Which year and what an opinion is about; asked first, so that the figure can be shown. */
export function SubjectChoice({
  form,
  words: m,
}: {
  readonly form: OpinionFormText;
  readonly words: Dictionary["opinionForm"];
}) {
  const { dataLang } = useShell();
  return (
    <Form method="get" className="mb-8 grid max-w-3xl gap-5">
      <Select
        id="review"
        name="review"
        label={m.review}
        defaultValue={form.review}
        options={form.reviews}
        lang={dataLang}
      />
      <div>
        <label htmlFor="subject" className="block font-bold">
          {m.subject}
        </label>
        <select
          id="subject"
          name="subject"
          defaultValue={form.subject || "plan"}
          lang={dataLang}
          className={`mt-1 ${inputLook}`}
        >
          <option value="plan">{m.wholePlan}</option>
          {form.subjects.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map((option) => (
                <option key={option.code} value={option.code}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div>
        <Button kind={form.about === null ? "primary" : "secondary"}>{m.show}</Button>
      </div>
    </Form>
  );
}
