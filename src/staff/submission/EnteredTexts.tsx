import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { useShell } from "../useShell.ts";
import type { SubmissionPage } from "./present.ts";
import type { PartPage } from "./presentEvaluation.ts";

type Words = Pick<Dictionary, "entry" | "check" | "evaluation">;

/** The parts of the evaluation, to read, beside those of last year. What need not be written and is not, is left out. */
export function EnteredTexts({ page, words }: { readonly page: SubmissionPage; readonly words: Words }) {
  const shown = page.parts.filter(
    ({ isRequired, field, part }) => isRequired || field.value || part === "promise",
  );
  return shown.map((part) => (
    <div key={part.part} className="text-grid border-b border-solid-gray-300 py-5 last:border-b-0">
      <div>
        {(part.last || part.part === "analysis" || part.part === "promise") && (
          <>
            <h3 className="text-solid-gray-700">{lastLabel(part, words)}</h3>
            <Text text={part.last} none={words.entry.noLastText} quoted />
          </>
        )}
      </div>
      <div>
        <h3 className="font-bold">{part.name}</h3>
        <Entered part={part} words={words} />
        {part.field.problem && <p className="text-error-2">＊{part.field.problem}</p>}
      </div>
    </div>
  ));
}

function lastLabel({ part, name }: PartPage, words: Words): string {
  if (part === "analysis") return words.entry.lastText;
  if (part === "promise" || part === "nextSteps") return words.entry.lastPromise;
  return fill(words.evaluation.lastOf, { name });
}

function Entered({ part, words }: { readonly part: PartPage; readonly words: Words }) {
  const { dataLang, langOf } = useShell();
  const { field, note, choices, chosen } = part;
  if (choices.length === 0) return <Text text={field.value} none={words.check.empty} />;
  const none = part.part === "promise" ? words.evaluation.unanswered : words.check.empty;
  if (!chosen) return <p className="text-solid-gray-700">{none}</p>;
  return (
    <>
      <p lang={langOf(chosen)}>{chosen}</p>
      {note?.value && (
        <p lang={dataLang} className="whitespace-pre-line">
          {note.value}
        </p>
      )}
    </>
  );
}

function Text({
  text,
  none,
  quoted = false,
}: {
  readonly text: string | null;
  readonly none: string;
  readonly quoted?: boolean;
}) {
  const { dataLang } = useShell();
  if (!text) return <p className="text-solid-gray-700">{none}</p>;
  return (
    <p lang={dataLang} className={`whitespace-pre-line ${quoted ? "quote-rule" : ""}`}>
      {text}
    </p>
  );
}
