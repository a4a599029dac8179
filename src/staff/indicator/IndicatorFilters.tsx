import { directions } from "../../core/indicator/indicator.ts";
import { Button } from "../ui/Button.tsx";
import { BandChip } from "../ui/BandChip.tsx";
import { inputLook } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import { hrefWith } from "./hrefWith.ts";
import type { IndicatorsPage } from "./indicators.tsx";

/** What narrows the list down: a form that works by itself, and the grades with their counts as links. */
export function IndicatorFilters({ page }: { readonly page: IndicatorsPage }) {
  const { dataLang } = useShell();
  const { words, query } = page;
  const m = words.indicators;
  const all = { value: "", label: m.all };
  return (
    <div className="print:hidden">
      <form method="get" className="grid gap-4 sm:grid-cols-2 lg:flex lg:flex-wrap lg:items-end">
        {["year", "band"].map(
          (name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]} />,
        )}
        <div>
          <label htmlFor="q" className="block font-bold">
            {m.text}
          </label>
          <input id="q" name="q" defaultValue={query["q"] ?? ""} className={`mt-1 ${inputLook}`} />
        </div>
        <Select
          id="goal"
          name="goal"
          label={page.levelName}
          lang={dataLang}
          defaultValue={query["goal"] ?? ""}
          options={[all, ...page.goals.map(({ id, title }) => ({ value: id, label: title }))]}
        />
        <Select
          id="department"
          name="department"
          label={m.department}
          lang={dataLang}
          defaultValue={query["department"] ?? ""}
          options={[all, ...page.departments.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          id="direction"
          name="direction"
          label={m.direction}
          defaultValue={query["direction"] ?? ""}
          options={[all, ...directions.map((direction) => ({ value: direction, label: m[direction] }))]}
        />
        <label className="flex items-center gap-2 py-3">
          <input type="checkbox" name="grant" value="1" defaultChecked={query["grant"] !== undefined} />
          {m.grant}
        </label>
        <div className="flex items-center gap-4">
          <Button kind="secondary">{m.apply}</Button>
          <a href="?" className="link-plain py-3">
            {m.clear}
          </a>
        </div>
      </form>
      <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-3" aria-label={m.state}>
        {page.bands.map(({ id, look, count }) => (
          <li key={id}>
            <a
              href={hrefWith(query, { band: query["band"] === id ? null : id, page: null })}
              aria-current={query["band"] === id ? "true" : undefined}
              className="flex items-center gap-2 border-b-4 border-transparent py-1 hover:bg-key-50 aria-[current=true]:border-key-900"
            >
              <BandChip {...look} /> <span className="column-figure">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
