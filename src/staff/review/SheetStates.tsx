import { Form, useNavigation } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { StateTag } from "../ui/StateTag.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import { states, type Board } from "./presentBoard.ts";

type Words = Pick<Dictionary, "board" | "states">;

/** Every sheet with its state; filtered, and acted on together. */
export function SheetStates({
  board,
  words,
  filter,
  rights,
  problem,
}: {
  readonly board: Board;
  readonly words: Words;
  readonly filter: { readonly department: string; readonly state: string };
  readonly rights: { readonly approve: boolean; readonly extend: boolean };
  readonly problem: string | undefined;
}) {
  const items = board.departments
    .flatMap((department) => department.items)
    .filter(
      (item) =>
        (!filter.department || item.orgUnitId === filter.department) &&
        (!filter.state || item.state === filter.state),
    );
  const mayAct = !board.isLocked && (rights.approve || rights.extend);
  return (
    <Section id="sheets" title={words.board.bySheet}>
      <Filter board={board} words={words} filter={filter} />
      {items.length === 0 ? (
        <p>{words.board.nothing}</p>
      ) : (
        <Form method="post" noValidate>
          <SheetTable items={items} words={words} mayAct={mayAct} />
          {mayAct && <BulkActions words={words} rights={rights} problem={problem} />}
        </Form>
      )}
    </Section>
  );
}

function Filter({
  board,
  words,
  filter,
}: {
  readonly board: Board;
  readonly words: Words;
  readonly filter: { readonly department: string; readonly state: string };
}) {
  const { dataLang } = useShell();
  const all = { value: "", label: words.board.all };
  return (
    <form
      method="get"
      action="#sheets"
      aria-label={words.board.filter}
      className="mb-6 flex flex-wrap items-end gap-4 print:hidden"
    >
      <Select
        id="department"
        name="department"
        label={words.board.department}
        defaultValue={filter.department}
        lang={dataLang}
        options={[
          all,
          ...board.departments.map(({ orgUnitId, name }) => ({ value: orgUnitId, label: name })),
        ]}
      />
      <Select
        id="state"
        name="state"
        label={words.board.state}
        defaultValue={filter.state}
        options={[all, ...states.map((state) => ({ value: state, label: words.states[state] }))]}
      />
      <Button kind="secondary">{words.board.apply}</Button>
      {(filter.department || filter.state) && (
        <a href="?#sheets" className="link-plain py-3">
          {words.board.clear}
        </a>
      )}
    </form>
  );
}

function SheetTable({
  items,
  words,
  mayAct,
}: {
  readonly items: Board["departments"][number]["items"];
  readonly words: Words;
  readonly mayAct: boolean;
}) {
  const { dataLang } = useShell();
  return (
    <Table caption={words.board.bySheet} hiddenCaption>
      <thead>
        <tr>
          {mayAct && <Head>{words.board.choose}</Head>}
          <Head>{words.board.sheet}</Head>
          <Head>{words.board.department}</Head>
          <Head>{words.board.state}</Head>
          <Head>{words.board.remaining}</Head>
          <Head>{words.board.due}</Head>
          <Head>{words.board.updated}</Head>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            {mayAct && (
              <Cell>
                <input
                  type="checkbox"
                  name="submission"
                  value={item.id}
                  aria-label={fill(words.board.chooseOne, { title: item.title, department: item.department })}
                  className="mt-1 size-6 accent-key-900"
                />
              </Cell>
            )}
            <RowHead>
              <a href={`/staff/submissions/${item.id}`} className="link-plain" lang={dataLang}>
                {item.number} {item.title}
              </a>
              {item.returned && (
                <span lang={dataLang} className="block text-solid-gray-800">
                  「{item.returned.reason}」
                </span>
              )}
            </RowHead>
            <Cell>
              <span lang={dataLang}>{item.department}</span>
            </Cell>
            <Cell>
              <StateTag state={item.state} word={item.stateWord} />
            </Cell>
            <Cell>{item.open}</Cell>
            <Cell>
              <span className="whitespace-nowrap">{item.due ?? "–"}</span>
              {item.isLate && <strong className="block text-error-2">{item.left}</strong>}
            </Cell>
            <Cell>
              {item.updated ? (
                <span className="whitespace-nowrap" lang={dataLang}>
                  {item.updated}
                </span>
              ) : (
                <span className="text-solid-gray-700">{words.board.never}</span>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function BulkActions({
  words,
  rights,
  problem,
}: {
  readonly words: Words;
  readonly rights: { readonly approve: boolean; readonly extend: boolean };
  readonly problem: string | undefined;
}) {
  const pending = useNavigation().state === "submitting";
  return (
    <fieldset className="mt-6 flex flex-wrap items-end gap-x-8 gap-y-4 print:hidden">
      <legend className="mb-2 font-bold">{words.board.bulk}</legend>
      {rights.approve && (
        <div>
          <p className="text-solid-gray-700">{words.board.note}</p>
          <Button name="intent" value="approve" pending={pending}>
            {words.board.approveMany}
          </Button>
        </div>
      )}
      {rights.extend && (
        <div className="flex flex-wrap items-end gap-4">
          <Field id="dueOn" name="dueOn" type="date" label={words.board.newDue} problem={problem} />
          <Button kind="secondary" name="intent" value="extend" pending={pending}>
            {words.board.extend}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
