import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";

interface Upload {
  readonly id: string;
  readonly department: string;
  readonly fileName: string;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
  readonly applied: number;
  readonly appliedAt: string | null;
  readonly appliedBy: string | null;
}

/** The files that came back, each with what has been taken over of it. */
export function ReceivedTable({
  uploads,
  words,
}: {
  readonly uploads: readonly Upload[];
  readonly words: Dictionary["workbooks"];
}) {
  const { dataLang } = useShell();
  if (uploads.length === 0) {
    return (
      <EmptyState title={words.noneReceived}>
        <p>{words.noneReceivedHelp}</p>
      </EmptyState>
    );
  }
  return (
    <Table caption={words.received} hiddenCaption>
      <thead>
        <tr>
          <Head>{words.file}</Head>
          <Head>{words.department}</Head>
          <Head>{words.sentAt}</Head>
          <Head>{words.taken}</Head>
        </tr>
      </thead>
      <tbody>
        {uploads.map((upload) => (
          <tr key={upload.id}>
            <RowHead>
              <a href={`/staff/workbook-uploads/${upload.id}`} lang={dataLang} className="link-plain">
                {upload.fileName}
              </a>
            </RowHead>
            <Cell>
              <span lang={dataLang}>{upload.department}</span>
            </Cell>
            <Cell>{fill(words.issuedBy, { at: upload.uploadedAt, by: upload.uploadedBy })}</Cell>
            <Cell>
              {upload.appliedAt === null
                ? words.notTaken
                : fill(words.takenCells, {
                    n: upload.applied,
                    at: upload.appliedAt,
                    by: upload.appliedBy ?? "",
                  })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
