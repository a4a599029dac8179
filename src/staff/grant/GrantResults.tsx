import type { Dictionary } from "../messages/dictionary.ts";
import type { GrantTables } from "../present/grant.ts";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";

/** How a grant project was judged, year by year. */
export function GrantResults({
  results,
  words,
}: {
  readonly results: readonly {
    readonly fiscalYear: number;
    readonly year: string;
    readonly grant: GrantTables;
  }[];
  readonly words: Pick<Dictionary, "grants" | "evaluation">;
}) {
  const { dataLang } = useShell();
  const m = words.grants;
  if (results.length === 0) return <p>{m.noResults}</p>;
  return (
    <Table caption={m.results} hiddenCaption>
      <thead>
        <tr>
          {[m.year, m.effect, m.future, m.verdict, m.opinion, m.assembly].map((head) => (
            <Head key={head}>
              <span className="inline-block min-w-28">{head}</span>
            </Head>
          ))}
        </tr>
      </thead>
      <tbody>
        {results.map(({ fiscalYear, year, grant }) => (
          <tr key={fiscalYear}>
            <RowHead>{year}</RowHead>
            <Cell>
              <span className="block">
                {m.mechanical} {grant.mechanical ?? m.notYet}
              </span>
              {grant.effect && (
                <span className="block">
                  {words.evaluation.own} <strong>{grant.effect}</strong>
                  {grant.effectReason && <span lang={dataLang}>（{grant.effectReason}）</span>}
                </span>
              )}
            </Cell>
            <Cell>{grant.future ?? m.notYet}</Cell>
            <Cell>{grant.verdict ?? m.noVerdict}</Cell>
            <Cell>
              <span lang={dataLang} className="whitespace-pre-line">
                {grant.opinion}
              </span>
            </Cell>
            <Cell>
              <span lang={dataLang} className="whitespace-pre-line">
                {grant.assembly}
              </span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
