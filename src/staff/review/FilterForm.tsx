import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import { filterQuery, isFiltered, type BoardFilter } from "./boardFilter.ts";
import { states, type Board } from "./presentBoard.ts";

/** Which lines are looked at: by department and state, overdue, changed after approval, waiting for planning. */
export function FilterForm({
  board,
  words,
  filter,
}: {
  readonly board: Board;
  readonly words: Pick<Dictionary, "board" | "boardMore" | "states">;
  readonly filter: BoardFilter;
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
      <Check name="due" value="late" label={words.boardMore.late} isChecked={filter.isLate} />
      <Check name="changed" value="1" label={words.boardMore.changedOnly} isChecked={filter.isChanged} />
      {filter.isForPlanning && <input type="hidden" name="step" value="planning" />}
      <Button kind="secondary">{words.board.apply}</Button>
      {board.forPlanning > 0 && !filter.isForPlanning && (
        <a href={`${filterQuery({ isForPlanning: true })}#sheets`} className="link-plain py-3">
          {`${words.boardMore.forPlanning} ${fill("{n}", { n: board.forPlanning })}`}
        </a>
      )}
      {isFiltered(filter) && (
        <a href="?#sheets" className="link-plain py-3">
          {words.board.clear}
        </a>
      )}
    </form>
  );
}

function Check({
  name,
  value,
  label,
  isChecked,
}: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isChecked: boolean;
}) {
  return (
    <label className="flex min-h-12 items-center gap-2">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isChecked}
        className="size-6 accent-key-900"
      />
      {label}
    </label>
  );
}
