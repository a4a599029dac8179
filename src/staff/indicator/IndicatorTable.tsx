import type { CellText } from "../present/cell.ts";
import { fill } from "../messages/fill.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { IndicatorsPage } from "./indicators.tsx";

/** One row for each series: what it is, where it stands in the plan, who owns it, how it does. */
export function IndicatorTable({ page }: { readonly page: IndicatorsPage }) {
  const { dataLang } = useShell();
  const { words, planId, rows, query } = page;
  const m = words.indicators;
  const year = query["year"] ? `?year=${encodeURIComponent(query["year"])}` : "";
  return (
    <Table caption={m.title} hiddenCaption hint={m.scroll}>
      <thead>
        <tr>
          <Head>{m.indicator}</Head>
          <Head>{m.place}</Head>
          <Head>{m.department}</Head>
          <Head figure>{m.baseline}</Head>
          <Head figure>{m.actual}</Head>
          <Head figure>{m.target}</Head>
          <Head>{m.state}</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seriesId}>
            <RowHead>
              <a
                href={`/staff/plans/${planId}/indicators/${encodeURIComponent(row.indicatorId)}${year}`}
                className="link-plain"
                lang={dataLang}
              >
                {row.name}
                {row.seriesLabel && `（${row.seriesLabel}）`}
              </a>
              {row.repeats > 0 && (
                <span className="ms-2 text-[0.875rem] text-solid-gray-700">
                  {fill(m.repeated, { n: row.repeats })}
                </span>
              )}
            </RowHead>
            <Cell>
              <span lang={dataLang}>
                {row.node.sheetNo !== null && `${String(row.node.sheetNo).padStart(2, "0")} `}
                {row.node.title}
              </span>
            </Cell>
            <Cell>
              <span lang={dataLang} className="inline-block min-w-16">
                {row.departments.join("、")}
              </span>
            </Cell>
            {[row.baseline, row.actual, row.target].map((cell, column) => (
              <Cell key={column} figure>
                <Figure cell={cell} />
              </Cell>
            ))}
            <Cell>{row.band && <BandChip {...row.band} />}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Figure({ cell }: { readonly cell: CellText }) {
  return (
    <span className={cell.missing ? "text-solid-gray-700" : undefined}>
      {cell.text}
      {cell.status && <small className="ms-1">{cell.status}</small>}
    </span>
  );
}
