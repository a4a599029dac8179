import { useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";
import { placeOfDrop, type Drop, type Place } from "./outlineMoves.ts";
import type { OutlineRow } from "./presentOutline.ts";

/** Where the dragged row would land. */
export interface DropMark {
  readonly id: string;
  readonly drop: Drop;
}

const beginsAfterPx = 6;
const scrollEdgePx = 48;

/** Dragging rows of the tree: with the mouse anywhere on a row, with the finger at its handle. The upper and lower
 * third of a row mean before and after it, its middle below it. Esc lets go. */
export function useOutlineDrag(
  rows: readonly OutlineRow[],
  list: RefObject<HTMLElement | null>,
  drop: (id: string, place: Place) => void,
  movable: boolean,
) {
  const [mark, setMark] = useState<DropMark | null>(null);
  const now = useRef(rows);
  useEffect(() => {
    now.current = rows;
  });

  const onPointerDown = (event: PointerEvent<HTMLElement>, id: string) => {
    const onHandle = event.target instanceof Element && event.target.closest("[data-handle]") !== null;
    if (!movable || event.button !== 0 || !(onHandle || event.pointerType === "mouse")) return;
    const startY = event.clientY;
    const { pointerId } = event;
    let isDragging = false;
    let target: DropMark | null = null;

    const onMove = (move: globalThis.PointerEvent) => {
      if (move.pointerId !== pointerId) return;
      isDragging ||= Math.abs(move.clientY - startY) > beginsAfterPx;
      if (!isDragging) return;
      move.preventDefault();
      scrollAtEdge(list.current, move.clientY);
      const found = markAt(list.current, move.clientX, move.clientY);
      target = found && placeOfDrop(now.current, id, found.id, found.drop) ? found : null;
      setMark(target);
    };
    const end = (isDropped: boolean) => {
      removeEventListener("pointermove", onMove);
      removeEventListener("pointerup", onUp);
      removeEventListener("pointercancel", onCancel);
      removeEventListener("keydown", onKey, true);
      setMark(null);
      if (isDragging) swallowClick();
      const place = isDropped && target ? placeOfDrop(now.current, id, target.id, target.drop) : undefined;
      if (place) drop(id, place);
    };
    const onUp = () => end(true);
    const onCancel = () => end(false);
    const onKey = (key: KeyboardEvent) => {
      if (key.key === "Escape") end(false);
    };
    addEventListener("pointermove", onMove, { passive: false });
    addEventListener("pointerup", onUp);
    addEventListener("pointercancel", onCancel);
    addEventListener("keydown", onKey, true);
  };
  return { mark, onPointerDown };
}

function markAt(list: HTMLElement | null, x: number, y: number): DropMark | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-row]");
  const id = row?.dataset["row"];
  if (!row || id === undefined || !list?.contains(row)) return null;
  const { top, height } = row.getBoundingClientRect();
  const share = (y - top) / height;
  return { id, drop: share < 1 / 3 ? "before" : share > 2 / 3 ? "after" : "into" };
}

function scrollAtEdge(list: HTMLElement | null, y: number) {
  const frame = list?.closest<HTMLElement>("[data-scrolls]");
  const { top, bottom } = frame?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const by =
    y < Math.max(top, 0) + scrollEdgePx ? -12 : y > Math.min(bottom, innerHeight) - scrollEdgePx ? 12 : 0;
  if (frame && frame.scrollHeight > frame.clientHeight) frame.scrollBy(0, by);
  else scrollBy(0, by);
}

/** Letting go of a row is no click on its link. */
function swallowClick() {
  const stop = (click: Event) => {
    click.preventDefault();
    click.stopPropagation();
  };
  addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", stop, { capture: true }), 50);
}
