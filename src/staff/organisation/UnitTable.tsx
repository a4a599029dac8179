import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";

interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly depth: number;
  readonly since: string;
  readonly until: string | null;
}

const indents = ["", "ps-6", "ps-12", "ps-16"];

/** Departments as a tree: what belongs to a division stands indented below it. */
export function UnitTable({
  caption,
  units,
  words,
}: {
  readonly caption: string;
  readonly units: readonly UnitRow[];
  readonly words: Dictionary["organisation"];
}) {
  const { dataLang } = useShell();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Head>{words.name}</Head>
          <Head>{words.shortName}</Head>
          <Head>{words.since}</Head>
        </tr>
      </thead>
      <tbody>
        {units.map(({ id, name, shortName, depth, since, until }) => (
          <tr key={id}>
            <RowHead>
              <span className={`block ${indents[Math.min(depth, 3)]}`}>
                <a
                  href={`/staff/organisation/units/${encodeURIComponent(id)}`}
                  className={`link-plain ${depth === 0 ? "font-bold" : ""}`}
                  lang={dataLang}
                >
                  {name}
                </a>
              </span>
            </RowHead>
            <Cell>
              <span lang={dataLang}>{shortName}</span>
            </Cell>
            <Cell>
              {since}
              {until && (
                <span className="ms-3 text-solid-gray-700">{fill(words.ended, { date: until })}</span>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
