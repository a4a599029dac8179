import { Form } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Section } from "../ui/Section.tsx";
import { BoardActions, type ReminderFields, type Rights } from "./BoardActions.tsx";
import { filterQuery, isFiltered, type BoardFilter } from "./boardFilter.ts";
import { FilterForm } from "./FilterForm.tsx";
import type { Board, BoardLine } from "./presentBoard.ts";
import { SheetTable } from "./SheetTable.tsx";

type Words = Pick<Dictionary, "board" | "boardMore" | "states" | "remind">;

/** The lines that are looked at: those of one page, among all that match. */
export interface ShownLines {
  readonly lines: readonly BoardLine[];
  readonly total: number;
  /** Place of the first, from 0, and how many a page has. */
  readonly from: number;
  readonly size: number;
}

/** Every sheet with its state; filtered, and acted on together. */
export function SheetStates({
  board,
  shown,
  words,
  filter,
  rights,
  reminder,
  refusal,
}: {
  readonly board: Board;
  readonly shown: ShownLines;
  readonly words: Words;
  readonly filter: BoardFilter;
  readonly rights: Rights;
  readonly reminder: ReminderFields;
  readonly refusal: {
    readonly fields: Readonly<Record<string, string>>;
    readonly values: Readonly<Record<string, string>>;
  } | null;
}) {
  const mayAct = !board.isLocked && (rights.extend || rights.remind);
  return (
    <Section id="sheets" title={words.board.bySheet}>
      <FilterForm board={board} words={words} filter={filter} />
      {shown.lines.length === 0 ? (
        <p>{words.board.nothing}</p>
      ) : (
        <Form method="post" noValidate action={filterQuery(filter)}>
          <SheetTable shown={shown} words={words} mayAct={mayAct} />
          <Pages shown={shown} words={words} filter={filter} />
          {mayAct && <BoardActions words={words} rights={rights} reminder={reminder} refusal={refusal} />}
        </Form>
      )}
    </Section>
  );
}

/** Ways to the other pages, where there are too many lines for one. */
function Pages({
  shown: { total, from, size },
  words,
  filter,
}: {
  readonly shown: ShownLines;
  readonly words: Words;
  readonly filter: BoardFilter;
}) {
  if (total <= size) return null;
  const starts = Array.from({ length: Math.ceil(total / size) }, (_, page) => page * size);
  const lead = isFiltered(filter) ? `${filterQuery(filter)}&` : "?";
  const last = (start: number) => Math.min(start + size, total);
  return (
    <nav aria-label={words.boardMore.pages} className="mt-4 flex flex-wrap gap-x-5 gap-y-1 print:hidden">
      <span>{fill(words.boardMore.shown, { n: total, from: from + 1, to: last(from) })}</span>
      {starts.map((start, page) => (
        <a
          key={start}
          href={`${lead}page=${page + 1}#sheets`}
          aria-current={start === from ? "page" : undefined}
          className="link-plain aria-[current=page]:font-bold"
        >
          {fill(words.boardMore.page, { from: start + 1, to: last(start) })}
        </a>
      ))}
    </nav>
  );
}
