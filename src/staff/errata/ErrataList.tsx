import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { ErrataPage } from "./errata.tsx";

/** The errata issued so far, the newest first. */
export function ErrataList({ page }: { readonly page: ErrataPage }) {
  const { dataLang } = useShell();
  const { words: m, errata } = page;
  return (
    <Section id="issued" title={m.issued}>
      {errata.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <Table caption={m.issued} hiddenCaption>
          <thead>
            <tr>
              <Head>{m.date}</Head>
              <Head>{m.place}</Head>
              <Head>{m.wrong}</Head>
              <Head>{m.right}</Head>
              <Head>{m.reason}</Head>
            </tr>
          </thead>
          <tbody>
            {errata.map(({ number, date, place, what, wrong, correct, reason }) => (
              <tr key={number}>
                <RowHead>
                  {number}
                  <br />
                  {date}
                </RowHead>
                <Cell>
                  <span lang={dataLang}>
                    {place}
                    <br />
                    {what}
                  </span>
                </Cell>
                {[wrong, correct].map((text, side) => (
                  <Cell key={side}>
                    <span lang={dataLang} className="block min-w-32 whitespace-pre-wrap">
                      {text === null ? m.hidden : text || m.empty}
                    </span>
                  </Cell>
                ))}
                <Cell>
                  <span lang={dataLang}>{reason}</span>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
