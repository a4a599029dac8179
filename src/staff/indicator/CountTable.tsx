import type { BandCount } from "../../core/publication/cell.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import { hrefWith } from "./hrefWith.ts";
import type { IndicatorsPage } from "./indicators.tsx";

/** How many indicators of each group have which grade. Counts only: an average of uncapped rates would let one
 * indicator hide the failure of others. */
export function CountTable({
  id,
  title,
  note,
  rows,
  parameter,
  page,
}: {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly counts: readonly BandCount[];
  }[];
  readonly parameter: "goal" | "department";
  readonly page: IndicatorsPage;
}) {
  const { dataLang } = useShell();
  const { bands, words, query } = page;
  if (rows.length === 0) return null;
  return (
    <Section id={id} title={title}>
      {note && <p className="mb-3">{note}</p>}
      <Table caption={title} hiddenCaption hint={words.indicators.scroll}>
        <thead>
          <tr>
            <Head>
              <span className="sr-only">{title}</span>
            </Head>
            {bands.map((band) => (
              <Head key={band.id} figure>
                <BandChip {...band.look} />
              </Head>
            ))}
            <Head figure>{words.indicators.total}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <RowHead>
                <a
                  href={hrefWith(query["year"] ? { year: query["year"] } : {}, { [parameter]: row.id })}
                  className="link-plain"
                  lang={dataLang}
                >
                  {row.name}
                </a>
              </RowHead>
              {bands.map((band) => (
                <Cell key={band.id} figure>
                  {row.counts.find((count) => count.band === band.id)?.count ?? 0}
                </Cell>
              ))}
              <Cell figure>{row.counts.reduce((sum, { count }) => sum + count, 0)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
