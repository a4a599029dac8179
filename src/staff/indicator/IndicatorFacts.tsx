import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { IndicatorPage } from "./presentIndicatorPage.ts";

/** What the indicator means: definition, formula, source, department, time basis, direction, rule of judgement. */
export function IndicatorFacts({
  page,
  words,
}: {
  readonly page: IndicatorPage;
  readonly words: Dictionary["indicator"];
}) {
  const { dataLang } = useShell();
  const { facts, doubts } = page;
  const lines: readonly [string, string | null][] = [
    [words.definitionText, facts.definition],
    [words.formula, facts.formula],
    [words.source, facts.source],
    [words.owner, facts.owner],
    [words.timeBasis, facts.timeBasis],
    [words.direction, facts.direction],
    [words.marks, facts.marks],
    [words.judgement, facts.judgement],
  ];
  return (
    <>
      <Section id="definition" title={words.definition}>
        <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[max-content_1fr]">
          {lines.map(([term, text]) => (
            <div key={term} className="contents">
              <dt className="text-solid-gray-700">{term}</dt>
              <dd lang={text === null ? undefined : dataLang}>{text ?? words.notStated}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {doubts.length > 0 && (
        <Section id="doubts" title={words.doubts}>
          <ul className="ms-6 list-disc" lang={dataLang}>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
