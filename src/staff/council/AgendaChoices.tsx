import { Problem } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { AgendaItemPage } from "./agendaItem.tsx";
import type { fieldsOf } from "./formFields.ts";

/** What an item shows: a part of the plan, a sheet, or indicators; nothing where its kind needs none. */
export function AgendaChoices({
  page,
  field,
}: {
  readonly page: AgendaItemPage;
  readonly field: ReturnType<typeof fieldsOf>;
}) {
  const { dataLang } = useShell();
  const { kind, nodes, indicators, item } = page;
  const words = page.words.agenda;
  if (kind === "node" || kind === "sheet") {
    const { problem, ...node } = field("nodeId");
    return (
      <div className="max-w-2xl">
        <Select
          {...node}
          label={kind === "sheet" ? words.sheetLabel : words.nodeLabel}
          lang={dataLang}
          options={[{ value: "", label: words.choose }, ...nodes]}
        />
        <Problem id="nodeId" problem={problem} />
      </div>
    );
  }
  if (kind !== "indicators") return null;
  const { problem } = field("indicatorIds");
  return (
    <fieldset aria-describedby={problem ? "indicatorIds-problem" : undefined}>
      <legend className="font-bold">{words.indicatorsLabel}</legend>
      <Problem id="indicatorIds" problem={problem} />
      <ul className="mt-2 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {indicators.map(({ id, name }) => (
          <li key={id}>
            <label className="flex min-h-9 cursor-pointer items-start gap-2 py-1">
              <input
                type="checkbox"
                name="indicator"
                value={id}
                defaultChecked={item?.indicatorIds.includes(id) ?? false}
                className="mt-1 size-5 shrink-0 accent-key-900"
              />
              <span lang={dataLang}>{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
