import { Form, useNavigation } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { FailedLine } from "./presentNotices.ts";

/** For planning: which e-mails did not arrive, and why. */
export function FailedMails({
  mails,
  words,
}: {
  readonly mails: readonly FailedLine[];
  readonly words: Dictionary["notices"];
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const title = fill(words.failed, { n: mails.length });
  return (
    <Section id="failed" title={title}>
      <p className="mb-4">{words.failedLead}</p>
      <Table caption={title} hiddenCaption>
        <thead>
          <tr>
            <Head>{words.person}</Head>
            <Head>
              <span className="whitespace-nowrap">{words.kind}</span>
            </Head>
            <Head>{words.cause}</Head>
            <Head>
              <span className="whitespace-nowrap">{words.attempted}</span>
            </Head>
            <Head figure>{words.attempts}</Head>
            <Head>{null}</Head>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={`${mail.noticeId} ${mail.userId}`}>
              <RowHead>
                <span lang={dataLang}>{mail.name}</span>
              </RowHead>
              <Cell>{mail.kind}</Cell>
              <Cell>
                <strong>{mail.cause}</strong>
                <span className="block text-solid-gray-700 [overflow-wrap:anywhere]">
                  {words.said}: <span lang="en">{mail.detail}</span>
                </span>
              </Cell>
              <Cell>
                <span className="whitespace-nowrap">{mail.attempted ?? "–"}</span>
              </Cell>
              <Cell figure>{mail.attempts}</Cell>
              <Cell>
                <Form method="post" action="/notices">
                  <input type="hidden" name="notice" value={mail.noticeId} />
                  <input type="hidden" name="user" value={mail.userId} />
                  <Button kind="secondary" size="small" name="intent" value="retry" pending={pending}>
                    <span aria-hidden="true" className="whitespace-nowrap">
                      {words.retry}
                    </span>
                    <span className="sr-only">{fill(words.retryOf, { name: mail.name })}</span>
                  </Button>
                </Form>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
