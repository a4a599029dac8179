import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";
import { ConflictChoice } from "./ConflictChoice.tsx";
import { useEntry } from "./EntryContext.ts";
import { FieldMemory } from "./EntryField.tsx";
import type { FieldPage, SubmissionPage } from "./present.ts";

/** The two texts of the evaluation, each beside what was written a year ago. */
export function EntryTexts({ page }: { readonly page: SubmissionPage }) {
  const { words } = useEntry();
  return (
    <>
      <TextPair
        field={page.analysis}
        limit={page.textLimit}
        label={words.entry.analysis}
        lastLabel={words.entry.lastText}
        last={page.lastAnalysis}
      />
      <TextPair
        field={page.nextSteps}
        limit={page.textLimit}
        label={words.entry.nextSteps}
        lastLabel={words.entry.lastPromise}
        last={page.lastNextSteps}
      />
    </>
  );
}

function TextPair({
  field,
  limit,
  label,
  lastLabel,
  last,
}: {
  readonly field: FieldPage;
  readonly limit: number;
  readonly label: string;
  readonly lastLabel: string;
  readonly last: string | null;
}) {
  const { words, conflicts } = useEntry();
  const { dataLang } = useShell();
  const conflict = conflicts.find(({ name }) => name === field.name);
  return (
    <div className="text-grid border-b border-solid-gray-300 py-5 last:border-b-0">
      <Disclosure summary={lastLabel} open>
        {last ? (
          <blockquote lang={dataLang} className="quote-rule whitespace-pre-line">
            {last}
          </blockquote>
        ) : (
          <p className="text-solid-gray-700">{words.entry.noLastText}</p>
        )}
      </Disclosure>
      <div>
        <TextArea
          id={field.id}
          name={field.name}
          label={label}
          defaultValue={conflict?.mine ?? field.value}
          limit={limit}
          rows={6}
          problem={field.problem}
          lang={dataLang}
          counter={(n) => fill(words.entry.counter, { n, limit })}
        />
        <FieldMemory field={field} />
        {conflict && <ConflictChoice conflict={conflict} />}
      </div>
    </div>
  );
}
