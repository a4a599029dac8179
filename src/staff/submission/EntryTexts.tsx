import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";
import { ConflictChoice } from "./ConflictChoice.tsx";
import { EntryRadios, EntrySelect } from "./EntryChoice.tsx";
import { useEntry } from "./EntryContext.ts";
import { EntryInput, FieldMemory } from "./EntryField.tsx";
import type { PartPage } from "./presentEvaluation.ts";

/** The parts of the evaluation in three rows, each beside what was written a year ago; what came of last year's promise
 * stands where the next promise is made. */
export function EntryTexts({ parts }: { readonly parts: readonly PartPage[] }) {
  const rows = [
    ["analysis", "causes", "issues"],
    ["promise", "nextSteps"],
    ["direction", "resources", "sheetGrade"],
  ] as const;
  return rows.map((wanted) => {
    const row = wanted.flatMap((id) => parts.filter(({ part }) => part === id));
    return row.length > 0 && <PartRow key={wanted[0]} parts={row} />;
  });
}

/** What was written a year ago on the left, what is written now on the right. */
function PartRow({ parts }: { readonly parts: readonly PartPage[] }) {
  const { words } = useEntry();
  const { dataLang } = useShell();
  const labelOf = ({ part, name }: PartPage) =>
    part === "analysis"
      ? words.entry.lastText
      : part === "promise" || part === "nextSteps"
        ? words.entry.lastPromise
        : fill(words.evaluation.lastOf, { name });
  const written = parts.filter(({ last }) => last);
  // Of the two texts that every sheet has, it is said that there is nothing of last year.
  const missing = parts.find(({ part }) => part === "analysis" || part === "nextSteps");
  return (
    <div className="text-grid border-b border-solid-gray-300 py-5 last:border-b-0">
      <div className="flex min-w-0 flex-col gap-3">
        {written.map((part) => (
          <Disclosure key={part.part} summary={labelOf(part)} open>
            <blockquote lang={dataLang} className="quote-rule whitespace-pre-line">
              {part.last}
            </blockquote>
          </Disclosure>
        ))}
        {written.length === 0 && missing && (
          <Disclosure summary={labelOf(missing)} open>
            <p className="text-solid-gray-700">{words.entry.noLastText}</p>
          </Disclosure>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {parts.map((part) =>
          part.choices.length > 0 ? (
            <ChoicePart key={part.part} part={part} />
          ) : (
            <TextPart key={part.part} part={part} />
          ),
        )}
      </div>
    </div>
  );
}

/** A long text; one that need not be written is folded away until it is. */
function TextPart({ part }: { readonly part: PartPage }) {
  const { words, conflicts } = useEntry();
  const { dataLang } = useShell();
  const { field, limit, name, isRequired } = part;
  const conflict = conflicts.find((one) => one.name === field.name);
  const area = (
    <div>
      <TextArea
        id={field.id}
        name={field.name}
        label={name}
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
  );
  if (isRequired) return area;
  return (
    <Disclosure
      summary={fill(words.evaluation.write, { name })}
      open={field.value !== "" || field.problem !== null || conflict !== undefined}
    >
      {area}
    </Disclosure>
  );
}

function ChoicePart({ part }: { readonly part: PartPage }) {
  const { words } = useEntry();
  const { field, note, choices, isRequired } = part;
  const label = isRequired ? part.name : `${part.name}（${words.evaluation.optional}）`;
  const noteLabel = part.part === "sheetGrade" ? words.evaluation.reason : words.evaluation.note;
  return (
    <div>
      {part.part === "promise" ? (
        <EntryRadios field={field} label={label} empty={words.evaluation.unanswered} choices={choices} />
      ) : (
        <div className="max-w-md">
          <EntrySelect field={field} label={label} empty={words.evaluation.unchosen} choices={choices} />
        </div>
      )}
      {note && (
        <div className="mt-2">
          <label htmlFor={note.id}>
            <span className="sr-only">{part.name} </span>
            {noteLabel}{" "}
            <span className="text-solid-gray-700">
              {part.part === "sheetGrade" ? words.evaluation.sheetGradeHelp : words.evaluation.noteHint}
            </span>
          </label>
          <EntryInput field={note} align="start" />
        </div>
      )}
    </div>
  );
}
