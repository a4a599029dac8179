import { useLoaderData } from "react-router";
import { listAudit } from "../../usecases/audit/listAudit.ts";
import { staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { momentText } from "../present/moment.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { inputLook } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Cell, Head, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";

export const loader = staffLoader(["viewAudit"], async ({ context, actor, locale, url }) => {
  const before = Number(url.searchParams.get("before"));
  const subject = url.searchParams.get("subject")?.trim() || null;
  const { entries, next } = await listAudit(context, actor, { before: before > 0 ? before : null, subject });
  const words = wordsOf(locale, "audit", "view");
  const actions: Readonly<Record<string, string>> = words.view;
  const others: Readonly<Record<string, string>> = words.audit;
  return {
    words: words.audit,
    subject,
    isFirst: !(before > 0),
    next,
    entries: entries.map((entry) => ({
      id: entry.id,
      at: momentText(entry.at, locale, context.now()),
      who: entry.userName,
      action: actions[`act_${entry.action}`] ?? others[`did_${entry.action}`] ?? entry.action,
      subject: entry.subject,
      before: jsonText(entry.before),
      after: jsonText(entry.after),
    })),
  };
});

const jsonText = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value, null, 1);

export default function Audit() {
  const { words, entries, subject, next, isFirst } = useLoaderData<typeof loader>();
  const { langOf } = useShell();
  const query = subject ? `subject=${encodeURIComponent(subject)}&` : "";
  return (
    <Page title={words.title}>
      <p className="-mt-4 mb-6">{words.lead}</p>
      <form method="get" className="mb-8 flex flex-wrap items-end gap-4">
        <div>
          <label htmlFor="subject" className="block font-bold">
            {words.subjectFilter}
          </label>
          <input
            id="subject"
            name="subject"
            defaultValue={subject ?? ""}
            className={`mt-1 md:w-96! max-w-full ${inputLook}`}
          />
        </div>
        <Button kind="secondary">{words.apply}</Button>
        {subject && (
          <a href="?" className="link-plain py-3">
            {words.clear}
          </a>
        )}
      </form>
      {entries.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Table caption={words.title} hiddenCaption>
          <thead>
            <tr>
              <Head>{words.at}</Head>
              <Head>{words.who}</Head>
              <Head>{words.action}</Head>
              <Head>{words.subject}</Head>
              <Head>{words.change}</Head>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <Cell>
                  <span className="whitespace-nowrap">{entry.at}</span>
                </Cell>
                <Cell>
                  <span lang={langOf(entry.who)}>{entry.who}</span>
                </Cell>
                <Cell>{entry.action}</Cell>
                <Cell>
                  <a href={`?subject=${encodeURIComponent(entry.subject)}`} className="link-plain">
                    {entry.subject}
                  </a>
                </Cell>
                <Cell>
                  <Change entry={entry} words={words} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <nav className="mt-6 flex gap-8">
        {!isFirst && (
          <a href={`?${query}`} className="link-plain py-1">
            {words.newest}
          </a>
        )}
        {next !== null && (
          <a href={`?${query}before=${next}`} className="link-plain py-1">
            {words.older} ›
          </a>
        )}
      </nav>
    </Page>
  );
}

function Change({
  entry,
  words,
}: {
  readonly entry: { readonly before: string | null; readonly after: string | null };
  readonly words: {
    readonly before: string;
    readonly after: string;
    readonly none: string;
    readonly change: string;
  };
}) {
  const { langOf } = useShell();
  if (entry.before === null && entry.after === null) return <>{words.none}</>;
  return (
    <Disclosure summary={words.change}>
      <dl className="min-w-64 text-[0.875rem]">
        {(["before", "after"] as const).map((side) => {
          const text = entry[side];
          return (
            <div key={side}>
              <dt className="text-solid-gray-700">{words[side]}</dt>
              <dd lang={text ? langOf(text) : undefined} className="whitespace-pre-wrap">
                {text ?? words.none}
              </dd>
            </div>
          );
        })}
      </dl>
    </Disclosure>
  );
}
