import type { FormEvent } from "react";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { StateTag } from "../ui/StateTag.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { BoardLine } from "./presentBoard.ts";
import type { ShownLines } from "./SheetStates.tsx";

type Words = Pick<Dictionary, "board" | "boardMore">;

/** The lines under their departments. A department can be chosen as a whole, and everything that matches. */
export function SheetTable({
  shown,
  words,
  mayAct,
}: {
  readonly shown: ShownLines;
  readonly words: Words;
  readonly mayAct: boolean;
}) {
  const units = Map.groupBy(shown.lines, ({ orgUnitId }) => orgUnitId);
  return (
    <div onChange={tickTogether}>
      {mayAct && (
        <div className="mb-2 flex flex-wrap items-center gap-x-8 print:hidden">
          <Tick name="all" value="1" label={fill(words.boardMore.chooseShown, { n: shown.total })} />
          <a href="#bulk" className="link-plain py-2">
            {words.boardMore.toActions}
          </a>
        </div>
      )}
      <Table caption={words.board.bySheet} hiddenCaption>
        <thead>
          <tr>
            {mayAct && <Head>{words.board.choose}</Head>}
            <Head>{words.board.sheet}</Head>
            <Head>{words.board.state}</Head>
            <Head>{words.board.remaining}</Head>
            <Head>{words.board.due}</Head>
            <Head>{words.board.updated}</Head>
          </tr>
        </thead>
        {[...units].map(([orgUnitId, lines]) => (
          <tbody key={orgUnitId} data-unit={orgUnitId}>
            <UnitRow lines={lines} words={words} mayAct={mayAct} />
            {lines.map((line) => (
              <SheetRow key={line.id} line={line} words={words} mayAct={mayAct} />
            ))}
          </tbody>
        ))}
      </Table>
    </div>
  );
}

function UnitRow({
  lines,
  words,
  mayAct,
}: {
  readonly lines: readonly BoardLine[];
  readonly words: Words;
  readonly mayAct: boolean;
}) {
  const { dataLang } = useShell();
  const [{ department = "", orgUnitId = "" } = {}] = lines;
  return (
    <tr>
      <th
        scope="rowgroup"
        colSpan={mayAct ? 6 : 5}
        className="border-t border-solid-gray-900 bg-solid-gray-50 py-2 text-start"
        lang={dataLang}
      >
        {mayAct ? (
          <Tick
            name="unit"
            value={orgUnitId}
            label={department}
            spoken={fill(words.boardMore.chooseUnit, { name: department, n: lines.length })}
          />
        ) : (
          department
        )}
      </th>
    </tr>
  );
}

function SheetRow({
  line,
  words,
  mayAct,
}: {
  readonly line: BoardLine;
  readonly words: Words;
  readonly mayAct: boolean;
}) {
  const { dataLang } = useShell();
  return (
    <tr>
      {mayAct && (
        <Cell>
          <input
            type="checkbox"
            name="submission"
            value={line.id}
            aria-label={fill(words.board.chooseOne, { title: line.title, department: line.department })}
            className="mt-1 size-6 accent-key-900"
          />
        </Cell>
      )}
      <RowHead>
        <a href={`/staff/submissions/${line.id}`} className="link-plain" lang={dataLang}>
          {line.number} {line.title}
        </a>
        {line.returned && (
          <span lang={dataLang} className="block text-solid-gray-800">
            「{line.returned.reason}」
          </span>
        )}
      </RowHead>
      <Cell>
        <StateTag state={line.state} word={line.stateWord} />
        {line.waits && (
          <span lang={dataLang} className="block text-solid-gray-800">
            {line.waits}
          </span>
        )}
        {line.changed && (
          <span className="block">
            <strong className="text-error-2">{line.changed}</strong>{" "}
            <span className="whitespace-nowrap text-solid-gray-700">{line.approvedOn}</span>
          </span>
        )}
      </Cell>
      <Cell>
        <span className="inline-block min-w-36">{line.open}</span>
      </Cell>
      <Cell>
        <span className="whitespace-nowrap">{line.due ?? "–"}</span>
        {line.isLate && <strong className="block whitespace-nowrap text-error-2">{line.left}</strong>}
      </Cell>
      <Cell>
        {line.updated ? (
          <span className="whitespace-nowrap" lang={dataLang}>
            {line.updated}
          </span>
        ) : (
          <span className="text-solid-gray-700">{words.board.never}</span>
        )}
        {line.reminded && (
          <span className="block whitespace-nowrap text-solid-gray-700">{line.reminded}</span>
        )}
      </Cell>
    </tr>
  );
}

function Tick({
  name,
  value,
  label,
  spoken,
}: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  /** What is said instead of the label, where that alone does not say what happens. */
  readonly spoken?: string;
}) {
  return (
    <label className="inline-flex min-h-9 items-center gap-3 font-bold">
      <input
        type="checkbox"
        name={name}
        value={value}
        aria-label={spoken}
        className="size-6 accent-key-900"
      />
      {label}
    </label>
  );
}

/** Shows at once what choosing a whole means; without a script the server knows it as well. */
function tickTogether({ target, currentTarget }: FormEvent<HTMLDivElement>): void {
  if (!(target instanceof HTMLInputElement)) return;
  const boxes = (within: Element, selector: string) => [
    ...within.querySelectorAll<HTMLInputElement>(`input[name=${selector}]`),
  ];
  const unit = target.closest("tbody");
  if (target.name === "all") {
    for (const box of [...boxes(currentTarget, "unit"), ...boxes(currentTarget, "submission")])
      box.checked = target.checked;
  } else if (target.name === "unit" && unit) {
    for (const box of boxes(unit, "submission")) box.checked = target.checked;
  }
  if (target.checked) return;
  // One that is not wanted: then the whole is not.
  for (const box of [...boxes(currentTarget, "all"), ...(unit ? boxes(unit, "unit") : [])])
    box.checked = false;
}
