import type { Dictionary } from "../messages/dictionary.ts";
import { CellValue } from "../submission/CellValue.tsx";
import { Grades } from "../plan/Grades.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { YearHeading } from "../ui/YearHeading.tsx";
import { useShell } from "../useShell.ts";
import type { PeriodResult } from "./presentPeriodResult.ts";

type Words = Dictionary["periodResult"];

/** Every indicator over the years under review, with what it is held against and how it was judged. */
export function PeriodTable({
  result,
  words,
  gradeWords,
}: {
  readonly result: PeriodResult;
  readonly words: Words;
  readonly gradeWords: Dictionary["evaluation"];
}) {
  return (
    <Table caption={words.rows} hiddenCaption hint={words.hint}>
      <thead>
        <tr>
          <Head>{words.indicator}</Head>
          <Head>{words.judgement}</Head>
          <Head figure>{words.baseline}</Head>
          {result.years.map(({ label, version }) => (
            <Head key={label.western} figure>
              <YearHeading label={label} />
              {version && (
                <small className="block w-24 font-normal whitespace-normal text-solid-gray-700">
                  {version}
                </small>
              )}
            </Head>
          ))}
          {result.hasMid && <Head figure>{words.mid}</Head>}
          <Head figure>{words.final}</Head>
        </tr>
      </thead>
      <tbody>
        {result.rows.map((row) => (
          <ResultRow key={row.key} row={row} hasMid={result.hasMid} words={words} gradeWords={gradeWords} />
        ))}
      </tbody>
    </Table>
  );
}

function ResultRow({
  row,
  hasMid,
  words,
  gradeWords,
}: {
  readonly row: PeriodResult["rows"][number];
  readonly hasMid: boolean;
  readonly words: Words;
  readonly gradeWords: Dictionary["evaluation"];
}) {
  const { dataLang } = useShell();
  return (
    <tr>
      <RowHead>
        <span lang={dataLang} className="inline-block min-w-40">
          {row.name}
          <small className="block text-[0.875rem] text-solid-gray-700">{row.place}</small>
        </span>
      </RowHead>
      <Cell>
        <div className="min-w-64">
          <Grades band={row.band} own={row.own} words={gradeWords} /> {row.rate}
          <p>{row.summary}</p>
          {row.against && <p className="text-solid-gray-700">{row.against}</p>}
          {row.explanation.length > 0 && (
            <Disclosure summary={words.how}>
              {row.explanation.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </Disclosure>
          )}
        </div>
      </Cell>
      <Cell figure>
        <Target value={row.baseline} none={words.none} />
      </Cell>
      {row.actuals.map((cell, index) => (
        <Cell key={index} figure>
          <CellValue cell={cell} />
        </Cell>
      ))}
      {hasMid && (
        <Cell figure>
          <Target value={row.mid} none={words.none} />
        </Cell>
      )}
      <Cell figure>
        <Target value={row.final} none={words.none} />
        {row.former.map((text) => (
          <small key={text} className="block text-[0.875rem] whitespace-normal text-solid-gray-700">
            {text}
          </small>
        ))}
      </Cell>
    </tr>
  );
}

function Target({
  value,
  none,
}: {
  readonly value: PeriodResult["rows"][number]["final"];
  readonly none: string;
}) {
  if (!value) return <span className="text-solid-gray-700">{none}</span>;
  return (
    <>
      <CellValue cell={value.cell} />
      {value.year && <small className="block text-[0.875rem] text-solid-gray-700">{value.year}</small>}
    </>
  );
}
