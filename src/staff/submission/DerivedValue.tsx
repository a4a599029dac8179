import { useShell } from "../useShell.ts";
import { CellValue } from "./CellValue.tsx";
import { useEntry } from "./EntryContext.ts";
import type { RowPage } from "./present.ts";

/** A value that nobody types: its formula with the figures, or what it lacks; and the parts that others enter. */
export function DerivedValue({ derived }: { readonly derived: NonNullable<RowPage["derived"]> }) {
  const { words } = useEntry();
  const { dataLang } = useShell();
  return (
    <div className="lg:pt-2.5">
      <p>
        <span className="me-3 text-solid-gray-700">{words.entry.derived}</span>
        {derived.formula && <strong>{derived.formula}</strong>}
      </p>
      {derived.gaps.map((gap) => (
        <p key={gap}>{gap}</p>
      ))}
      {derived.elsewhere.length > 0 && (
        <dl className="mt-1">
          <dt className="text-solid-gray-700">{words.entry.elsewhere}</dt>
          {derived.elsewhere.map(({ name, cell, enteredAt }) => (
            <dd key={name}>
              <span lang={dataLang}>{name}</span> <CellValue cell={cell} />
              <span className="block text-solid-gray-700">{enteredAt}</span>
            </dd>
          ))}
        </dl>
      )}
    </div>
  );
}
