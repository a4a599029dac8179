import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { CellValue } from "../submission/CellValue.tsx";
import { Grades } from "./Grades.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { YearHeading } from "../ui/YearHeading.tsx";
import { useShell } from "../useShell.ts";
import type { SheetPage } from "./presentSheetPage.ts";

type Words = Pick<Dictionary, "sheet" | "time" | "evaluation">;

/** Do: the table of indicators as the form prints it, with the grade of each and how it was worked out. */
export function SheetResults({ page, words }: { readonly page: SheetPage; readonly words: Words }) {
  return (
    <Section id="do" title={words.sheet.do}>
      <Table caption={words.sheet.do} hiddenCaption hint={words.sheet.hint}>
        <thead>
          <tr>
            <Head>{words.sheet.indicator}</Head>
            <Head figure>
              <YearHeading label={page.baselineYear} />
              <small className="block font-normal">{words.time.baseline}</small>
            </Head>
            {page.actualYears.map((year) => (
              <Head key={year.western} figure>
                <YearHeading label={year} />
              </Head>
            ))}
            <Head figure>
              <span className="inline-block w-24 whitespace-normal">
                {fill(words.sheet.cost, { year: page.year.short })}
              </span>
            </Head>
            <Head figure>
              <YearHeading label={page.targetYear} />
              <small className="block font-normal">{words.time.target}</small>
            </Head>
            <Head>{words.sheet.department}</Head>
            <Head>{words.sheet.judgement}</Head>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <ResultRow key={row.key} row={row} words={words} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function ResultRow({ row, words }: { readonly row: SheetPage["rows"][number]; readonly words: Words }) {
  const { dataLang } = useShell();
  return (
    <tr>
      <RowHead>
        <span className="inline-block min-w-40">
          <span lang={dataLang}>{row.name}</span>
        </span>
      </RowHead>
      <Cell figure>
        <CellValue cell={row.baseline} />
      </Cell>
      {row.actuals.map((cell, index) => (
        <Cell key={index} figure>
          <CellValue cell={cell} />
        </Cell>
      ))}
      <Cell figure>
        <CellValue cell={row.cost} />
      </Cell>
      {row.targetRowSpan > 0 && (
        <Cell figure rowSpan={row.targetRowSpan > 1 ? row.targetRowSpan : undefined}>
          <CellValue cell={row.target} />
        </Cell>
      )}
      <Cell>
        <span lang={dataLang} className="whitespace-nowrap">
          {row.department}
        </span>
      </Cell>
      <Cell>
        <div className="min-w-64">
          <Grades band={row.band} own={row.own} words={words.evaluation} />
          <p>{row.summary}</p>
          {row.explanation.length > 0 && (
            <Disclosure summary={words.sheet.how}>
              {row.explanation.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </Disclosure>
          )}
        </div>
      </Cell>
    </tr>
  );
}
