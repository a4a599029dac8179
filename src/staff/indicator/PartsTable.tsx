import { CellValue } from "../submission/CellValue.tsx";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import type { IndicatorPage } from "./presentIndicatorPage.ts";

/** What the values of an indicator are worked out of: how, and the figures of every year. */
export function PartsTable({
  page,
  words,
}: {
  readonly page: IndicatorPage;
  readonly words: Dictionary["indicator"];
}) {
  const { dataLang } = useShell();
  const { derivations, parts } = page;
  if (derivations.length + parts.length === 0) return null;
  return (
    <Section id="parts" title={words.parts}>
      {derivations.map(({ label, formula }) => (
        <p key={formula}>
          {label && <span lang={dataLang}>{label}: </span>}
          {words.workedOut} <span lang={dataLang}>{formula}</span>
        </p>
      ))}
      {parts.length > 0 && (
        <Table caption={words.parts} hiddenCaption>
          <thead>
            <tr>
              <Head>{words.part}</Head>
              {page.partYears.map((year) => (
                <Head key={year} figure>
                  {year}
                </Head>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map(({ key, name, cells }) => (
              <tr key={key}>
                <RowHead>
                  <span lang={dataLang}>{name}</span>
                </RowHead>
                {cells.map((cell, index) => (
                  <Cell key={index} figure>
                    <CellValue cell={cell} />
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
