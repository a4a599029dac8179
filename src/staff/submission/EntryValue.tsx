import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { DerivedValue } from "./DerivedValue.tsx";
import { useEntry } from "./EntryContext.ts";
import { EntryInput } from "./EntryField.tsx";
import type { RowPage } from "./present.ts";
import { StageChoice } from "./StageChoice.tsx";
import { StateSelect } from "./StateSelect.tsx";

/** The value of this year: its field with its state, its time and what was understood of it; how it is worked out; or
 * where it is entered. */
export function EntryValue({ row, name }: { readonly row: RowPage; readonly name: string }) {
  const { words } = useEntry();
  const { actual, status, asOf, derived } = row;
  if (derived) return <DerivedValue derived={derived} />;
  if (!actual) return <p className="text-solid-gray-700">{row.enteredAt ?? words.entry.enteredElsewhere}</p>;
  const helpId = `${actual.id}-help`;
  const said = [row.echo, row.total].filter((line) => line !== null);
  return (
    <>
      <EntryInput
        field={actual}
        unit={row.unit}
        besides={[
          row.help && helpId,
          said.length > 0 && `${actual.id}-said`,
          `${actual.id}-last`,
          !row.isPart && `${actual.id}-target`,
        ]
          .filter(Boolean)
          .join(" ")}
        after={status && <StateSelect field={status} name={name} />}
      />
      {row.help && (
        <p id={helpId} className="mt-1 text-solid-gray-800">
          {row.help}
        </p>
      )}
      {said.length > 0 && (
        <div id={`${actual.id}-said`} className="mt-1">
          {said.map((line) => (
            <p key={line}>→ {line}</p>
          ))}
        </div>
      )}
      {status?.value === "pending" && actual.value === "" && (
        <p className="mt-1 text-solid-gray-800">{words.entry.dueHelp}</p>
      )}
      {row.isUnderstood && <Answer intent="save" text={words.entry.spreadNow} />}
      {row.asks && (
        <>
          <Answer
            intent={`figure:${actual.name}`}
            text={fill(words.entry.keepFigure, { value: actual.value.trim() })}
          />
          <Answer intent={`state:${actual.name}`} text={fill(words.entry.keepState, { state: row.asks })} />
        </>
      )}
      {row.stages.length > 0 && <StageChoice field={actual} stages={row.stages} />}
      {asOf && (
        <div className="mt-2">
          <label htmlFor={asOf.id}>
            {words.entry.asOf} <span className="text-solid-gray-700">{words.entry.asOfHint}</span>
          </label>
          <EntryInput field={asOf} align="start" />
        </div>
      )}
    </>
  );
}

/** A button that answers what is asked about a field, and saves the form with it. */
function Answer({ intent, text }: { readonly intent: string; readonly text: string }) {
  return (
    <p className="mt-2">
      <Button kind="secondary" name="intent" value={intent}>
        {text}
      </Button>
    </p>
  );
}
