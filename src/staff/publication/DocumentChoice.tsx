import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Problem } from "../ui/Field.tsx";
import { useShell } from "../useShell.ts";
import type { WithdrawPage } from "./withdraw.tsx";

/** The whole year, or documents chosen from their lists. */
export function DocumentChoice({
  page,
  scope,
  problem,
}: {
  readonly page: WithdrawPage;
  readonly scope: string;
  readonly problem: string | undefined;
}) {
  const { dataLang } = useShell();
  const { words: m } = page;
  const radio = (value: string, label: string) => (
    <label className="flex min-h-9 items-center gap-2">
      <input
        type="radio"
        name="scope"
        value={value}
        defaultChecked={scope === value}
        className="size-6 shrink-0 accent-key-900"
      />
      {label}
    </label>
  );
  return (
    <fieldset>
      <legend className="sr-only">{m.scope}</legend>
      {radio("whole", fill(m.whole, { n: page.current }))}
      {radio("chosen", m.chosen)}
      <Problem id="paths" problem={problem} />
      <div className="mt-2 ps-8">
        {page.groups
          .filter(({ documents }) => documents.length > 0)
          .map(({ name, documents }) => (
            <Disclosure key={name} summary={`${name}（${documents.length}）`} open={documents.length === 1}>
              <ul className="mb-4 gap-x-12 md:columns-2">
                {documents.map(({ path, title }) => (
                  <li key={path} className="break-inside-avoid">
                    <label className="flex gap-2 py-1">
                      <input
                        type="checkbox"
                        name="path"
                        value={path}
                        className="mt-0.5 size-6 shrink-0 accent-key-900"
                      />
                      <span lang={dataLang}>{title}</span>
                    </label>
                  </li>
                ))}
              </ul>
            </Disclosure>
          ))}
      </div>
    </fieldset>
  );
}
