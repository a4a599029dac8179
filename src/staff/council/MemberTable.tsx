import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";
import type { BodyPage } from "./body.tsx";

/** The members of a council; terms that are over are folded away. */
export function MemberTable({ page }: { readonly page: BodyPage }) {
  const { members, former, words, body, mayManage } = page;
  const link = mayManage ? (id: string) => `/staff/council/${body.id}/members/${id}` : null;
  return (
    <>
      {members.length === 0 ? (
        <EmptyState title={words.council.noMembers} />
      ) : (
        <Lines caption={words.council.members} lines={members} words={words.councilMember} link={link} />
      )}
      {former.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={fill(words.council.formerTerms, { n: former.length })}>
            <Lines
              caption={fill(words.council.formerTerms, { n: former.length })}
              lines={former}
              words={words.councilMember}
              link={link}
            />
          </Disclosure>
        </div>
      )}
    </>
  );
}

function Lines({
  caption,
  lines,
  words,
  link,
}: {
  readonly caption: string;
  readonly lines: BodyPage["members"];
  readonly words: Dictionary["councilMember"];
  readonly link: ((id: string) => string) | null;
}) {
  const { dataLang } = useShell();
  return (
    <Table caption={caption} hiddenCaption>
      <thead>
        <tr>
          <Head>{words.name}</Head>
          <Head>{words.sector}</Head>
          <Head>{words.office}</Head>
          <Head>{words.affiliation}</Head>
          <Head>{words.term}</Head>
          <Head>{words.state}</Head>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <RowHead>
              {link ? (
                <a href={link(line.id)} className="link-plain" lang={dataLang}>
                  {line.name}
                </a>
              ) : (
                <span lang={dataLang}>{line.name}</span>
              )}
            </RowHead>
            <Cell>
              <span className="whitespace-nowrap">{line.sector}</span>
            </Cell>
            <Cell>
              <span lang={dataLang} className="whitespace-nowrap">
                {line.office}
              </span>
            </Cell>
            <Cell>
              <span lang={dataLang}>{line.affiliation}</span>
            </Cell>
            <Cell>{line.term}</Cell>
            <Cell>
              <Tag look={line.isPressing ? "warning" : line.state === "ended" ? "plain" : "active"}>
                {line.stateWord}
              </Tag>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
