import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { useEditing } from "./Editing.tsx";
import type { EditorFrameData } from "./loadEditor.ts";

/** The last changes of the version: who, when, what. */
export function History({ changes }: { readonly changes: EditorFrameData["changes"] }) {
  const { words } = useEditing();
  const { dataLang, langOf } = useShell();
  if (changes.length === 0) return null;
  return (
    <div className="mt-10">
      <Section id="history" title={words.history}>
        <ol className="border-b border-solid-gray-300">
          {changes.map(({ seq, at, by, what, isUndone }) => (
            <li
              key={seq}
              className="grid gap-x-4 border-t border-solid-gray-300 py-1.5 md:grid-cols-[19rem_minmax(0,1fr)]"
            >
              <span className="text-solid-gray-700">
                {at} <span lang={dataLang}>{by}</span>
              </span>
              <span lang={langOf(what)} className={isUndone ? "text-solid-gray-700 line-through" : ""}>
                {what}
                {isUndone && <span className="sr-only">（{words.isUndone}）</span>}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
