import { Form, useNavigation } from "react-router";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import type { AuditPage } from "./audit.tsx";

/** How far the record is sealed, with which hash, and what the last check found. */
export function ChainState({ page }: { readonly page: AuditPage }) {
  const pending = useNavigation().state === "submitting";
  const { words: m, chain } = page;
  return (
    <Section id="chain" title={m.chain}>
      <dl className="grid gap-y-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <dt className="text-solid-gray-700">{m.sealed}</dt>
        <dd>
          {chain.sealedAt === null ? m.notSealed : fill(m.sealedText, { at: chain.sealedAt, n: chain.seals })}{" "}
          {chain.waiting > 0 && fill(m.waiting, { n: chain.waiting })}
        </dd>
        {chain.head && (
          <>
            <dt className="text-solid-gray-700">{m.head}</dt>
            <dd>
              <code className="[overflow-wrap:anywhere]">{chain.head}</code>
              <p className="text-solid-gray-700">{m.headHelp}</p>
            </dd>
          </>
        )}
        <dt className="text-solid-gray-700">{m.verified}</dt>
        <dd>{chain.verified}</dd>
      </dl>
      <Form method="post" className="mt-4">
        <Button kind="secondary" name="intent" value="verify" pending={pending}>
          {m.verify}
        </Button>
      </Form>
    </Section>
  );
}
