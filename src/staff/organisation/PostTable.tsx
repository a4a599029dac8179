import type { Dictionary } from "../messages/dictionary.ts";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";

interface Group {
  readonly name: string;
  readonly posts: readonly {
    readonly id: string;
    readonly title: string;
    readonly role: string;
    readonly holders: readonly {
      readonly name: string;
      readonly note: string | null;
      readonly until: string | null;
    }[];
  }[];
}

/** Posts by department; the department stands with the first of its posts. */
export function PostTable({
  groups,
  words,
}: {
  readonly groups: readonly Group[];
  readonly words: Dictionary["posts"];
}) {
  const { dataLang } = useShell();
  return (
    <Table caption={words.title} hiddenCaption>
      <thead>
        <tr>
          <Head>{words.unit}</Head>
          <Head>{words.post}</Head>
          <Head>{words.role}</Head>
          <Head>{words.holders}</Head>
        </tr>
      </thead>
      <tbody>
        {groups.flatMap(({ name, posts }) =>
          posts.map((post, place) => (
            <tr key={post.id}>
              <RowHead>
                <span className={place === 0 ? "font-bold" : "sr-only"} lang={dataLang}>
                  {name}
                </span>
              </RowHead>
              <Cell>
                <a
                  href={`/staff/organisation/posts/${encodeURIComponent(post.id)}`}
                  className="link-plain"
                  lang={dataLang}
                >
                  {post.title}
                </a>
              </Cell>
              <Cell>{post.role}</Cell>
              <Cell>
                {post.holders.length === 0 && <span className="text-solid-gray-700">{words.vacant}</span>}
                <ul>
                  {post.holders.map((holder) => (
                    <li key={`${holder.name} ${holder.note}`}>
                      <span lang={dataLang}>{holder.name}</span>
                      {holder.note && <span className="ms-2 text-solid-gray-700">{holder.note}</span>}
                      {holder.until && (
                        <span className="ms-2 whitespace-nowrap text-solid-gray-700">〜{holder.until}</span>
                      )}
                    </li>
                  ))}
                </ul>
              </Cell>
            </tr>
          )),
        )}
      </tbody>
    </Table>
  );
}
