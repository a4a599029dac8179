import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { IndicatorPage } from "./presentIndicatorPage.ts";

/** Who recorded which value when; every revision stays. */
export function ValueLog({
  page,
  words,
}: {
  readonly page: IndicatorPage;
  readonly words: Dictionary["indicator"];
}) {
  const { langOf, dataLang } = useShell();
  return (
    <Section id="log" title={words.log}>
      {page.log.length === 0 && page.changes.length === 0 ? (
        <p>{words.logNone}</p>
      ) : (
        <Table caption={words.log} hiddenCaption>
          <thead>
            <tr>
              <Head>{words.when}</Head>
              <Head>{words.who}</Head>
              <Head>{words.what}</Head>
            </tr>
          </thead>
          <tbody>
            {page.changes.map((change, index) => (
              <tr key={`change-${index}`} className={change.isUndone ? "line-through" : undefined}>
                <RowHead>{change.at}</RowHead>
                <Cell>
                  <span lang={langOf(change.by)}>{change.by}</span>
                </Cell>
                <Cell>
                  {words.planChanged} <span lang={dataLang}>{change.values.join("、")}</span>
                </Cell>
              </tr>
            ))}
            {page.log.map((value) => (
              <tr key={value.key}>
                <RowHead>{value.at}</RowHead>
                <Cell>
                  <span lang={langOf(value.by)}>{value.by}</span>
                </Cell>
                <Cell>
                  {value.year} {value.series && <span lang={dataLang}>{value.series} </span>}
                  <span lang={dataLang}>{value.value}</span>{" "}
                  <span className="text-[0.875rem] text-solid-gray-700">
                    {value.revision === 0 ? words.first : fill(words.revision, { n: value.revision + 1 })}
                    {value.note && ` ${value.note}`}
                  </span>
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
