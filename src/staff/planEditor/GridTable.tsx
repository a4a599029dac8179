import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { useShell } from "../useShell.ts";
import { useEditing } from "./Editing.tsx";
import { cellKey, isOpen, type GridColumn, type GridRow } from "./gridCells.ts";
import { CellProblem } from "./CellProblem.tsx";
import { GridCell } from "./GridCell.tsx";
import { columnProblem, corners, planPaste, type CellAt, type PastePlan } from "./gridPaste.ts";
import { PastePreview } from "./PastePreview.tsx";
import { parseTsv, writeTsv } from "./tsv.ts";
import { useGridEdits } from "./useGridEdits.ts";

const rowHeight = 36;
/** Rows drawn above and below those in sight. */
const spare = 12;

interface Table {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** The table as a spreadsheet has it: arrows, Enter, F2, Esc, Tab; ranges are copied to and pasted from Excel. Only
 * the rows in sight are drawn, so that thousands stay quick. */
export function GridTable({
  table,
  words,
  seq,
  closed,
}: {
  readonly table: Table;
  readonly words: Dictionary["grid"];
  readonly seq: number;
  readonly closed: boolean;
}) {
  const { columns, rows } = table;
  const { say } = useEditing();
  const { locale, dataLang } = useShell();
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const [at, setAt] = useState<CellAt>({ row: 0, column: Math.min(1, columns.length - 1) });
  const [anchor, setAnchor] = useState<CellAt | null>(null);
  const [typing, setTyping] = useState<{ readonly text: string | null } | null>(null);
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const [sight, setSight] = useState({ first: 0, count: 30 });
  const { textAt, problemAt, write, writeAll } = useGridEdits(table, seq);
  const range = corners({ from: anchor ?? at, to: at });
  const first = Math.max(0, sight.first - spare);
  const last = Math.min(rows.length, sight.first + sight.count + spare);
  const template = columns.map(({ width }) => `${width}rem`).join(" ");

  useEffect(() => {
    const measure = () => frame.current && setSight(sightIn(frame.current));
    const drawn = requestAnimationFrame(measure);
    addEventListener("resize", measure);
    return () => {
      cancelAnimationFrame(drawn);
      removeEventListener("resize", measure);
    };
  }, []);

  // The active cell stays in sight; the frame keeps the focus, whichever rows are drawn.
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const top = at.row * rowHeight;
    const room = current.clientHeight - rowHeight;
    if (top < current.scrollTop) current.scrollTop = top;
    else if (top + rowHeight > current.scrollTop + room) current.scrollTop = top + rowHeight - room;
    const cell = current.querySelector<HTMLElement>("[data-active]");
    if (cell) {
      if (cell.offsetLeft < current.scrollLeft) current.scrollLeft = cell.offsetLeft;
      const right = cell.offsetLeft + cell.offsetWidth;
      if (right > current.scrollLeft + current.clientWidth) current.scrollLeft = right - current.clientWidth;
    }
  }, [at]);

  const go = (row: number, column: number, extends_ = false) => {
    if (extends_) setAnchor(anchor ?? at);
    else setAnchor(null);
    setAt({
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    });
  };
  const canType = (where: CellAt) => {
    const [row, column] = [rows[where.row], columns[where.column]];
    return !closed && row !== undefined && column !== undefined && isOpen(row, column, where.column);
  };
  const finish = (text: string | null, next: "stay" | "down" | "right" | "left") => {
    setTyping(null);
    frame.current?.focus({ preventScroll: true });
    if (text !== null && text.trim() !== textAt(at)) write(at, text.trim());
    if (next === "down") go(at.row + 1, at.column);
    else if (next !== "stay") go(at.row, at.column + (next === "right" ? 1 : -1));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (typing || event.target !== frame.current) return;
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const jump = ctrlKey || metaKey;
    const page = Math.max(1, sight.count - 2);
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(jump ? rows.length : at.row + 1, at.column, shiftKey),
      ArrowUp: () => go(jump ? 0 : at.row - 1, at.column, shiftKey),
      ArrowRight: () => go(at.row, jump ? columns.length : at.column + 1, shiftKey),
      ArrowLeft: () => go(at.row, jump ? 0 : at.column - 1, shiftKey),
      PageDown: () => go(at.row + page, at.column, shiftKey),
      PageUp: () => go(at.row - page, at.column, shiftKey),
      Home: () => go(jump ? 0 : at.row, 0, shiftKey),
      End: () => go(jump ? rows.length : at.row, columns.length, shiftKey),
    };
    const move = altKey ? undefined : moves[key];
    if (move) {
      event.preventDefault();
      move();
    } else if ((key === "Enter" || key === "F2") && canType(at)) {
      event.preventDefault();
      setTyping({ text: null });
    } else if (key === "Delete" && !closed) {
      event.preventDefault();
      void paste([[""]]);
    } else if (key === "Escape") setAnchor(null);
    else if ([...key].length === 1 && !jump && !altKey && canType(at)) {
      event.preventDefault();
      setTyping({ text: key });
    }
  };

  const onCopy = (event: ClipboardEvent) => {
    if (typing) return;
    event.preventDefault();
    const { top, bottom, left, right } = range;
    const lines = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_one, across) =>
        textAt({ row: top + down, column: left + across }),
      ),
    );
    event.clipboardData.setData("text/plain", writeTsv(lines));
    say(fill(words.copied, { n: lines.length * (lines[0]?.length ?? 0) }));
  };

  async function paste(copied: readonly (readonly string[])[]) {
    const { understand } = await import("./understand.ts");
    const problemOf = (row: GridRow, column: GridColumn, text: string): string | null => {
      const problem = columnProblem(column, text, words);
      if (problem !== undefined || column.of?.on !== "value") return problem ?? null;
      const read = understand(
        text,
        { kind: column.of.kind, unit: row.unit, milestone: row.milestone },
        locale,
      );
      return read?.isReadable === false ? read.text : null;
    };
    const found = planPaste(table, { from: anchor ?? at, to: at }, copied, textAt, problemOf);
    const [only] = found.cells;
    // One cell needs no second look.
    if (only && found.cells.length === 1 && found.outside === 0) write(only, only.to);
    else setPlan(found);
  }

  return (
    <>
      <p id={`${id}-help`} className="mb-2 text-[0.875rem] text-solid-gray-700 max-md:sr-only">
        {words.help}
      </p>
      {plan && (
        <PastePreview
          plan={plan}
          table={table}
          words={words}
          onClose={(isTaken) => {
            if (isTaken) writeAll(plan.cells.filter(({ problem }) => problem === null));
            setPlan(null);
            frame.current?.focus();
          }}
        />
      )}
      <div
        ref={frame}
        role="grid"
        tabIndex={0}
        aria-label={words.title}
        aria-describedby={`${id}-help`}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={`${id}-${at.row}-${at.column}`}
        aria-multiselectable="true"
        aria-readonly={closed || undefined}
        onScroll={({ currentTarget }) => setSight(sightIn(currentTarget))}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={(event) => {
          if (typing || closed) return;
          event.preventDefault();
          const copied = parseTsv(event.clipboardData.getData("text/plain"));
          if (copied.length > 0) void paste(copied);
        }}
        className="group relative h-[max(20rem,calc(100vh-19rem))] overflow-auto border border-solid-gray-420 bg-white text-[0.9375rem] leading-[35px] print:h-auto"
      >
        <div className="w-max min-w-full">
          <div
            role="row"
            aria-rowindex={1}
            style={{ gridTemplateColumns: template }}
            className="sticky top-0 z-10 grid bg-solid-gray-50 font-bold"
          >
            {columns.map(({ key, label }, column) => (
              <span
                key={key}
                role="columnheader"
                aria-colindex={column + 1}
                className="truncate border-e border-b border-solid-gray-420 px-2"
              >
                {label}
              </span>
            ))}
          </div>
          <div role="presentation" style={{ height: first * rowHeight }} />
          {rows.slice(first, last).map((row, offset) => {
            const index = first + offset;
            const isInRange = index >= range.top && index <= range.bottom;
            return (
              <div
                key={row.id}
                role="row"
                aria-rowindex={index + 2}
                style={{ gridTemplateColumns: template }}
                className="grid h-9"
              >
                {columns.map((column, place) => {
                  const isActive = index === at.row && place === at.column;
                  const where = { row: index, column: place };
                  return (
                    <GridCell
                      key={column.key}
                      id={`${id}-${index}-${place}`}
                      column={column}
                      place={place}
                      text={textAt(where)}
                      problem={problemAt(cellKey(row, column))}
                      isOpen={!closed && isOpen(row, column, place)}
                      isActive={isActive}
                      isChosen={isInRange && place >= range.left && place <= range.right}
                      typing={isActive ? typing : null}
                      href={place === 0 ? `/staff${row.href}` : null}
                      name={row.name}
                      words={words}
                      lang={dataLang}
                      onChoose={(extends_) => {
                        if (
                          isActive &&
                          !extends_ &&
                          canType(where) &&
                          matchMedia("(pointer: coarse)").matches
                        )
                          setTyping({ text: null });
                        else go(index, place, extends_);
                        frame.current?.focus({ preventScroll: true });
                      }}
                      onOpen={() => {
                        if (canType(where)) setTyping({ text: null });
                      }}
                      onDone={finish}
                    />
                  );
                })}
              </div>
            );
          })}
          <div role="presentation" style={{ height: (rows.length - last) * rowHeight }} />
        </div>
      </div>
      <CellProblem text={problemAt(keyAt(table, at))} />
    </>
  );
}

/** The rows that are in sight in a frame. */
const sightIn = ({ scrollTop, clientHeight }: HTMLElement) => ({
  first: Math.floor(scrollTop / rowHeight),
  count: Math.ceil(clientHeight / rowHeight),
});

function keyAt({ rows, columns }: Table, at: CellAt): string {
  const [row, column] = [rows[at.row], columns[at.column]];
  return row && column ? cellKey(row, column) : "";
}
