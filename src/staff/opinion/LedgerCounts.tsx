import type { Dictionary } from "../messages/dictionary.ts";
import { useShell } from "../useShell.ts";
import type { LedgerText } from "./presentLedger.ts";

/** How many opinions stand where, how they were answered, and which goals they are about. */
export function LedgerCounts({
  ledger,
  words: m,
}: {
  readonly ledger: LedgerText;
  readonly words: Dictionary["opinions"];
}) {
  const { dataLang } = useShell();
  const groups = [
    { title: m.byStanding, counts: ledger.byStanding, lang: undefined },
    { title: m.byCategory, counts: ledger.byCategory, lang: dataLang },
    { title: m.byGoal, counts: ledger.byGoal, lang: dataLang },
  ].filter(({ counts }) => counts.length > 0);
  return (
    <dl className="mb-8 grid gap-x-10 gap-y-4 border-y border-solid-gray-420 py-4 md:grid-cols-3">
      {groups.map(({ title, counts, lang }) => (
        <div key={title}>
          <dt className="font-bold">{title}</dt>
          <dd>
            <ul>
              {counts.map(({ label, count }) => (
                <li key={label} className="flex justify-between gap-4">
                  <span lang={lang}>{label}</span>
                  <span className="tabular-nums">{count}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
