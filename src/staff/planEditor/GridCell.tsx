import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Dictionary } from "../messages/dictionary.ts";
import type { GridColumn } from "./gridCells.ts";

type Done = (text: string | null, next: "stay" | "down" | "right" | "left") => void;

/** One cell: its text, or while it is typed into, an input or a list. */
export function GridCell({
  id,
  column,
  place,
  text,
  problem,
  isOpen,
  isActive,
  isChosen,
  typing,
  href,
  name,
  words,
  lang,
  onChoose,
  onOpen,
  onDone,
}: {
  readonly id: string;
  readonly column: GridColumn;
  readonly place: number;
  readonly text: string;
  readonly problem: string | null;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  /** The text to begin with; null within it: the one that stands there. */
  readonly typing: { readonly text: string | null } | null;
  /** Leads to the page of the row. */
  readonly href: string | null;
  readonly name: string;
  readonly words: Dictionary["grid"];
  readonly lang: string | undefined;
  readonly onChoose: (extends_: boolean) => void;
  readonly onOpen: () => void;
  readonly onDone: Done;
}) {
  const look = [
    "relative min-w-0 truncate border-e border-b border-solid-gray-200 px-2 cursor-cell",
    isOpen ? "" : "bg-solid-gray-50 text-solid-gray-800",
    isChosen && !isActive ? "bg-key-50" : "",
    isActive
      ? "outline-2 -outline-offset-2 outline-key-900 group-focus:outline-4 group-focus:-outline-offset-4"
      : "",
    problem ? "bg-red-50 text-error-2" : "",
    column.of?.on === "value" ? "text-end" : "",
  ].join(" ");
  return (
    <span
      id={id}
      role="gridcell"
      aria-colindex={place + 1}
      aria-selected={isChosen || isActive}
      aria-disabled={!isOpen || undefined}
      tabIndex={-1}
      aria-invalid={problem !== null || undefined}
      data-active={isActive ? "" : undefined}
      title={typing ? undefined : text}
      lang={lang}
      onMouseDown={(event) => {
        if (typing || (event.target instanceof Element && event.target.closest("a"))) return;
        event.preventDefault();
        onChoose(event.shiftKey);
      }}
      onDoubleClick={onOpen}
      className={look}
    >
      {typing ? (
        <Typing
          column={column}
          text={typing.text ?? text}
          selects={typing.text === null}
          onDone={onDone}
          label={`${name} ${column.label}`}
        />
      ) : (
        <>
          {problem && <span aria-hidden="true">＊</span>}
          {text}
          {href && (
            <a href={href} tabIndex={-1} className="link-plain ms-1" aria-label={`${name} ${words.open}`}>
              ›
            </a>
          )}
        </>
      )}
    </span>
  );
}

function Typing({
  column,
  text,
  selects,
  onDone,
  label,
}: {
  readonly column: GridColumn;
  readonly text: string;
  readonly selects: boolean;
  readonly onDone: Done;
  readonly label: string;
}) {
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (selects && input.current instanceof HTMLInputElement) input.current.select();
  }, [selects]);
  const done: Done = (typed, next) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(typed, next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
    event.stopPropagation();
    // Enter that ends the choice of kanji does not end the cell.
    if (event.nativeEvent.isComposing) return;
    const typed = event.currentTarget.value;
    if (event.key === "Escape") done(null, "stay");
    else if (event.key === "Enter") done(typed, "down");
    else if (event.key === "Tab") done(typed, event.shiftKey ? "left" : "right");
    else return;
    event.preventDefault();
  };
  const common = {
    ref: input,
    "aria-label": label,
    onKeyDown,
    onBlur: ({ currentTarget }: { currentTarget: { value: string } }) => done(currentTarget.value, "stay"),
    className:
      "absolute inset-0 z-10 w-full border-2 border-key-900 bg-white px-1.5 leading-[30px] outline-none",
  };
  if (column.options) {
    return (
      <select {...common} defaultValue={column.options.some((one) => one.label === text) ? text : ""}>
        {column.options.map(({ value, label: option }) => (
          <option key={value}>{option}</option>
        ))}
      </select>
    );
  }
  return <input {...common} defaultValue={text} autoComplete="off" />;
}
