import type { Dictionary } from "../messages/dictionary.ts";
import { useShell } from "../useShell.ts";
import type { SubmissionPage } from "./present.ts";

/** The two texts of the evaluation, to read, beside those of last year. */
export function EnteredTexts({
  page,
  words,
}: {
  readonly page: SubmissionPage;
  readonly words: Pick<Dictionary, "entry" | "check">;
}) {
  const pairs = [
    {
      field: page.analysis,
      label: words.entry.analysis,
      last: page.lastAnalysis,
      lastLabel: words.entry.lastText,
    },
    {
      field: page.nextSteps,
      label: words.entry.nextSteps,
      last: page.lastNextSteps,
      lastLabel: words.entry.lastPromise,
    },
  ];
  return (
    <>
      {pairs.map(({ field, label, last, lastLabel }) => (
        <div key={field.id} className="text-grid border-b border-solid-gray-300 py-5 last:border-b-0">
          <div>
            <h3 className="text-solid-gray-700">{lastLabel}</h3>
            <Text text={last} none={words.entry.noLastText} quoted />
          </div>
          <div>
            <h3 className="font-bold">{label}</h3>
            <Text text={field.value} none={words.check.empty} />
            {field.problem && <p className="text-error-2">＊{field.problem}</p>}
          </div>
        </div>
      ))}
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
