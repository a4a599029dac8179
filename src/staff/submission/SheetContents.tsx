import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { useShell } from "../useShell.ts";
import type { SubmissionPage } from "./present.ts";

/** What the sheet is about, folded away: its place in the plan, purpose, programmes, contributors. */
export function SheetContents({
  page,
  words,
}: {
  readonly page: SubmissionPage;
  readonly words: Dictionary["entry"];
}) {
  const { dataLang } = useShell();
  return (
    <div className="-mt-4 mb-8">
      <Disclosure summary={words.about}>
        <dl className="quote-rule grid gap-x-6 gap-y-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
          {page.path.map(({ level, number, title }) => (
            <div key={level} className="contents">
              <dt className="text-solid-gray-700">
                {level} {number}
              </dt>
              <dd lang={dataLang}>{title}</dd>
            </div>
          ))}
          <dt className="text-solid-gray-700">{words.purpose}</dt>
          <dd lang={dataLang}>{page.purpose}</dd>
          <dt className="text-solid-gray-700">{words.programmes}</dt>
          <dd lang={dataLang}>{page.programmes.join("、")}</dd>
        </dl>
      </Disclosure>
      {page.contributors.length > 0 && (
        <p lang={dataLang}>{fill(words.contributors, { names: page.contributors.join("・") })}</p>
      )}
    </div>
  );
}
