import { Hints } from "../plan/HintSection.tsx";
import { Section } from "../ui/Section.tsx";
import { useEntry } from "./EntryContext.ts";
import { EntryInput } from "./EntryField.tsx";
import type { SubmissionPage } from "./present.ts";

/** Words and figures that may not fit together, and the one line in which the clerk says what came of looking. */
export function EntryHints({ page }: { readonly page: SubmissionPage }) {
  const { words } = useEntry();
  const { hints, hintAnswer } = page;
  if (hints.length === 0 && hintAnswer.value === "") return null;
  return (
    <Section id="hints" title={words.evaluation.hintsTitle}>
      <p className="mb-3">{words.evaluation.hintsLead}</p>
      <Hints hints={hints} words={words.hints} />
      <div className="mt-4">
        <label htmlFor={hintAnswer.id} className="block font-bold">
          {words.evaluation.hintAnswer}
        </label>
        <p id={`${hintAnswer.id}-example`} className="text-solid-gray-700">
          {words.evaluation.hintAnswerHint}
        </p>
        <EntryInput field={hintAnswer} align="start" besides={`${hintAnswer.id}-example`} />
      </div>
    </Section>
  );
}
