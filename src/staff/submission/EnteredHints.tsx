import type { Dictionary } from "../messages/dictionary.ts";
import { Hints } from "../plan/HintSection.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { SubmissionPage } from "./present.ts";

/** The hints to read, with what the clerk answered. */
export function EnteredHints({
  page,
  words,
}: {
  readonly page: SubmissionPage;
  readonly words: Pick<Dictionary, "evaluation" | "hints">;
}) {
  const { dataLang } = useShell();
  const { hints, hintAnswer } = page;
  if (hints.length === 0 && hintAnswer.value === "") return null;
  return (
    <Section id="hints" title={words.evaluation.hintsTitle}>
      <p className="mb-3">{words.evaluation.hintsLead}</p>
      <Hints hints={hints} words={words.hints} />
      <p className="mt-3">
        <span className="font-bold">{words.evaluation.answered}</span>{" "}
        {hintAnswer.value ? (
          <span lang={dataLang}>{hintAnswer.value}</span>
        ) : (
          <span className="text-solid-gray-700">{words.evaluation.notAnswered}</span>
        )}
      </p>
    </Section>
  );
}
