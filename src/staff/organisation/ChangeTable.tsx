import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { ChangeLine } from "./changeText.ts";

/** What was changed, the newest first. */
export function ChangeTable({
  caption,
  changes,
  words,
}: {
  readonly caption: string;
  readonly changes: readonly ChangeLine[];
  readonly words: { readonly since: string; readonly what: string };
}) {
  const { dataLang } = useShell();
  return (
    <Table caption={caption} hiddenCaption>
      <thead>
        <tr>
          <Head>{words.since}</Head>
          <Head>{words.what}</Head>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ id, date, kind, text }) => (
          <tr key={id}>
            <RowHead>{date}</RowHead>
            <Cell>
              <span lang={dataLang}>{text}</span>
              <span className="ms-3 whitespace-nowrap text-solid-gray-700">{kind}</span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
