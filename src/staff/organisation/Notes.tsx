import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { Tag } from "../ui/Tag.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";

interface Note {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly version: number;
  readonly isRead: boolean;
  readonly isOwn: boolean;
}

/** What former holders wrote, and what the holder writes for the next one. */
export function Notes({
  page,
  refusal,
  words,
}: {
  readonly page: {
    readonly notes: readonly Note[];
    readonly may: { readonly writeNote: boolean };
    readonly noteLimit: number;
  };
  readonly refusal: Refusal | null;
  readonly words: Dictionary["handOver"];
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const own = page.notes.find(({ isOwn }) => isOwn);
  const others = page.notes.filter(({ isOwn }) => !isOwn);
  const isMine = refusal?.values["intent"] === "write";
  const typed = isMine ? refusal.values["text"] : undefined;
  return (
    <Section id="notes" title={words.title}>
      {others.length === 0 && <p className="mb-6">{words.none}</p>}
      {others.map((note) => (
        <div key={note.id} className="mb-6 border-s-4 border-solid-gray-300 ps-4">
          <p className="flex flex-wrap items-center gap-x-4 text-solid-gray-700">
            <span lang={dataLang}>
              {note.by} {note.at}
            </span>
            <Tag look={note.isRead ? "plain" : "active"}>{note.isRead ? words.read : words.unread}</Tag>
          </p>
          <p className="max-w-3xl whitespace-pre-wrap" lang={dataLang}>
            {note.text}
          </p>
          {!note.isRead && (
            <Form method="post" className="mt-2">
              <input type="hidden" name="noteId" value={note.id} />
              <Button kind="secondary" size="small" name="intent" value="read" pending={pending}>
                {words.markRead}
              </Button>
            </Form>
          )}
        </div>
      ))}
      {page.may.writeNote && (
        <Form method="post" noValidate className="max-w-3xl" key={own?.version ?? 0}>
          <h3 className="font-bold">{words.write}</h3>
          <p className="mb-2 text-solid-gray-800">{words.writeLead}</p>
          <input type="hidden" name="version" value={own?.version ?? 0} />
          <TextArea
            id="text"
            name="text"
            label={words.text}
            lang={dataLang}
            rows={6}
            limit={page.noteLimit}
            defaultValue={typed ?? own?.text ?? ""}
            problem={isMine ? refusal.fields["text"] : null}
            counter={(n) => fill(words.counter, { n, limit: page.noteLimit })}
          />
          {typed !== undefined && own && own.text !== typed && (
            <div className="my-4 border-s-4 border-solid-gray-300 ps-4">
              <p className="font-bold">{words.stored}</p>
              <p className="whitespace-pre-wrap" lang={dataLang}>
                {own.text}
              </p>
            </div>
          )}
          <Button name="intent" value="write" pending={pending}>
            {words.save}
          </Button>
        </Form>
      )}
    </Section>
  );
}
