import type { Dictionary } from "../messages/dictionary.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { IndicatorPage } from "./presentIndicatorPage.ts";

/** One series: where it stands and why, its chart with baseline and target, and the same as a table. */
export function SeriesHistory({
  series,
  words,
  showStanding,
}: {
  readonly series: IndicatorPage["series"][number];
  readonly words: Pick<Dictionary, "indicator">;
  readonly showStanding: boolean;
}) {
  const { dataLang } = useShell();
  const m = words.indicator;
  return (
    <Section id={`series-${series.id}`} title={series.label ?? m.standing}>
      {showStanding && (
        <>
          <p className="text-[1.125rem]">
            {series.band && <BandChip {...series.band} />} <span lang={dataLang}>{series.summary}</span>
          </p>
          <Disclosure summary={m.why}>
            <ol className="ms-6 list-decimal">
              {series.explanation.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </Disclosure>
        </>
      )}
      {series.chart && (
        <figure className="my-6 max-w-3xl">
          <figcaption className="mb-2 font-bold">{series.sentence}</figcaption>
          <div
            className="[&_svg]:h-auto [&_svg]:w-full [&_svg]:max-w-2xl"
            dangerouslySetInnerHTML={{ __html: series.chart }}
          />
        </figure>
      )}
      {series.forecast && (
        <div className="mb-6">
          <p>{series.forecast.summary}</p>
          {series.forecast.explanation.length > 0 && (
            <Disclosure summary={m.outlook}>
              <ul className="ms-6 list-disc">
                {series.forecast.explanation.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
      )}
      <Table caption={`${series.label ?? ""} ${m.history}`.trim()} hiddenCaption>
        <thead>
          <tr>
            <Head>{m.year}</Head>
            <Head>{m.kind}</Head>
            <Head figure>{m.value}</Head>
            <Head>{m.note}</Head>
          </tr>
        </thead>
        <tbody>
          {series.lines.map(({ key, kind, year, cell }) => (
            <tr key={key}>
              <RowHead>{year}</RowHead>
              <Cell>{kind}</Cell>
              <Cell figure>
                <span className={cell.missing ? "text-solid-gray-700" : undefined} lang={dataLang}>
                  {cell.text}
                </span>
              </Cell>
              <Cell>
                <span lang={dataLang}>{[cell.asOf, cell.status, cell.note].filter(Boolean).join("、")}</span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
