import { Form, useNavigation } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useShell } from "../useShell.ts";

/** Notes of former holders, until they are marked as read. */
export function HandOvers({
  notes,
  words,
}: {
  readonly notes: readonly {
    readonly id: string;
    readonly postId: string;
    readonly postTitle: string;
    readonly text: string;
    readonly by: string;
    readonly at: string;
  }[];
  readonly words: Dictionary["handOver"];
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  return notes.map(({ id, postId, postTitle, text, by, at }) => (
    <Banner key={id} tone="info" title={words.waiting}>
      <p lang={dataLang}>{fill(words.of, { post: postTitle, name: by, at })}</p>
      <p className="my-2 max-w-3xl whitespace-pre-wrap" lang={dataLang}>
        {text}
      </p>
      <Form method="post" action={`/organisation/posts/${encodeURIComponent(postId)}`}>
        <input type="hidden" name="noteId" value={id} />
        <input type="hidden" name="back" value="home" />
        <Button kind="secondary" size="small" name="intent" value="read" pending={pending}>
          {words.markRead}
          <span className="sr-only">{fill(words.markReadOf, { post: postTitle })}</span>
        </Button>
      </Form>
    </Banner>
  ));
}
