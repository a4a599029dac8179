import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Select } from "../ui/Select.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import { vacantChoice } from "./readTransfers.ts";

interface Row {
  readonly field: string;
  readonly post: string;
  readonly holder: string | null;
  readonly note: string | null;
}

/** A line for each person in a post, with a list of those who could come. */
export function TransferTable({
  rows,
  choices,
  typed,
  words,
}: {
  readonly rows: readonly Row[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly typed: Readonly<Record<string, string>>;
  readonly words: Dictionary["posts"];
}) {
  const { dataLang } = useShell();
  return (
    <Table caption={words.transferTitle} hiddenCaption>
      <thead>
        <tr>
          <Head>{words.post}</Head>
          <Head>{words.now}</Head>
          <Head>{words.coming}</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, post, holder, note }) => (
          <tr key={field}>
            <RowHead>
              <span lang={dataLang}>{post}</span>
            </RowHead>
            <Cell>
              {holder === null ? (
                <span className="text-solid-gray-700">{words.vacant}</span>
              ) : (
                <span lang={dataLang}>{holder}</span>
              )}
              {note && <span className="ms-2 text-solid-gray-700">{note}</span>}
            </Cell>
            <Cell>
              <Select
                id={field}
                name={field}
                label={`${words.coming}: ${fill("{post} {holder}", { post, holder: holder ?? words.vacant })}`}
                hiddenLabel
                lang={dataLang}
                defaultValue={typed[field] ?? ""}
                options={holder === null ? choices.filter(({ value }) => value !== vacantChoice) : choices}
              />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
