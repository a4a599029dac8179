import type { Dictionary } from "../messages/dictionary.ts";
import { useShell } from "../useShell.ts";
import type { PeriodResult } from "./presentPeriodResult.ts";

/** What the departments wrote about the whole period, sheet by sheet. */
export function PeriodTexts({
  texts,
  words,
}: {
  readonly texts: PeriodResult["texts"];
  readonly words: Dictionary["periodResult"];
}) {
  const { dataLang } = useShell();
  if (texts.length === 0) return <p>{words.noTexts}</p>;
  return texts.map(({ id, name, checks }) => (
    <section key={id} aria-labelledby={`texts-${id}`} className="border-t border-solid-gray-300 py-4">
      <h3 id={`texts-${id}`} lang={dataLang} className="font-bold">
        {name}
      </h3>
      {checks.map(({ department, analysis, nextSteps }) => (
        <div key={department} className="mt-2">
          <h4 lang={dataLang}>{department}</h4>
          <dl className="grid gap-x-8 gap-y-2 lg:grid-cols-2">
            {[
              [words.analysis, analysis],
              [words.nextSteps, nextSteps],
            ].map(([label, text]) => (
              <div key={label}>
                <dt className="text-solid-gray-700">{label}</dt>
                <dd lang={dataLang} className="leading-170 whitespace-pre-line">
                  {text}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  ));
}
