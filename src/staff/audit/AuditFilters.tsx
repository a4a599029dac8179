import { Button } from "../ui/Button.tsx";
import { inputLook } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { AuditPage } from "./audit.tsx";

/** What narrows the record down: a form that works by itself. */
export function AuditFilters({ page }: { readonly page: AuditPage }) {
  const { dataLang } = useShell();
  const { words: m, query, choices } = page;
  const withAll = (options: readonly { value: string; label: string }[]) => [
    { value: "", label: m.all },
    ...options,
  ];
  return (
    <form method="get" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4 lg:items-end print:hidden">
      <Input name="from" type="date" label={m.from} value={query["from"]} />
      <Input name="to" type="date" label={m.to} value={query["to"]} />
      <Select
        id="person"
        name="person"
        label={m.person}
        lang={dataLang}
        defaultValue={query["person"] ?? ""}
        options={withAll(choices.people)}
      />
      <Select
        id="action"
        name="action"
        label={m.action}
        defaultValue={query["action"] ?? ""}
        options={withAll(choices.actions)}
      />
      <Select
        id="department"
        name="department"
        label={m.department}
        lang={dataLang}
        defaultValue={query["department"] ?? ""}
        options={withAll(choices.departments)}
      />
      <Select
        id="sheet"
        name="sheet"
        label={m.sheet}
        lang={dataLang}
        defaultValue={query["sheet"] ?? ""}
        options={withAll(choices.sheets)}
      />
      <Select
        id="indicator"
        name="indicator"
        label={m.indicator}
        lang={dataLang}
        defaultValue={query["indicator"] ?? ""}
        options={withAll(choices.indicators)}
      />
      <Input name="text" type="text" label={m.text} value={query["text"]} />
      <label className="flex items-center gap-2 py-3">
        <input
          type="checkbox"
          name="figures"
          value="1"
          defaultChecked={query["figures"] !== undefined}
          className="size-6 shrink-0 accent-key-900"
        />
        {m.onlyFigures}
      </label>
      <div className="flex items-center gap-4">
        <Button kind="secondary">{m.apply}</Button>
        {page.isFiltered && (
          <a href="?" className="link-plain py-3">
            {m.clear}
          </a>
        )}
      </div>
    </form>
  );
}

function Input({
  name,
  type,
  label,
  value,
}: {
  readonly name: string;
  readonly type: "date" | "text";
  readonly label: string;
  readonly value: string | undefined;
}) {
  return (
    <div>
      <label htmlFor={name} className="block font-bold">
        {label}
      </label>
      <input id={name} name={name} type={type} defaultValue={value ?? ""} className={`mt-1 ${inputLook}`} />
    </div>
  );
}
