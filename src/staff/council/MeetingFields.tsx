import type { Dictionary } from "../messages/dictionary.ts";
import { Field } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { fieldsOf } from "./formFields.ts";

/** The fields of a meeting. */
export function MeetingFields({
  words,
  field,
  reviews,
}: {
  readonly words: Dictionary["meeting"];
  readonly field: ReturnType<typeof fieldsOf>;
  readonly reviews: readonly { readonly value: string; readonly label: string }[];
}) {
  const { dataLang } = useShell();
  const { problem: _, ...review } = field("reviewId");
  return (
    <>
      <Field {...field("number")} label={words.numberLabel} hint={words.numberHint} required />
      <Field {...field("heldOn")} type="date" label={words.heldOn} required />
      <Field {...field("startsAt")} label={words.startsAt} hint={words.startsAtHint} />
      <Field {...field("place")} label={words.place} lang={dataLang} />
      <div className="max-w-2xl">
        <Select
          {...review}
          label={words.review}
          lang={dataLang}
          options={[{ value: "", label: words.noReview }, ...reviews]}
        />
      </div>
      <Field {...field("replyDue")} type="date" label={words.replyDue} />
      <Field {...field("replyTo")} label={words.replyTo} hint={words.replyToHint} lang={dataLang} />
    </>
  );
}
