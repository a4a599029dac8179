import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Link, useNavigate } from "react-router";
import { fill } from "../messages/fill.ts";
import { useShell } from "../useShell.ts";
import { useEditing } from "./Editing.tsx";
import { placeAfterStep, shownRows, type Place, type Step } from "./outlineMoves.ts";
import type { OutlineRow } from "./presentOutline.ts";
import { useOutlineDrag, type DropMark } from "./useOutlineDrag.ts";
import { useOutlineMove } from "./useOutlineMove.ts";

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};
// Written out, so that the style sheet has them all.
const indents = ["ps-1", "ps-5", "ps-9", "ps-13", "ps-17", "ps-21", "ps-25"];

/** The tree of a version: arrow keys go through it, Enter opens, Alt and arrows move, rows can be dragged. Without
 * a script it is a list of links, and moving is a form beside it. */
export function Outline({
  kind,
  rows,
  base,
  selected,
  label,
  movable,
  seq,
}: {
  readonly kind: "nodes" | "sections";
  readonly rows: readonly OutlineRow[];
  /** Address that a row's id is put behind. */
  readonly base: string;
  readonly selected: string | null;
  readonly label: string;
  readonly movable: boolean;
  /** Count of edits that the rows show. */
  readonly seq: number;
}) {
  const { words } = useEditing();
  const { dataLang } = useShell();
  const navigate = useNavigate();
  const helpId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const shown = shownRows(rows, closed);
  const move = useOutlineMove(kind, rows, seq, list);
  const drop = (id: string, place: Place) => move(id, () => place);
  const { mark, onPointerDown } = useOutlineDrag(rows, list, drop, movable);
  const parents = new Set(rows.map(({ parentId }) => parentId));
  const tabStop = [focused, selected].find((id) => shown.some((row) => row.id === id)) ?? shown[0]?.id;

  const focus = (id: string | undefined) =>
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id ?? "")}"]`)?.focus();
  const toggle = (id: string, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(id);
    else next.add(id);
    setClosed(next);
  };

  const onKeyDown = (event: KeyboardEvent, row: OutlineRow) => {
    const step = steps[event.key];
    if (event.altKey && step) {
      event.preventDefault();
      if (movable) move(row.id, (now) => placeAfterStep(now, row.id, step));
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = shown.findIndex(({ id }) => id === row.id);
    const isParent = parents.has(row.id);
    const isOpen = isParent && !closed.has(row.id);
    const goes: Record<string, () => void> = {
      ArrowDown: () => focus(shown[at + 1]?.id),
      ArrowUp: () => focus(shown[at - 1]?.id),
      Home: () => focus(shown[0]?.id),
      End: () => focus(shown.at(-1)?.id),
      ArrowRight: () =>
        isParent && !isOpen ? toggle(row.id, true) : isOpen ? focus(shown[at + 1]?.id) : undefined,
      ArrowLeft: () => (isOpen ? toggle(row.id, false) : focus(row.parentId ?? undefined)),
      Enter: () => void navigate(`${base}/${row.id}`, { preventScrollReset: true }),
      " ": () => void navigate(`${base}/${row.id}`, { preventScrollReset: true }),
    };
    const go = goes[event.key];
    if (!go) return;
    event.preventDefault();
    go();
  };

  // The row that is open is in sight, however long the tree is.
  useEffect(() => {
    const row = list.current?.querySelector(`[data-row="${CSS.escape(selected ?? "")}"]`);
    row?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  return (
    <>
      <p id={helpId} className="mb-2 text-[0.875rem] text-solid-gray-700 max-md:sr-only">
        {movable ? words.treeHelp : words.treeHelpClosed}
      </p>
      <ul role="tree" aria-label={label} aria-describedby={helpId} ref={list} className="select-none">
        {shown.map((row) => (
          <li key={row.id} role="none" className="relative border-t border-solid-gray-100 first:border-t-0">
            <Link
              to={`${base}/${row.id}`}
              role="treeitem"
              data-row={row.id}
              draggable={false}
              preventScrollReset
              tabIndex={row.id === tabStop ? 0 : -1}
              aria-level={row.depth + 1}
              aria-posinset={row.position + 1}
              aria-setsize={row.siblings}
              aria-expanded={parents.has(row.id) ? !closed.has(row.id) : undefined}
              aria-selected={row.id === selected}
              onFocus={() => setFocused(row.id)}
              onKeyDown={(event) => onKeyDown(event, row)}
              onPointerDown={(event) => onPointerDown(event, row.id)}
              className={`${indents[Math.min(row.depth, indents.length - 1)]} flex min-h-9 items-start gap-1 py-1.5 pe-1 leading-140 hover:bg-key-50 aria-selected:bg-key-50 aria-selected:font-bold aria-selected:shadow-[inset_4px_0_0_var(--color-key-900)] -outline-offset-4`}
            >
              <span
                aria-hidden="true"
                className={`inline-flex size-6 shrink-0 items-center justify-center text-key-900 ${parents.has(row.id) ? "" : "invisible"} ${closed.has(row.id) ? "" : "rotate-90"}`}
                onClick={(event) => {
                  event.preventDefault();
                  toggle(row.id, closed.has(row.id));
                }}
              >
                ▸
              </span>
              <span lang={dataLang} className="min-w-0 grow">
                {row.number && <span className="me-2 text-solid-gray-700">{row.number}</span>}
                {row.title || <span className="text-solid-gray-700">{words.untitled}</span>}
              </span>
              {row.count > 0 && (
                <span className="shrink-0 text-[0.875rem] font-normal text-solid-gray-700">
                  {fill(words.indicatorCount, { n: row.count })}
                </span>
              )}
              {movable && (
                <span
                  aria-hidden="true"
                  data-handle=""
                  className="inline-flex size-6 shrink-0 cursor-grab touch-none items-center justify-center text-solid-gray-600"
                >
                  ⠿
                </span>
              )}
            </Link>
            <DropLine mark={mark?.id === row.id ? mark : null} />
          </li>
        ))}
      </ul>
    </>
  );
}

function DropLine({ mark }: { readonly mark: DropMark | null }) {
  if (!mark) return null;
  const looks = {
    before: "-top-0.5 h-1 bg-key-900",
    after: "-bottom-0.5 h-1 bg-key-900",
    into: "inset-y-0 border-4 border-key-900",
  };
  return (
    <span aria-hidden="true" className={`pointer-events-none absolute inset-x-0 z-10 ${looks[mark.drop]}`} />
  );
}
