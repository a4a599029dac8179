import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import { states, type Board } from "./presentBoard.ts";

/** Departments × states. */
export function BoardTable({
  board,
  words,
}: {
  readonly board: Board;
  readonly words: Pick<Dictionary, "board" | "states">;
}) {
  const { dataLang } = useShell();
  const sums = states.map((_, index) =>
    board.departments.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0),
  );
  return (
    <Section id="departments" title={words.board.byDepartment}>
      <Table caption={words.board.byDepartment} hiddenCaption>
        <thead>
          <tr>
            <Head>{words.board.department}</Head>
            {states.map((state) => (
              <Head key={state} figure>
                {words.states[state]}
              </Head>
            ))}
            <Head figure>{words.board.total}</Head>
            <Head figure>{words.board.overdue}</Head>
            <Head>{words.board.lastUpdated}</Head>
          </tr>
        </thead>
        <tbody>
          {board.departments.map(({ orgUnitId, name, counts, total, overdue, lastUpdated }) => (
            <tr key={orgUnitId}>
              <RowHead>
                <a
                  href={`?department=${encodeURIComponent(orgUnitId)}#sheets`}
                  className="link-plain"
                  lang={dataLang}
                >
                  {name}
                </a>
              </RowHead>
              {counts.map((count, index) => (
                <Cell key={states[index]} figure>
                  <Count count={count} />
                </Cell>
              ))}
              <Cell figure>{total}</Cell>
              <Cell figure>
                {overdue > 0 ? <strong className="text-error-2">{overdue}</strong> : <Count count={0} />}
              </Cell>
              <Cell>{lastUpdated ?? <span className="text-solid-gray-700">{words.board.never}</span>}</Cell>
            </tr>
          ))}
          <tr className="font-bold">
            <RowHead>
              <strong>{words.board.total}</strong>
            </RowHead>
            {sums.map((sum, index) => (
              <Cell key={states[index]} figure>
                {sum}
              </Cell>
            ))}
            <Cell figure>{board.total}</Cell>
            <Cell figure>{board.departments.reduce((sum, { overdue }) => sum + overdue, 0)}</Cell>
            <Cell>{null}</Cell>
          </tr>
        </tbody>
      </Table>
    </Section>
  );
}

/** Zeros step back, so that the eye finds what there is. */
function Count({ count }: { readonly count: number }) {
  return count === 0 ? <span className="text-solid-gray-600">0</span> : <>{count}</>;
}
