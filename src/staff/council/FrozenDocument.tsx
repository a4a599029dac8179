import type { Dictionary } from "../messages/dictionary.ts";
import { SheetBasics } from "../plan/SheetBasics.tsx";
import { SheetChecks } from "../plan/SheetChecks.tsx";
import { SheetResults } from "../plan/SheetResults.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { FrozenTable, FrozenView } from "./presentFrozen.ts";

/** A frozen document: the sheet as its own page shows it, or tables. */
export function FrozenDocument({
  shown,
  words,
}: {
  readonly shown: FrozenView;
  readonly words: Pick<Dictionary, "packet" | "sheet" | "time" | "evaluation">;
}) {
  if (shown.kind === "sheet") {
    return (
      <>
        <SheetBasics page={shown.page} words={words.sheet} />
        <SheetResults page={shown.page} words={words} />
        <SheetChecks page={shown.page} words={words.sheet} />
      </>
    );
  }
  if (shown.tables.length === 0) return <p>{words.packet.noOpinions}</p>;
  return shown.tables.map((table) => (
    <div key={table.caption} className="mb-10">
      <Lines table={table} />
    </div>
  ));
}

function Lines({ table: { caption, head, rows } }: { readonly table: FrozenTable }) {
  const { langOf } = useShell();
  const isFigure = (text: string) => /^\d+$/.test(text);
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          {head.map((text, at) => (
            <Head key={`${text}-${at}`} figure={at > 0 && rows.every((row) => isFigure(row[at] ?? ""))}>
              <span lang={langOf(text)}>{text}</span>
            </Head>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            <RowHead>
              <span lang={langOf(row[0] ?? "")}>{row[0]}</span>
            </RowHead>
            {row.slice(1).map((text, at) => (
              <Cell key={at} figure={isFigure(text)}>
                <span lang={langOf(text)}>{text}</span>
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
