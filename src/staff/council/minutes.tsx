import { data, Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { meetingMay } from "../../core/council/meeting.ts";
import { saveAttendance } from "../../usecases/council/saveAttendance.ts";
import { saveMinutes, type MinutesResult } from "../../usecases/council/saveMinutes.ts";
import { viewMeeting } from "../../usecases/council/viewMeeting.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { AttendanceForm } from "./AttendanceForm.tsx";
import { anyRefusal } from "./formFields.ts";
import { MinutesPart } from "./MinutesPart.tsx";

export const loader = staffLoader(["manageCouncil"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "council", "meeting", "minutes");
  const view = await viewMeeting(context, actor, textParam(staff, "meetingId"));
  const { body, meeting, agenda, members, attendance } = view;
  const done = url.searchParams.get("done");
  return {
    words,
    body: { id: body.id, name: body.name },
    meeting: { id: meeting.id, title: fill(words.meeting.number, { n: meeting.number }) },
    isOpen: meetingMay("takeMinutes", meeting.state),
    isPublic: meeting.minutesPublic,
    parts: [
      { part: "meeting", title: words.minutes.whole, text: meeting.minutes, version: meeting.minutesVersion },
      ...agenda.map(({ id, title, minutes, minutesVersion }, at) => ({
        part: id,
        title: `${at + 1} ${title}`,
        text: minutes,
        version: minutesVersion,
      })),
    ],
    members: members.map(({ id, name, office, affiliation }) => {
      const line = attendance.find(({ memberId }) => memberId === id);
      return { id, name, office, affiliation, attendance: line?.attendance ?? "", note: line?.note ?? "" };
    }),
    done: done === "saved" || done === "attendanceSaved" ? words.minutes[done] : null,
  };
});

// After a clash too: the fields go on from the versions that are kept now.
export const shouldRevalidate = () => true;

export const action = staffAction(["manageCouncil"], async (staff, form) => {
  const { context, actor } = staff;
  const meetingId = textParam(staff, "meetingId");
  const here = `/council/meetings/${meetingId}/minutes`;
  const text = (name: string) => String(form.get(name) ?? "");
  if (text("intent") === "attendance") {
    const ids = form.getAll("member").map(String);
    const typed = Object.fromEntries(
      ids.map((id) => [id, { attendance: text(`attendance:${id}`), note: text(`note:${id}`) }]),
    );
    await saveAttendance(context, actor, { meetingId, typed });
    return redirect(`${here}?done=attendanceSaved`);
  }
  const parts = form.getAll("part").map((name) => {
    const part = String(name);
    return { part, text: text(`text:${part}`), version: Number(text(`version:${part}`)) };
  });
  const { clashes } = await saveMinutes(context, actor, { meetingId, parts });
  if (clashes.length > 0) return data({ clashes }, { status: 409 });
  return redirect(`${here}?done=saved`);
});

/** Who came, and what was said: for the meeting as a whole and item by item. */
export default function Minutes() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const { words: all, body, meeting, parts, isOpen, done } = page;
  const words = all.minutes;
  const refusal = anyRefusal(answer);
  const clashes: MinutesResult["clashes"] = answer && "clashes" in answer ? answer.clashes : [];
  const here = `/council/meetings/${meeting.id}`;
  const items = [
    { text: all.council.title, href: "/council" },
    { text: body.name, href: `/council/${body.id}`, lang: dataLang },
    { text: meeting.title, href: here },
    { text: words.title },
  ];
  return (
    <Page
      title={`${words.title} ${meeting.title}`}
      heading={words.title}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={
        <p>
          <span lang={dataLang}>{body.name}</span> {meeting.title}{" "}
          {page.isPublic ? words.public : words.notPublic}
        </p>
      }
      aside={
        <ButtonLink size="small" href={`/staff${here}/print/minutes`}>
          {all.meeting.minutesDocx}
        </ButtonLink>
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {clashes.length > 0 && (
        <Banner tone="error" title={words.clash} announce>
          <p>{words.clashLead}</p>
        </Banner>
      )}
      {done && !refusal && clashes.length === 0 && <Banner tone="success" title={done} announce />}
      {!isOpen && <Banner tone="info" title={words.closed} />}
      <Section id="attendance" title={words.attendance}>
        <AttendanceForm page={page} />
      </Section>
      <Section id="texts" title={words.title}>
        <Form method="post" noValidate className="grid max-w-4xl gap-6">
          <p>{words.lead}</p>
          {parts.map((part) => (
            <MinutesPart
              key={part.part}
              part={part}
              clash={clashes.find((one) => one.part === part.part)}
              typed={refusal?.values[`text:${part.part}`]}
              problem={refusal?.fields[part.part]}
              isOpen={isOpen}
              words={words}
            />
          ))}
          {isOpen && (
            <div>
              <Button pending={pending}>{words.save}</Button>
            </div>
          )}
        </Form>
      </Section>
    </Page>
  );
}

export type MinutesPage = Awaited<ReturnType<typeof loader>>;
