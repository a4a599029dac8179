import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import { filterQuery, type BoardFilter } from "./boardFilter.ts";
import { states, type Board } from "./presentBoard.ts";

type Words = Pick<Dictionary, "board" | "boardMore" | "states">;

/** Departments × states; every number leads to the lines that it counts. */
export function BoardTable({ board, words }: { readonly board: Board; readonly words: Words }) {
  const { dataLang } = useShell();
  const sum = (of: (department: Board["departments"][number]) => number) =>
    board.departments.reduce((total, department) => total + of(department), 0);
  const hasHints = board.hintsAre !== "unknown";
  return (
    <Section
      id="departments"
      title={words.board.byDepartment}
      aside={<HintsLink board={board} words={words} />}
    >
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
            <Head figure>{words.boardMore.changed}</Head>
            {hasHints && <Head figure>{words.boardMore.hints}</Head>}
            <Head>{words.board.lastUpdated}</Head>
          </tr>
        </thead>
        <tbody>
          {board.departments.map((unit) => {
            const own = { department: unit.orgUnitId };
            return (
              <tr key={unit.orgUnitId}>
                <RowHead>
                  <a href={`${filterQuery(own)}#sheets`} className="link-plain" lang={dataLang}>
                    {unit.name}
                  </a>
                </RowHead>
                {states.map((state, index) => (
                  <Cell key={state} figure>
                    <Count
                      count={unit.counts[index] ?? 0}
                      filter={{ ...own, state }}
                      label={`${unit.name} ${words.states[state]}`}
                    />
                  </Cell>
                ))}
                <Cell figure>{unit.total}</Cell>
                <Cell figure>
                  <Count
                    count={unit.overdue}
                    filter={{ ...own, isLate: true }}
                    label={`${unit.name} ${words.board.overdue}`}
                    isBad
                  />
                </Cell>
                <Cell figure>
                  <Count
                    count={unit.changed}
                    filter={{ ...own, isChanged: true }}
                    label={`${unit.name} ${words.boardMore.changed}`}
                    isBad
                  />
                </Cell>
                {hasHints && <Cell figure>{unit.hints ? `⚠ ${unit.hints}` : <Zero />}</Cell>}
                <Cell>
                  {unit.lastUpdated ?? <span className="text-solid-gray-700">{words.board.never}</span>}
                </Cell>
              </tr>
            );
          })}
          <tr className="font-bold">
            <RowHead>
              <strong>{words.board.total}</strong>
            </RowHead>
            {states.map((state, index) => (
              <Cell key={state} figure>
                <Count
                  count={sum(({ counts }) => counts[index] ?? 0)}
                  filter={{ state }}
                  label={words.states[state]}
                />
              </Cell>
            ))}
            <Cell figure>{board.total}</Cell>
            <Cell figure>
              <Count
                count={sum(({ overdue }) => overdue)}
                filter={{ isLate: true }}
                label={words.board.overdue}
                isBad
              />
            </Cell>
            <Cell figure>
              <Count
                count={sum(({ changed }) => changed)}
                filter={{ isChanged: true }}
                label={words.boardMore.changed}
                isBad
              />
            </Cell>
            {hasHints && <Cell figure>{sum(({ hints }) => hints ?? 0)}</Cell>}
            <Cell>{null}</Cell>
          </tr>
        </tbody>
      </Table>
    </Section>
  );
}

/** Looking for contradictions may take seconds, so it is asked for. */
function HintsLink({ board, words }: { readonly board: Board; readonly words: Words }) {
  if (board.kind !== "annual" || board.hintsAre === "current") return null;
  return (
    <p className="print:hidden">
      {board.hintsAre === "old" && <span className="me-3">{words.boardMore.hintsOld}</span>}
      <a href="?hints=1" className="link-plain">
        {board.hintsAre === "old" ? words.boardMore.hintsAgain : words.boardMore.hintsLook}
      </a>
    </p>
  );
}

/** Zeros step back, so that the eye finds what there is. */
function Count({
  count,
  filter,
  label,
  isBad = false,
}: {
  readonly count: number;
  readonly filter: Partial<BoardFilter>;
  readonly label: string;
  readonly isBad?: boolean;
}) {
  if (count === 0) return <Zero />;
  return (
    <a
      href={`${filterQuery(filter)}#sheets`}
      aria-label={`${label} ${count}`}
      className={`inline-block min-w-6 px-1 ${isBad ? "font-bold text-error-2 underline" : "link-plain"}`}
    >
      {count}
    </a>
  );
}

const Zero = () => <span className="px-1 text-solid-gray-600">0</span>;
