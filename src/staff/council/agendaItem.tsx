import { randomUUID } from "node:crypto";
import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { agendaKinds, kindNeeds } from "../../core/council/agendaItem.ts";
import { addAgendaItem, removeAgendaItem, saveAgendaItem } from "../../usecases/council/agenda.ts";
import { viewAgendaItem } from "../../usecases/council/viewAgendaItem.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";
import { AgendaChoices } from "./AgendaChoices.tsx";
import { anyRefusal, fieldsOf, typedOf, versionOf } from "./formFields.ts";
import { reviewText } from "./presentCouncil.ts";

export const loader = staffLoader(["manageCouncil"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "council", "meeting", "agenda", "time");
  const wanted = textParam(staff, "itemId");
  const query = url.searchParams;
  const view = await viewAgendaItem(context, actor, {
    meetingId: textParam(staff, "meetingId"),
    itemId: wanted === "new" ? null : wanted,
    kind: agendaKinds.find((kind) => kind === query.get("kind")) ?? "text",
    reviewId: query.get("review") || null,
  });
  const { body, meeting, item, kind, review } = view;
  const needsReview = kindNeeds[kind].some((need) => need === "reviewId");
  return {
    words,
    body: { id: body.id, name: body.name },
    meeting: { id: meeting.id, title: fill(words.meeting.number, { n: meeting.number }) },
    item,
    newId: randomUUID(),
    kind,
    kindWord: words.agenda[kind],
    reviewId: needsReview ? (item?.reviewId ?? review?.reviewId ?? "") : "",
    review: needsReview && review ? reviewText(review, locale, words.time) : null,
    lacksReview: needsReview && !review,
    nodes: view.nodes.map(({ id, level, title, sheets }) => ({
      value: id,
      label: `${"　".repeat(kind === "sheet" ? 0 : level)}${title}${kind === "sheet" ? "" : `（${fill(words.agenda.sheetsBelow, { n: sheets })}）`}`,
    })),
    indicators: view.indicators,
  };
});

// After a clash too: the form goes on from what is kept now.
export const shouldRevalidate = () => true;

export const action = staffAction(["manageCouncil"], async (staff, form) => {
  const { context, actor } = staff;
  const meetingId = textParam(staff, "meetingId");
  const itemId = textParam(staff, "itemId");
  const here = `/council/meetings/${meetingId}`;
  if (form.get("intent") === "remove") {
    await removeAgendaItem(context, actor, { meetingId, itemId });
    return redirect(`${here}?done=removed#agenda`);
  }
  const typed = typedOf(form);
  const indicatorIds = form.getAll("indicator").map(String);
  if (itemId === "new") {
    await addAgendaItem(context, actor, { meetingId, itemId: typed["id"] ?? "", typed, indicatorIds });
    return redirect(`${here}?done=added#agenda`);
  }
  const version = versionOf(form);
  await saveAgendaItem(context, actor, { meetingId, itemId, version, typed, indicatorIds });
  return redirect(`${here}?done=saved#agenda`);
});

/** The form of an item of the agenda: its words, and what it shows. */
export default function AgendaItem() {
  const page = useLoaderData<typeof loader>();
  const refusal = anyRefusal(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const { words: all, body, meeting, item } = page;
  const words = all.agenda;
  const title = item ? words.editTitle : words.addTitle;
  const field = fieldsOf(refusal, {
    title: item?.title ?? "",
    note: item?.note ?? "",
    nodeId: item?.nodeId ?? "",
  });
  const note = field("note");
  const items = [
    { text: all.council.title, href: "/council" },
    { text: body.name, href: `/council/${body.id}`, lang: dataLang },
    { text: meeting.title, href: `/council/meetings/${meeting.id}` },
    { text: title },
  ];
  return (
    <Page
      title={title}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={
        <p>
          {page.kindWord} <span lang={dataLang}>{page.review}</span>
        </p>
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {page.lacksReview ? (
        <Banner tone="warning" title={words.reviewMissing} />
      ) : (
        <Form method="post" noValidate className="grid gap-5">
          <input type="hidden" name="id" value={page.newId} />
          <input type="hidden" name="version" value={item?.version ?? 1} />
          <input type="hidden" name="kind" value={page.kind} />
          <input type="hidden" name="reviewId" value={page.reviewId} />
          <Field {...field("title")} label={words.name} lang={dataLang} required />
          <AgendaChoices page={page} field={field} />
          <div className="max-w-3xl">
            <TextArea
              {...note}
              label={`${words.note}（${words.noteHint}）`}
              limit={4000}
              rows={5}
              counter={(n) => fill(words.counter, { n })}
              lang={dataLang}
            />
          </div>
          <div>
            <Button pending={pending}>{item ? words.save : words.submitAdd}</Button>
          </div>
        </Form>
      )}
      {item && (
        <Section id="remove" title={words.remove}>
          <Form method="post">
            <p className="mb-3">{words.removeLead}</p>
            <Button kind="danger" pending={pending} name="intent" value="remove">
              {words.remove}
            </Button>
          </Form>
        </Section>
      )}
    </Page>
  );
}

export type AgendaItemPage = Awaited<ReturnType<typeof loader>>;
