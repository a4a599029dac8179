import { Form, useNavigation } from "react-router";
import { agendaKinds } from "../../core/council/agendaItem.ts";
import { fill } from "../messages/fill.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { MeetingPage } from "./meeting.tsx";

/** The agenda in its order. Every step is a button of a form: it works with the keyboard and without a script. */
export function AgendaSection({ page }: { readonly page: MeetingPage }) {
  const { dataLang } = useShell();
  const { agenda, may, meeting } = page;
  const words = page.words.agenda;
  return (
    <Section id="agenda" title={words.title}>
      {agenda.length === 0 ? (
        <EmptyState title={words.empty}>{may.edit && <FillForm page={page} />}</EmptyState>
      ) : (
        <ol className="border-b border-solid-gray-420">
          {agenda.map((item, at) => (
            <li
              key={item.id}
              className="grid grid-cols-[2rem_minmax(0,1fr)] items-center gap-x-4 gap-y-1 border-t border-solid-gray-420 py-2 md:grid-cols-[2rem_minmax(0,1fr)_auto]"
            >
              <span className="text-end font-bold tabular-nums">{at + 1}</span>
              <span className="min-w-0">
                <span lang={dataLang} className="font-bold">
                  {item.title}
                </span>
                <span className="block text-solid-gray-700">{item.kindWord}</span>
              </span>
              {may.edit && (
                <div className="col-start-2 flex gap-3 md:col-start-3">
                  <Steps page={page} at={at} />
                  <ButtonLink size="small" href={`/staff/council/meetings/${meeting.id}/items/${item.id}`}>
                    {words.edit}
                    <span className="sr-only">{item.title}</span>
                  </ButtonLink>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      {may.edit && <AddForm page={page} />}
    </Section>
  );
}

function Steps({ page, at }: { readonly page: MeetingPage; readonly at: number }) {
  const { agenda, words } = page;
  const item = agenda[at];
  if (!item) return null;
  const step = (name: "up" | "down", sign: string, isEdge: boolean) => (
    <button
      type="submit"
      name={name}
      value={item.id}
      disabled={isEdge}
      aria-label={fill(words.agenda[name], { title: item.title })}
      className="inline-flex size-9 cursor-pointer items-center justify-center rounded-8 border border-key-900 bg-white font-bold text-key-900 hover:bg-key-50 disabled:cursor-default disabled:border-solid-gray-300 disabled:text-solid-gray-420"
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <Form method="post" preventScrollReset className="flex gap-2 print:hidden">
      {step("up", "↑", at === 0)}
      {step("down", "↓", at === agenda.length - 1)}
    </Form>
  );
}

function FillForm({ page }: { readonly page: MeetingPage }) {
  const pending = useNavigation().state === "submitting";
  const words = page.words.agenda;
  if (page.meeting.reviewId === null) return <p>{words.emptyHelp}</p>;
  return (
    <Form method="post" className="mt-2 grid gap-3">
      <p>{words.emptyHelp}</p>
      <p>{words.fillHint}</p>
      <div>
        <Button pending={pending} name="intent" value="fill">
          {words.fill}
        </Button>
      </div>
    </Form>
  );
}

/** First the kind and the review; what else the kind needs is asked for on the next page. */
function AddForm({ page }: { readonly page: MeetingPage }) {
  const { dataLang } = useShell();
  const words = page.words.agenda;
  return (
    <Form
      method="get"
      action={`/council/meetings/${page.meeting.id}/items/new`}
      className="mt-6 flex flex-wrap items-end gap-4"
    >
      <Select
        id="kind"
        name="kind"
        label={words.add}
        options={agendaKinds.map((kind) => ({ value: kind, label: words[kind] }))}
      />
      <div className="max-w-xl min-w-0">
        <Select
          id="review"
          name="review"
          label={words.review}
          lang={dataLang}
          defaultValue={page.meeting.reviewId ?? ""}
          options={[{ value: "", label: "－" }, ...page.reviews]}
        />
      </div>
      <Button kind="secondary">{words.next}</Button>
    </Form>
  );
}
