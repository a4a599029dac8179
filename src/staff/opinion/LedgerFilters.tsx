import { Form } from "react-router";
import type { LedgerFilter } from "../../usecases/opinions/listLedger.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { LedgerText } from "./presentLedger.ts";

/** What narrows the ledger down; everything stands in the address, so that it can be kept as a bookmark. */
export function LedgerFilters({
  ledger,
  filter,
  words: m,
}: {
  readonly ledger: LedgerText;
  readonly filter: LedgerFilter;
  readonly words: Dictionary["opinions"];
}) {
  const { dataLang } = useShell();
  const choices = [
    ["review", m.review, filter.review],
    ["meeting", m.meeting, filter.meeting],
    ["node", m.goal, filter.node],
    ["department", m.department, filter.department],
    ["category", m.category, filter.category],
    ["state", m.state, filter.standing],
  ] as const;
  return (
    <Form
      method="get"
      aria-label={m.filter}
      className="mb-8 grid gap-4 print:hidden sm:grid-cols-2 lg:grid-cols-3"
    >
      {choices.map(([name, label, value]) => (
        <Select
          key={name}
          id={name}
          name={name}
          label={label}
          defaultValue={value}
          options={ledger.options[name]}
          lang={name === "state" ? undefined : dataLang}
        />
      ))}
      <div className="flex flex-wrap items-center gap-x-8 gap-y-2 sm:col-span-2 lg:col-span-3">
        <Tick name="unanswered" label={m.unanswered} checked={filter.isUnanswered} />
        <Tick name="overdue" label={m.overdue} checked={filter.isOverdue} />
        <Button kind="secondary" size="small">
          {m.apply}
        </Button>
        <ButtonLink kind="text" size="small" href="/staff/opinions">
          {m.reset}
        </ButtonLink>
      </div>
    </Form>
  );
}

function Tick({
  name,
  label,
  checked,
}: {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
}) {
  return (
    <label className="flex min-h-9 items-center gap-2">
      <input
        type="checkbox"
        name={name}
        value="1"
        defaultChecked={checked}
        className="size-6 shrink-0 accent-key-900"
      />
      {label}
    </label>
  );
}
