import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import type { CellText } from "../present/cell.ts";
import type { GrantTables } from "../present/grant.ts";
import { CellValue } from "../submission/CellValue.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { YearHeading } from "../ui/YearHeading.tsx";
import { useShell } from "../useShell.ts";

type Words = Dictionary["grants"];

/** A KPI of a grant project as the form of the State has it: start, what each year adds, their sum; below it the levels
 * that come of it; and how all that was worked out. */
export function KpiTable({
  kpi,
  years,
  words,
}: {
  readonly kpi: GrantTables["kpis"][number];
  readonly years: GrantTables["years"];
  readonly words: Words;
}) {
  const { dataLang } = useShell();
  return (
    <div className="mb-8">
      <Table caption={`KPI ${kpi.name}${kpi.unit ? `（${kpi.unit}）` : ""}`}>
        <thead>
          <tr>
            <Head>{words.row}</Head>
            <Head figure>{words.before}</Head>
            {years.map((year) => (
              <Head key={year.western} figure>
                {year.nth} <YearHeading label={year} />
              </Head>
            ))}
            <Head figure>{words.sum}</Head>
          </tr>
        </thead>
        <tbody>
          <Row
            head={words.plannedIncrement}
            start={null}
            cells={kpi.planned}
            total={kpi.plannedTotal}
            years={years}
          />
          <Row
            head={words.actualIncrement}
            start={null}
            cells={kpi.actual}
            total={kpi.actualTotal}
            years={years}
          />
          <Row
            head={words.plannedLevel}
            start={kpi.start}
            cells={kpi.plannedLevels}
            total={null}
            years={years}
          />
          <Row
            head={words.actualLevel}
            start={kpi.start}
            cells={kpi.actualLevels}
            total={null}
            years={years}
          />
        </tbody>
      </Table>
      <p className="mt-2">
        {fill(words.rates, { toDate: kpi.toDate, final: kpi.final })}{" "}
        {kpi.effect && (
          <>
            {words.mechanical} <strong lang={dataLang}>{kpi.effect}</strong>
          </>
        )}
      </p>
      <Disclosure summary={words.how}>
        {kpi.explanation.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Disclosure>
    </div>
  );
}

/** Planned and actual cost of each year in 千円. */
export function CostTable({ grant, words }: { readonly grant: GrantTables; readonly words: Words }) {
  const { years, costs } = grant;
  return (
    <Table caption={words.costs}>
      <thead>
        <tr>
          <Head>{words.row}</Head>
          {years.map((year) => (
            <Head key={year.western} figure>
              {year.nth} <YearHeading label={year} />
            </Head>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row head={words.plannedCost} cells={costs.planned} years={years} />
        <Row head={words.actualCost} cells={costs.actual} years={years} />
      </tbody>
    </Table>
  );
}

/** @param start cell before the first year; null leaves it empty, without it there is no such column */
function Row({
  head,
  start,
  cells,
  total,
  years,
}: {
  readonly head: string;
  readonly start?: CellText | null;
  readonly cells: readonly CellText[];
  readonly total?: CellText | null;
  readonly years: GrantTables["years"];
}) {
  const shown = (cell: CellText | null | undefined) => (cell ? <CellValue cell={cell} /> : null);
  return (
    <tr>
      <RowHead>{head}</RowHead>
      {start !== undefined && <Cell figure>{shown(start)}</Cell>}
      {years.map(({ western }, place) => (
        <Cell key={western} figure>
          {shown(cells[place])}
        </Cell>
      ))}
      {total !== undefined && <Cell figure>{shown(total)}</Cell>}
    </tr>
  );
}
