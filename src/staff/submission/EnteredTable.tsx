import type { Dictionary } from "../messages/dictionary.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { YearHeading } from "../ui/YearHeading.tsx";
import { useShell } from "../useShell.ts";
import { CellValue } from "./CellValue.tsx";
import { rowName, withParts, type FieldPage, type RowPage, type SubmissionPage } from "./present.ts";

type Words = Pick<Dictionary, "entry" | "check" | "evaluation">;

/** Everything that was entered, as a table to read: last year, this year, target, progress. */
export function EnteredTable({ page, words }: { readonly page: SubmissionPage; readonly words: Words }) {
  const { rows, figures, years } = page;
  if (rows.length + figures.length === 0) return null;
  return (
    <Table caption={words.entry.indicators} hiddenCaption>
      <thead>
        <tr>
          <Head>{words.check.item}</Head>
          <Head figure>
            <YearHeading label={years.last} />
          </Head>
          <Head figure>
            <YearHeading label={years.current} />
          </Head>
          <Head figure>{years.target ? <YearHeading label={years.target} /> : words.entry.target}</Head>
          <Head>{words.check.progress}</Head>
        </tr>
      </thead>
      <tbody>
        {withParts(rows).flatMap(({ row, parts }) => [
          ...[row, ...parts].map((line) => <IndicatorLine key={line.key} row={line} words={words} />),
          row.cost && <CostLine key={`${row.key}-cost`} row={row} words={words} />,
        ])}
        {figures.map(({ label, last, field }) => (
          <tr key={field.id}>
            <RowHead>
              <DataText text={label} />
            </RowHead>
            <Cell figure>{last && <CellValue cell={last.cell} />}</Cell>
            <Cell figure>
              <Typed field={field} words={words} />
            </Cell>
            <Cell>{null}</Cell>
            <Cell>{null}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function IndicatorLine({ row, words }: { readonly row: RowPage; readonly words: Words }) {
  const { dataLang } = useShell();
  const status = row.status?.value;
  const isMarked = status === "preliminary" || status === "revised" || status === "estimated";
  return (
    <tr>
      <RowHead>
        {row.isPart ? (
          <span lang={dataLang} className="ps-4">
            {row.seriesLabel ?? row.name}
          </span>
        ) : (
          <strong lang={dataLang}>{rowName(row)}</strong>
        )}
        {row.isRepeat && <span className="ms-2">（{words.entry.repeat}）</span>}
        {row.note?.value && (
          <span className="block text-solid-gray-700">
            {words.check.note}: <span lang={dataLang}>{row.note.value}</span>
          </span>
        )}
      </RowHead>
      <Cell figure>
        <CellValue cell={row.last} />
      </Cell>
      <Cell figure>
        <ThisYear row={row} words={words} />
        {isMarked && row.actual?.value && (
          <small className="block text-[0.875rem]">{words.entry[status]}</small>
        )}
      </Cell>
      <Cell figure>{!row.isPart && <CellValue cell={row.target} />}</Cell>
      <Cell>
        <Grades row={row} words={words.evaluation} /> {row.progress?.summary}
      </Cell>
    </tr>
  );
}

/** The mechanical grade, and beside it the city's own with its reason where it gave one. */
function Grades({ row, words }: { readonly row: RowPage; readonly words: Words["evaluation"] }) {
  const { langOf, dataLang } = useShell();
  const { grade, progress } = row;
  const chip = progress?.band && <BandChip {...progress.band} />;
  if (!grade?.chosen) return chip;
  return (
    <>
      <span className="block">
        <span className="text-solid-gray-700">{words.mechanical}</span> {chip ?? words.noMechanical}
      </span>
      <span className="block">
        <span className="text-solid-gray-700">{grade.name}</span>{" "}
        <strong lang={langOf(grade.chosen)}>{grade.chosen}</strong>
        {grade.reason.value && <span lang={dataLang}>（{grade.reason.value}）</span>}
        {grade.needsReason && <span className="block text-error-2">＊{grade.needsReason}</span>}
      </span>
    </>
  );
}

/** What was typed, as it was typed; why there is no figure; or what was worked out and how. */
function ThisYear({ row, words }: { readonly row: RowPage; readonly words: Words }) {
  const { dataLang } = useShell();
  if (row.derived) {
    return (
      <>
        {row.now && <CellValue cell={row.now} />}
        <small className="block text-[0.875rem] whitespace-normal text-solid-gray-700">
          {row.derived.formula ?? row.derived.gaps.join(" ")}
        </small>
      </>
    );
  }
  if (!row.actual)
    return <span className="whitespace-normal">{row.enteredAt ?? words.entry.enteredElsewhere}</span>;
  const isStateAlone = row.actual.value === "" && row.now !== null;
  return (
    <>
      {isStateAlone && row.now ? (
        <CellValue cell={row.now} />
      ) : (
        <Typed field={row.actual} unit={row.unit} words={words} />
      )}
      {row.now?.asOf && !isStateAlone && (
        <small lang={dataLang} className="block text-[0.875rem] whitespace-normal">
          {row.now.asOf}
        </small>
      )}
      {row.total && <small className="block text-[0.875rem] whitespace-normal">{row.total}</small>}
    </>
  );
}

function CostLine({ row, words }: { readonly row: RowPage; readonly words: Words }) {
  return (
    <tr>
      <RowHead>
        <span className="ps-4 text-solid-gray-800">{words.entry.cost}</span>
      </RowHead>
      <Cell figure>
        <CellValue cell={row.lastCost} />
      </Cell>
      <Cell figure>{row.cost && <Typed field={row.cost} words={words} />}</Cell>
      <Cell>{null}</Cell>
      <Cell>{null}</Cell>
    </tr>
  );
}

function DataText({ text }: { readonly text: string }) {
  const { dataLang } = useShell();
  return <span lang={dataLang}>{text}</span>;
}

function Typed({
  field,
  unit,
  words,
}: {
  readonly field: FieldPage;
  readonly unit?: string | null;
  readonly words: Words;
}) {
  const { langOf } = useShell();
  if (field.problem) {
    return (
      <span className="font-bold text-error-2" lang={langOf(field.value)}>
        ＊{field.value || words.check.empty}
      </span>
    );
  }
  if (field.value === "") return <span className="text-solid-gray-700">{words.check.empty}</span>;
  // Where the unit was not typed it is said, so that the head of the section sees what will be printed.
  const shown = unit && /\d$/.test(field.value) ? `${field.value}${unit}` : field.value;
  return <strong lang={langOf(shown)}>{shown}</strong>;
}
