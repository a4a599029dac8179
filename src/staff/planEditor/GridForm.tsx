import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import { EditForm } from "./EditForm.tsx";
import { cellKey, cellUnit, type GridColumn, type GridRow } from "./gridCells.ts";
import { UnitBox } from "./Unit.tsx";

const rowsOnPage = 50;

/** The grid as a plain form, fifty rows at a time: for browsers without scripts. */
export function GridForm({
  table: { columns, rows },
  words,
  kind,
  base,
  page,
  closed,
}: {
  readonly table: { readonly columns: readonly GridColumn[]; readonly rows: readonly GridRow[] };
  readonly words: Dictionary["grid"];
  readonly kind: string;
  readonly base: string;
  readonly page: number;
  readonly closed: boolean;
}) {
  const { dataLang } = useShell();
  const pages = Math.max(1, Math.ceil(rows.length / rowsOnPage));
  const address = (number: number) => `/staff${base}/grid?rows=${kind}&page=${number}`;
  return (
    <fieldset disabled={closed} className="min-w-0">
      <legend className="sr-only">{words.title}</legend>
      <EditForm label={words.title}>
        <Table caption={words.title} hiddenCaption>
          <thead>
            <tr>
              {columns.map(({ key, label }) => (
                <Head key={key}>{label}</Head>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice((page - 1) * rowsOnPage, page * rowsOnPage).map((row) => (
              <tr key={row.id}>
                {columns.map((column, index) => {
                  const text = row.cells[index];
                  const field =
                    text === null || text === undefined ? (
                      text
                    ) : (
                      <OneCell row={row} column={column} text={text} />
                    );
                  const key = column.key;
                  return index === 0 ? (
                    <RowHead key={key}>
                      <span lang={dataLang}>{field}</span>
                    </RowHead>
                  ) : (
                    <Cell key={key}>{field}</Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      </EditForm>
      <nav aria-label={words.pages} className="mt-4 flex flex-wrap gap-6">
        <span>{fill(words.page_of, { page, pages })}</span>
        {page > 1 && (
          <a href={address(page - 1)} className="link-plain">
            {words.previous}
          </a>
        )}
        {page < pages && (
          <a href={address(page + 1)} className="link-plain">
            {words.next}
          </a>
        )}
      </nav>
    </fieldset>
  );
}

function OneCell({
  row,
  column,
  text,
}: {
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly text: string;
}) {
  const { dataLang } = useShell();
  const unit = cellUnit(row, column, text);
  if (!unit) return text;
  const key = cellKey(row, column);
  const look = "min-h-9 w-full min-w-24 rounded-4 border border-solid-gray-420 bg-white px-2";
  const label = `${row.name} ${column.label}`;
  return (
    <UnitBox name={key} unit={unit}>
      {column.options ? (
        <select
          name={key}
          aria-label={label}
          defaultValue={column.options.find((option) => option.label === text)?.value ?? ""}
          className={look}
        >
          {column.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input name={key} aria-label={label} defaultValue={text} lang={dataLang} className={look} />
      )}
    </UnitBox>
  );
}
