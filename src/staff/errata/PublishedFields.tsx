import { fill } from "../messages/fill.ts";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { ErrataPage } from "./errata.tsx";

/** What is published on a sheet, department by department, each with the way to its correction. */
export function PublishedFields({ page, sheet }: { readonly page: ErrataPage; readonly sheet: string }) {
  const { dataLang } = useShell();
  const { words: m } = page;
  return (
    <div className="mt-8">
      <h3 className="mb-3 text-std-18B-160">{fill(m.fields, { sheet })}</h3>
      {page.parts.map(({ submissionId, department, fields }) => (
        <div key={submissionId} className="mb-8">
          <Table caption={department}>
            <thead>
              <tr>
                <Head>{m.field}</Head>
                <Head>{m.published}</Head>
                <Head>
                  <span className="sr-only">{m.correct}</span>
                </Head>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ name, label, printed, href }) => (
                <tr key={name}>
                  <RowHead>{label}</RowHead>
                  <Cell>
                    <span lang={dataLang} className="whitespace-pre-wrap">
                      {printed || m.empty}
                    </span>
                  </Cell>
                  <Cell>
                    <a href={href} className="link-plain whitespace-nowrap">
                      {m.correct}
                      <span className="sr-only"> {label}</span>
                    </a>
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ))}
    </div>
  );
}
