import { redirect, useActionData, useLoaderData } from "react-router";
import { isConsulted } from "../../core/council/body.ts";
import { countAttendance } from "../../core/council/attendance.ts";
import { meetingMay } from "../../core/council/meeting.ts";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { fillAgenda, moveAgendaItem } from "../../usecases/council/agenda.ts";
import { makePacket } from "../../usecases/council/makePacket.ts";
import { moveMeeting } from "../../usecases/council/moveMeeting.ts";
import { viewMeeting } from "../../usecases/council/viewMeeting.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { momentText } from "../present/moment.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { AgendaSection } from "./AgendaSection.tsx";
import { anyRefusal } from "./formFields.ts";
import { MeetingFacts } from "./MeetingFacts.tsx";
import { MeetingPapers } from "./MeetingPapers.tsx";
import { MeetingProgress } from "./MeetingProgress.tsx";
import { MeetingTag } from "./MeetingList.tsx";
import { PacketSection } from "./PacketSection.tsx";
import { meetingLine, reviewOptions, reviewText } from "./presentCouncil.ts";

export const loader = staffLoader(["viewCouncil"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "council", "meeting", "agenda", "packet", "time");
  const view = await viewMeeting(context, actor, textParam(staff, "meetingId"));
  const { body, meeting, agenda, packets, members, attendance, reviews } = view;
  const about = reviews.find(({ reviewId }) => reviewId === meeting.reviewId);
  const { present, isMajority } = countAttendance(members.length, attendance);
  return {
    words,
    body: { id: body.id, name: body.name, isConsulted: isConsulted(body) },
    meeting: {
      ...meetingLine(meeting, locale, words.meeting),
      replyTo: meeting.replyTo,
      reviewId: meeting.reviewId,
    },
    about: about ? reviewText(about, locale, words.time) : null,
    reviews: reviewOptions(reviews, locale, words.time),
    agenda: agenda.map(({ id, title, kind }) => ({ id, title, kindWord: words.agenda[kind] })),
    packets: packets.map(({ version, madeAt, madeBy, reason }) => ({
      version,
      made: fill(words.packet.made, { by: madeBy, at: momentText(madeAt, locale, context.now()) }),
      reason,
    })),
    nextVersion: (packets[0]?.version ?? 0) + 1,
    minutes: {
      isEmpty: meeting.minutes === "" && agenda.every((item) => item.minutes === ""),
      attendance:
        attendance.length > 0
          ? `${fill(words.meeting.present, { n: present, of: members.length })} ${isMajority ? words.meeting.majority : words.meeting.noMajority}`
          : null,
      whole: meeting.minutes,
      items: agenda
        .filter((item) => item.minutes !== "")
        .map(({ id, title, minutes }) => ({ id, title, minutes })),
    },
    ownForm: members.find(({ userId }) => userId === actor.userId)?.id ?? null,
    may: {
      manage: view.mayManage,
      edit: view.mayManage && meetingMay("edit", meeting.state),
      hold: view.mayManage && meetingMay("hold", meeting.state),
      close: view.mayManage && meetingMay("close", meeting.state),
      reopen: view.mayManage && meetingMay("reopen", meeting.state),
      needsReason: meetingMay("replacePacket", meeting.state),
    },
    day: formatDate(meeting.heldOn, locale),
    done: url.searchParams.get("done"),
    documents: Number(url.searchParams.get("documents") ?? 0),
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["manageCouncil"], async (staff, form) => {
  const { context, actor } = staff;
  const meetingId = textParam(staff, "meetingId");
  const here = `/council/meetings/${meetingId}`;
  const text = (name: string) => String(form.get(name) ?? "");
  switch (text("intent")) {
    case "hold":
    case "close":
    case "reopen": {
      const step = text("intent") as "hold" | "close" | "reopen";
      await moveMeeting(context, actor, { meetingId, action: step });
      return redirect(`${here}?done=moved_${step}`);
    }
    case "fill":
      await fillAgenda(context, actor, meetingId);
      return redirect(`${here}?done=filled#agenda`);
    case "packet": {
      const packet = { meetingId, version: Number(text("version")), reason: text("reason") };
      const { documents } = await makePacket(context, actor, packet);
      return redirect(`${here}?done=made&documents=${documents}#packet`);
    }
    default: {
      const by = text("up") ? -1 : 1;
      await moveAgendaItem(context, actor, { meetingId, itemId: text("up") || text("down"), by });
      return redirect(`${here}#agenda`);
    }
  }
});

/** One meeting: when and where, its agenda, its papers, what was said. */
export default function Meeting() {
  const page = useLoaderData<typeof loader>();
  const refusal = anyRefusal(useActionData<typeof action>());
  const { dataLang, words: shellWords } = useShell();
  const { words, body, meeting, may: rights } = page;
  const said = refusal ? null : doneWords(page);
  const items = [
    { text: words.council.title, href: "/council" },
    { text: body.name, href: `/council/${body.id}`, lang: dataLang },
    { text: meeting.title },
  ];
  return (
    <Page
      title={`${body.name} ${meeting.title}`}
      heading={
        <>
          <span lang={dataLang}>{body.name}</span> {meeting.title} <MeetingTag meeting={meeting} />
        </>
      }
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      aside={
        rights.edit && (
          <ButtonLink size="small" href={`/staff/council/meetings/${meeting.id}/edit`}>
            {words.meeting.edit}
          </ButtonLink>
        )
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {said && <Banner tone="success" title={said} announce />}
      <MeetingFacts page={page} />
      <PacketSection page={page} refusal={refusal} />
      <AgendaSection page={page} />
      <MeetingPapers page={page} />
      {rights.manage && <MeetingProgress page={page} />}
    </Page>
  );
}

export type MeetingPage = Awaited<ReturnType<typeof loader>>;

function doneWords({ words, done, documents }: MeetingPage): string | null {
  const said: Readonly<Record<string, string>> = {
    ...words.meeting,
    filled: words.agenda.filled,
    added: words.agenda.added,
    removed: words.agenda.removed,
    made: fill(words.packet.madeNow, { n: documents }),
  };
  const known = /^(saved|planned_done|filled|added|removed|made|moved_(hold|close|reopen))$/;
  return done && known.test(done) ? (said[done] ?? null) : null;
}
