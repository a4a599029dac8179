import { useEffect, useRef, type RefObject } from "react";
import type { SinglePlanEdit } from "../../core/plan/edit/planEdit.ts";
import { useEditing } from "./Editing.tsx";
import type { Place } from "./outlineMoves.ts";
import type { OutlineRow } from "./presentOutline.ts";

const longestWaitMs = 3_000;

/** Moves a row of the tree. Several moves in a row each start from where the one before has led. */
export function useOutlineMove(
  kind: "nodes" | "sections",
  rows: readonly OutlineRow[],
  seq: number,
  list: RefObject<HTMLElement | null>,
) {
  const { send } = useEditing();
  const now = useRef(rows);
  const waiting = useRef<(() => void)[]>([]);
  const keepsFocus = useRef<string | null>(null);
  const shownSeq = useRef(seq);

  useEffect(() => {
    now.current = rows;
    if (shownSeq.current === seq) return;
    shownSeq.current = seq;
    waiting.current.splice(0).forEach((go) => go());
    const id = keepsFocus.current;
    // A row that changes its place in the page loses the focus.
    if (id) list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
    keepsFocus.current = null;
  });

  return (id: string, placeOf: (rows: readonly OutlineRow[]) => Place | undefined) =>
    send(
      () => {
        const place = placeOf(now.current);
        if (!place) return null;
        const edit: SinglePlanEdit =
          kind === "nodes"
            ? { kind: "moveNode", nodeId: id, ...place }
            : { kind: "moveSection", sectionId: id, ...place };
        return new URLSearchParams({ edit: JSON.stringify(edit) });
      },
      async ({ saved }) => {
        if (saved === 0) return;
        if (document.activeElement instanceof HTMLElement && document.activeElement.dataset["row"] === id) {
          keepsFocus.current = id;
        }
        // The next move needs the tree as it is now.
        await new Promise<void>((go) => {
          waiting.current.push(go);
          setTimeout(go, longestWaitMs);
        });
      },
    );
}
