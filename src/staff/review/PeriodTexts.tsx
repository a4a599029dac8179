import type { Dictionary } from "../messages/dictionary.ts";
import { Written } from "../plan/Written.tsx";
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
      {checks.map((check) => (
        <div key={check.department} className="mt-2">
          <h4 lang={dataLang}>{check.department}</h4>
          <Written written={check} none={words.none} />
        </div>
      ))}
    </section>
  ));
}
