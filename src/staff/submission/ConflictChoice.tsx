import { fill } from "../messages/fill.ts";
import { useShell } from "../useShell.ts";
import { useEntry, type Conflict } from "./EntryContext.ts";

/** Two people typed into one field: both texts, who and when, and whose text stays. */
export function ConflictChoice({ conflict }: { readonly conflict: Conflict }) {
  const { words } = useEntry();
  const { dataLang } = useShell();
  const { name, by, at, theirs, mine, merged } = conflict;
  const blank = words.entry.blank;
  return (
    <fieldset className="mt-2 border-s-4 border-error-1 ps-3">
      <legend className="float-left w-full font-bold text-error-2">
        {fill(words.entry.conflictAt, { by, time: at })}
      </legend>
      <dl className="clear-both">
        <dt className="text-solid-gray-700">{words.entry.theirs}</dt>
        <dd lang={dataLang} className="whitespace-pre-line">
          {theirs || blank}
        </dd>
        <dt className="text-solid-gray-700">{words.entry.mine}</dt>
        <dd lang={dataLang} className="whitespace-pre-line">
          {mine || blank}
        </dd>
        {merged !== null && (
          <>
            <dt className="text-solid-gray-700">{words.approval.merged}</dt>
            <dd lang={dataLang} className="whitespace-pre-line">
              {merged}
            </dd>
          </>
        )}
      </dl>
      {merged !== null && (
        <>
          <input type="hidden" name={`merged:${name}`} value={merged} />
          <Choice name={name} value="merged" label={words.approval.takeMerged} checked />
        </>
      )}
      <Choice name={name} value="mine" label={words.entry.keepMine} checked={merged === null} />
      <Choice name={name} value="theirs" label={words.entry.takeTheirs} />
    </fieldset>
  );
}

function Choice({
  name,
  value,
  label,
  checked = false,
}: {
  readonly name: string;
  readonly value: "mine" | "theirs" | "merged";
  readonly label: string;
  readonly checked?: boolean;
}) {
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-2">
      <input
        type="radio"
        name={`choice:${name}`}
        value={value}
        defaultChecked={checked}
        className="size-5 accent-key-900"
      />
      {label}
    </label>
  );
}
