import type { Dictionary } from "../messages/dictionary.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Section } from "../ui/Section.tsx";
import { Cell, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { PresentedOpening } from "./presentOpening.ts";

/** What opening copies, and what it does not. */
export function CopiedParts({
  opening,
  words,
}: {
  readonly opening: PresentedOpening;
  readonly words: Dictionary["opening"];
}) {
  const { langOf } = useShell();
  return (
    <>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2 [&>section]:mt-0">
        <Section id="copied" title={words.copied}>
          <List items={opening.copied} />
          <p className="mt-2">
            <a href="/staff/review-settings" className="link-plain">
              {words.settings}
            </a>
          </p>
        </Section>
        <Section id="not-copied" title={words.notCopied}>
          <List items={[words.notValues, words.notTexts, words.notRest]} />
        </Section>
      </div>
      <div className="mt-6">
        <Disclosure summary={words.phases}>
          {opening.hasReply && <p className="mb-2">{words.replyNote}</p>}
          <Table caption={words.phases} hiddenCaption>
            <tbody>
              {opening.phases.map(({ id, name, period, concerns, hints }) => (
                <tr key={id}>
                  <RowHead>
                    <span lang={langOf(name)}>{name}</span>
                  </RowHead>
                  <Cell>
                    <p>{period}</p>
                    {hints.map((hint) => (
                      <p key={hint} className="text-solid-gray-700">
                        {hint}
                      </p>
                    ))}
                  </Cell>
                  <Cell>
                    <span lang={langOf(concerns)}>{concerns}</span>
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </Disclosure>
      </div>
    </>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="list-disc ps-6">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
