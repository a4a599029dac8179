import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";

interface Department {
  readonly orgUnitId: string;
  readonly name: string;
  readonly sheets: number;
  readonly open: number;
  readonly issuedAt: string | null;
  readonly issuedBy: string | null;
}

/** The workbooks to take: one for each department, and all at once. */
export function BookTable({
  departments,
  reviewId,
  isForAll,
  words,
}: {
  readonly departments: readonly Department[];
  readonly reviewId: string;
  readonly isForAll: boolean;
  readonly words: Dictionary["workbooks"];
}) {
  const { dataLang } = useShell();
  const base = `/staff/reviews/${reviewId}/workbook`;
  return (
    <>
      {isForAll && (
        <p className="mb-6">
          <ButtonLink href={`${base}/all`}>{words.getAll}</ButtonLink>
        </p>
      )}
      <Table caption={words.download} hiddenCaption>
        <thead>
          <tr>
            <Head>{words.department}</Head>
            <Head>{words.sheets}</Head>
            <Head>{words.issued}</Head>
            <Head>{words.file}</Head>
          </tr>
        </thead>
        <tbody>
          {departments.map(({ orgUnitId, name, sheets, open, issuedAt, issuedBy }) => (
            <tr key={orgUnitId}>
              <RowHead>
                <span lang={dataLang}>{name}</span>
              </RowHead>
              <Cell>{fill(words.openSheets, { sheets, open })}</Cell>
              <Cell>
                {issuedAt === null
                  ? words.neverIssued
                  : fill(words.issuedBy, { at: issuedAt, by: issuedBy ?? "" })}
              </Cell>
              <Cell>
                <ButtonLink
                  kind={isForAll ? "secondary" : "primary"}
                  size="small"
                  href={`${base}/${orgUnitId}`}
                >
                  <span lang={dataLang}>{fill(words.get, { name })}</span>
                </ButtonLink>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
