import type { Dictionary } from "../messages/dictionary.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { useShell } from "../useShell.ts";
import type { PeriodResult } from "./presentPeriodResult.ts";

/** How many indicators have which grade: all of them, by goal, and folded away by department. */
export function PeriodCounts({
  result,
  words,
}: {
  readonly result: PeriodResult;
  readonly words: Dictionary["periodResult"];
}) {
  return (
    <div className="mb-10">
      <p className="font-bold">
        {result.total} {result.repeats && <small className="font-normal">{result.repeats}</small>}
      </p>
      <Counts counts={result.counts} />
      <h2 className="mt-6 font-bold">{result.goalsTitle}</h2>
      <Groups groups={result.goals} />
      <div className="mt-4">
        <Disclosure summary={words.byDepartment}>
          <Groups groups={result.departments} />
        </Disclosure>
      </div>
    </div>
  );
}

function Groups({ groups }: { readonly groups: PeriodResult["goals"] }) {
  const { dataLang } = useShell();
  return (
    <ul>
      {groups.map(({ id, name, counts }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-8 border-t border-solid-gray-300 py-2">
          <span lang={dataLang}>{name}</span>
          <Counts counts={counts} />
        </li>
      ))}
    </ul>
  );
}

function Counts({ counts }: { readonly counts: PeriodResult["counts"] }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {counts.map(({ id, look, count }) => (
        <li key={id}>
          <BandChip {...look} count={count} />
        </li>
      ))}
    </ul>
  );
}
