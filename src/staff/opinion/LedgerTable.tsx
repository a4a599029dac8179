import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { LedgerText } from "./presentLedger.ts";
import type { OpinionText } from "./presentOpinion.ts";
import { StandingTag } from "./StandingTag.tsx";

/** One line for each opinion, with its answers. */
export function LedgerTable({
  ledger,
  words: m,
}: {
  readonly ledger: LedgerText;
  readonly words: Dictionary["opinions"];
}) {
  if (ledger.items.length === 0) return <p>{m.noMatch}</p>;
  return (
    <Table caption={fill(m.count, { n: ledger.items.length })} hint={m.hint}>
      <thead>
        <tr>
          <Head>{m.number}</Head>
          <Head>{m.opinion}</Head>
          <Head>{m.about}</Head>
          <Head>{m.state}</Head>
          <Head>{m.answers}</Head>
        </tr>
      </thead>
      <tbody>
        {ledger.items.map((item) => (
          <Line key={item.id} item={item} words={m} />
        ))}
      </tbody>
    </Table>
  );
}

function Line({ item, words: m }: { readonly item: OpinionText; readonly words: Dictionary["opinions"] }) {
  const { dataLang } = useShell();
  return (
    <tr>
      <RowHead>
        <a href={`/staff${item.href}`} className="link-plain font-bold whitespace-nowrap">
          {item.title}
        </a>
        <span className="block text-[0.875rem] text-solid-gray-700">{item.year}</span>
      </RowHead>
      <Cell>
        <span className="block min-w-64 max-w-xl" lang={dataLang}>
          {item.text.length > 120 ? `${item.text.slice(0, 120)}…` : item.text}
        </span>
        <span className="text-[0.875rem] text-solid-gray-700">
          {item.kind}　<span lang={dataLang}>{item.who}</span>
          {item.meeting && <span lang={dataLang}>　{item.meeting}</span>}
        </span>
      </Cell>
      <Cell>
        <span lang={dataLang} className="block min-w-40">
          {item.about}
        </span>
      </Cell>
      <Cell>
        <StandingTag standing={item.standing} word={item.standingWord} />
      </Cell>
      <Cell>
        <ul className="min-w-40">
          {item.responses.map(({ orgUnitId, department, category, stateWord, due, isOverdue }) => (
            <li key={orgUnitId}>
              <span lang={dataLang}>{department}</span>　
              <span lang={category ? dataLang : undefined}>{category ?? stateWord}</span>
              {isOverdue && (
                <strong className="block text-error-2">
                  {due} {m.late}
                </strong>
              )}
            </li>
          ))}
        </ul>
      </Cell>
    </tr>
  );
}
