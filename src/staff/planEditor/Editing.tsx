import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { useRevalidator } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { draftsOf, type Drafts } from "./drafts.ts";
import { createEditQueue, type EditQueue, type QueueState } from "./editQueue.ts";
import type { EditAnswer, UnitConflict } from "./unit.ts";

export type EditorWords = Dictionary["editor"];

/** What every part of the editor shares: how to save, and how saving went. */
interface Editing {
  readonly words: EditorWords;
  readonly drafts: Drafts;
  readonly state: QueueState;
  readonly savedAt: string | null;
  readonly said: { readonly text: string; readonly refused: boolean } | null;
  readonly problems: Readonly<Record<string, string>>;
  readonly conflicts: Readonly<Record<string, UnitConflict>>;
  /** Sends a form when its turn comes; `done` is called with the answer, and awaited before the next is sent. */
  readonly send: (
    build: () => URLSearchParams | null,
    done?: (answer: EditAnswer) => void | Promise<void>,
  ) => void;
  readonly retry: () => void;
  /** Pictures that a text part may show. */
  readonly pictures: {
    readonly known: readonly { readonly id: string; readonly alt: string }[];
    /** The page on which more are added. */
    readonly address: string;
    readonly words: Dictionary["pictureChoice"];
  };
  /** Forgets what was wrong with a unit. */
  readonly settle: (key: string) => void;
  readonly say: (text: string) => void;
}

const EditingContext = createContext<Editing | null>(null);

/** The editor around a component. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("Fields of the plan editor stand inside it.");
  return editing;
}

/** Holds the queue of edits of a page. `answer` is what a plain form post was answered with. */
export function EditingFrame({
  words,
  address,
  userId,
  versionId,
  pictures,
  answer,
  children,
}: {
  readonly words: EditorWords;
  readonly address: string;
  readonly userId: string;
  readonly versionId: string;
  readonly pictures: Editing["pictures"];
  readonly answer: EditAnswer | undefined;
  readonly children: ReactNode;
}) {
  const [state, setState] = useState<QueueState>("idle");
  const [last, setLast] = useState<EditAnswer | undefined>(answer);
  const [said, setSaid] = useState<Editing["said"]>(null);
  const [faults, setFaults] = useState({
    problems: answer?.problems ?? {},
    conflicts: answer?.conflicts ?? {},
  });
  const { revalidate } = useRevalidator();
  const drafts = useMemo(() => draftsOf(userId, versionId), [userId, versionId]);
  // Made once for a page: its address and its language stay.
  const [actions] = useState(() => {
    let queue: EditQueue | undefined;
    const queueOf = () =>
      (queue ??= createEditQueue(address, {
        state: setState,
        refused: (message) => setSaid({ text: message ?? words.refused, refused: true }),
      }));
    const settle = (key: string) =>
      setFaults(({ problems, conflicts }) => ({
        problems: without(problems, key),
        conflicts: without(conflicts, key),
      }));
    const send: Editing["send"] = (build, done) =>
      queueOf().push({
        build,
        async done(result) {
          setLast(result);
          setSaid(result.said === null ? null : { text: result.said, refused: result.refused });
          setFaults(({ problems, conflicts }) => ({
            problems: { ...problems, ...result.problems },
            conflicts: { ...conflicts, ...result.conflicts },
          }));
          const fresh = revalidate();
          await done?.(result);
          // Both texts of a conflict are to be of now.
          if (Object.keys(result.conflicts).length > 0) await fresh;
        },
      });
    return {
      settle,
      send,
      retry: () => queueOf().retry(),
      say: (text: string) => setSaid({ text, refused: false }),
    };
  });

  useUndoKeys(actions.send);
  const editing: Editing = {
    words,
    pictures,
    drafts,
    state,
    savedAt: last && last.saved > 0 ? last.at : null,
    said,
    ...faults,
    ...actions,
  };
  return <EditingContext value={editing}>{children}</EditingContext>;
}

/** Ctrl+Z and Ctrl+Y, except where text is typed: there the browser undoes typing. */
function useUndoKeys(send: Editing["send"]) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches("input, textarea, select")) return;
      const key = event.key.toLowerCase();
      const intent = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : null;
      if (!intent) return;
      event.preventDefault();
      send(() => new URLSearchParams({ intent }));
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [send]);
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  if (!(key in record)) return record;
  const { [key]: _, ...rest } = record;
  return rest;
}
