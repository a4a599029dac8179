import { placeholders, type InquiryText } from "../../core/inquiry/inquiryText.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Field } from "../ui/Field.tsx";
import { TextArea } from "../ui/TextArea.tsx";

/** The texts of an inquiry with their placeholders. */
export function InquiryFields({
  text,
  typed,
  problems,
  words,
}: {
  readonly text: InquiryText;
  /** What was typed and refused; goes before what stands there now. */
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly problems: Readonly<Record<string, string>>;
  readonly words: Dictionary["inquiry"];
}) {
  const field = (name: keyof InquiryText) => ({
    id: name,
    name,
    label: words[name],
    lang: "ja",
    defaultValue: typed?.[name] ?? text[name],
    problem: problems[name],
  });
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <Field {...field("addressee")} />
        <Field {...field("sender")} />
      </div>
      <div className="grid max-w-4xl gap-4 [&>div]:max-w-none">
        <Field {...field("subject")} />
        <TextArea
          {...field("body")}
          rows={18}
          limit={5000}
          counter={(count) => fill(words.counter, { n: count })}
        />
      </div>
      <div>
        <p className="font-bold">{words.placeholders}</p>
        <p lang="ja" className="flex flex-wrap gap-x-4">
          {placeholders.map((name) => (
            <code key={name}>{`{{${name}}}`}</code>
          ))}
        </p>
        <p className="text-solid-gray-700">{words.bodyHint}</p>
      </div>
    </>
  );
}
