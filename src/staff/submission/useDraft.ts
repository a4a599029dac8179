import { useEffect, useRef, useState, type RefObject } from "react";
import { useBlocker, useFetcher } from "react-router";
import type { Conflict } from "./EntryContext.ts";

const saveEveryMs = 20_000;

/** Saves the draft now and then through the same form post, and asks before unsaved input would be lost.
 * Without a script the button alone saves. */
export function useDraft(form: RefObject<HTMLFormElement | null>, leaveQuestion: string) {
  const fetcher = useFetcher<{ conflicts?: readonly Conflict[] }>();
  const [unsaved, setUnsaved] = useState(false);
  const isDirty = useRef(false);
  const busy = useRef(false);
  const conflicts = fetcher.data?.conflicts ?? [];
  const hasConflicts = conflicts.length > 0;
  const failed = fetcher.data !== undefined && !("conflicts" in fetcher.data);

  const save = useRef(() => {});
  useEffect(() => {
    busy.current = fetcher.state !== "idle";
    // What could not be saved is unsaved still.
    if (failed) isDirty.current = true;
    save.current = () => {
      // Which text stays in a conflict is for the person to say.
      if (!isDirty.current || busy.current || hasConflicts || !form.current) return;
      const entries = new FormData(form.current);
      entries.set("intent", "autosave");
      isDirty.current = false;
      setUnsaved(false);
      void fetcher.submit(entries, { method: "post", preventScrollReset: true });
    };
  });

  useEffect(() => {
    const timer = setInterval(() => save.current(), saveEveryMs);
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty.current) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => {
      clearInterval(timer);
      removeEventListener("beforeunload", ask);
    };
  }, []);

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty.current && currentLocation.pathname !== nextLocation.pathname && !confirm(leaveQuestion),
  );
  useEffect(() => {
    if (blocker.state === "blocked") blocker.reset();
  }, [blocker]);

  const state: "idle" | "saving" | "unsaved" | "offline" =
    fetcher.state !== "idle" ? "saving" : failed ? "offline" : unsaved ? "unsaved" : "idle";
  return {
    conflicts,
    state,
    touch: () => {
      isDirty.current = true;
      setUnsaved(true);
    },
    leave: () => {
      isDirty.current = false;
      setUnsaved(false);
    },
    /** Saves at once, for instance when a figure was typed and its progress is to be seen. */
    saveSoon: () => save.current(),
  };
}
