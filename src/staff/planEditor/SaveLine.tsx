import type { ReactNode } from "react";
import { fill } from "../messages/fill.ts";
import { useEditing } from "./Editing.tsx";
import type { EditorFrameData } from "./loadEditor.ts";

/** How saving goes, in one quiet line, with undo and redo. */
export function SaveLine({ frame }: { readonly frame: EditorFrameData }) {
  const { words, state, savedAt, said, send, retry } = useEditing();
  const calm = savedAt ? fill(words.savedAt, { time: savedAt }) : (frame.newest ?? words.savesItself);
  const text = state === "saving" ? words.saving : state === "failed" ? words.notSaved : (said?.text ?? calm);
  const isBad = state === "failed" || (state === "idle" && said?.refused === true);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 border-y border-solid-gray-300 bg-white py-1 tall:sticky tall:top-0 tall:z-20 print:hidden">
      <Step intent="undo" what={frame.undo} send={send}>
        <span aria-hidden="true">↶</span> {words.undo}
      </Step>
      <Step intent="redo" what={frame.redo} send={send}>
        <span aria-hidden="true">↷</span> {words.redo}
      </Step>
      <p
        role="status"
        className={`min-w-0 grow text-[0.9375rem] ${isBad ? "font-bold text-error-2" : "text-solid-gray-700"}`}
      >
        {isBad && <span aria-hidden="true">＊</span>}
        {text}
        {state === "failed" && (
          <button type="button" onClick={retry} className="link-plain ms-3 cursor-pointer font-normal">
            {words.retry}
          </button>
        )}
      </p>
    </div>
  );
}

/** Undo or redo: a form post of its own, at once with a script. */
function Step({
  intent,
  what,
  send,
  children,
}: {
  readonly intent: "undo" | "redo";
  readonly what: string | null;
  readonly send: ReturnType<typeof useEditing>["send"];
  readonly children: ReactNode;
}) {
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        send(() => new URLSearchParams({ intent }));
      }}
    >
      <button
        type="submit"
        name="intent"
        value={intent}
        title={what ?? undefined}
        // Still to be reached by the keyboard: the focus must not be lost when the last edit is undone.
        aria-disabled={what === null || undefined}
        className="min-h-10 cursor-pointer rounded-8 px-2 text-key-1000 hover:bg-key-50 hover:underline aria-disabled:cursor-default aria-disabled:text-solid-gray-536"
      >
        {children}
      </button>
    </form>
  );
}
