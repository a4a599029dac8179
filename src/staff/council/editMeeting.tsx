import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { saveMeeting } from "../../usecases/council/saveMeeting.ts";
import { viewMeeting } from "../../usecases/council/viewMeeting.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { anyRefusal, fieldsOf, typedOf, versionOf } from "./formFields.ts";
import { MeetingFields } from "./MeetingFields.tsx";
import { reviewOptions } from "./presentCouncil.ts";

export const loader = staffLoader(["manageCouncil"], async (staff) => {
  const { context, actor, locale } = staff;
  const { council, meeting: words, time } = wordsOf(locale, "council", "meeting", "time");
  const { body, meeting, reviews } = await viewMeeting(context, actor, textParam(staff, "meetingId"));
  return {
    words,
    title: council.title,
    body: { id: body.id, name: body.name },
    meeting,
    name: fill(words.number, { n: meeting.number }),
    reviews: reviewOptions(reviews, locale, time),
  };
});

// After a clash too: the form goes on from what is kept now.
export const shouldRevalidate = () => true;

export const action = staffAction(["manageCouncil"], async (staff, form) => {
  const meetingId = textParam(staff, "meetingId");
  const change = { meetingId, version: versionOf(form), typed: typedOf(form) };
  await saveMeeting(staff.context, staff.actor, change);
  return redirect(`/council/meetings/${meetingId}?done=saved`);
});

/** The form of a meeting: when, where, about what, until when answers are awaited. */
export default function EditMeeting() {
  const { words, title, body, meeting, name, reviews } = useLoaderData<typeof loader>();
  const refusal = anyRefusal(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const { number, heldOn, startsAt, place, reviewId, replyDue, replyTo } = meeting;
  const kept = { number, heldOn, startsAt, place, reviewId, replyDue, replyTo };
  const items = [
    { text: title, href: "/council" },
    { text: body.name, href: `/council/${body.id}`, lang: dataLang },
    { text: name, href: `/council/meetings/${meeting.id}` },
    { text: words.edit },
  ];
  const isPublic = refusal ? refusal.values["minutesPublic"] === "yes" : meeting.minutesPublic;
  return (
    <Page title={words.edit} way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}>
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="version" value={meeting.version} />
        <MeetingFields words={words} reviews={reviews} field={fieldsOf(refusal, kept)} />
        <label className="flex min-h-9 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            name="minutesPublic"
            value="yes"
            defaultChecked={isPublic}
            className="size-6 accent-key-900"
          />
          {words.minutesPublic}
        </label>
        <div>
          <Button pending={pending}>{words.save}</Button>
        </div>
      </Form>
    </Page>
  );
}
