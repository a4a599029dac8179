import { Disclosure } from "../ui/Disclosure.tsx";
import { useShell } from "../useShell.ts";
import type { AuditPage } from "./audit.tsx";
import type { EntryPage } from "./presentAudit.ts";

/** The entries, one after the other: when, who, what, and each changed value on a line of its own. */
export function EntryList({ page }: { readonly page: AuditPage }) {
  return (
    <ol className="border-b border-solid-gray-420">
      {page.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} page={page} />
      ))}
    </ol>
  );
}

function Entry({ entry, page }: { readonly entry: EntryPage; readonly page: AuditPage }) {
  const { langOf } = useShell();
  const { words: m } = page;
  return (
    <li className="grid gap-x-6 gap-y-1 border-t border-solid-gray-300 py-3 md:grid-cols-[14rem_11rem_minmax(0,1fr)]">
      <p className="text-solid-gray-700">{entry.at}</p>
      <p>
        <span lang={langOf(entry.who)}>{entry.who}</span>
        {entry.deputy && <span className="block text-solid-gray-700">（{entry.deputy}）</span>}
      </p>
      <div className="min-w-0">
        <p>
          <strong>{entry.action}</strong>{" "}
          {entry.about.href ? (
            <a href={entry.about.href} className="link-plain" lang={langOf(entry.about.text)}>
              {entry.about.text}
            </a>
          ) : (
            <span lang={langOf(entry.about.text)} className="[overflow-wrap:anywhere]">
              {entry.about.text}
            </span>
          )}
          {page.mayRedact && entry.mayRedact && (
            <a
              href={`/staff/audit/${entry.id}/redact`}
              className="link-plain ms-4 whitespace-nowrap print:hidden"
            >
              {m.redact}
            </a>
          )}
        </p>
        {entry.changes.length > 0 && (
          <ul className="mt-1">
            {entry.changes.map(({ label, from, to }, index) => (
              <li key={index} className="flex flex-wrap gap-x-3 border-s-2 border-solid-gray-300 py-0.5 ps-3">
                <span className="text-solid-gray-700" lang={langOf(label)}>
                  {label}
                </span>
                <span className="flex min-w-0 flex-wrap gap-x-2">
                  {from !== null && <Value text={from} more={m.more} />}
                  {from !== null && <span aria-hidden="true">→</span>}
                  {to === null ? m.none : <Value text={to} more={m.more} />}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** Longer texts are folded, so that a page of entries stays a page. */
const folded = 60;

function Value({ text, more }: { readonly text: string; readonly more: string }) {
  const { langOf } = useShell();
  if (text.length <= folded)
    return (
      <span lang={langOf(text)} className="[overflow-wrap:anywhere] whitespace-pre-wrap">
        {text}
      </span>
    );
  return (
    <Disclosure
      summary={
        <>
          <span lang={langOf(text)}>{text.slice(0, folded - 20)}…</span> {more}
        </>
      }
    >
      <p lang={langOf(text)} className="[overflow-wrap:anywhere] whitespace-pre-wrap">
        {text}
      </p>
    </Disclosure>
  );
}
