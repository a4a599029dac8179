import { useLoaderData } from "react-router";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { viewPacket } from "../../usecases/council/viewPacket.ts";
import { staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { momentText } from "../present/moment.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { packetVersion } from "./packetVersion.ts";
import { reviewText } from "./presentCouncil.ts";

export const loader = staffLoader(["viewCouncil"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "council", "meeting", "packet", "time");
  const request = { meetingId: textParam(staff, "meetingId"), version: packetVersion(url) };
  const { body, meeting, packet, newest, items, mayGiveOpinion } = await viewPacket(context, actor, request);
  const { cover, version, madeAt, madeBy, reason } = packet;
  return {
    words,
    body: { id: body.id, name: body.name },
    meeting: {
      id: meeting.id,
      title: fill(words.meeting.number, { n: cover.number }),
      when: [formatDate(cover.heldOn, locale), cover.startsAt, cover.place].filter(Boolean).join(" "),
      due: cover.replyDue && fill(words.meeting.due, { date: formatDate(cover.replyDue, locale) }),
    },
    version,
    isOld: version < newest,
    edition: fill(words.packet.version, { n: version }),
    made: fill(words.packet.made, { by: madeBy, at: momentText(madeAt, locale, context.now()) }),
    reason,
    hash: packet.hash,
    mayGiveOpinion,
    agenda: cover.agenda.map((item) => ({
      id: item.id,
      title: item.title,
      note: item.note,
      review: item.review && reviewText(item.review, locale, words.time),
      draft: item.review?.draft ?? false,
      papers: items
        .filter(({ agendaItemId }) => agendaItemId === item.id)
        .map(({ id, title }) => ({ id, title })),
    })),
  };
});

/** The papers of a meeting as they were frozen: the agenda with what each item shows, to be read and commented on. */
export default function Packet() {
  const page = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const { words: all, body, meeting, agenda, version } = page;
  const words = all.packet;
  const base = `/staff/council/meetings/${meeting.id}`;
  const items = [
    { text: all.council.title, href: "/council" },
    { text: body.name, href: `/council/${body.id}`, lang: dataLang },
    { text: meeting.title, href: `/council/meetings/${meeting.id}` },
    { text: words.title },
  ];
  return (
    <Page
      title={`${words.title} ${body.name} ${meeting.title}`}
      heading={words.title}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={
        <p className="flex flex-wrap gap-x-5">
          <span lang={dataLang}>
            {body.name} {meeting.title}
          </span>
          <span lang={dataLang}>{meeting.when}</span>
          {meeting.due && <strong>{meeting.due}</strong>}
        </p>
      }
      aside={
        <ButtonLink kind="primary" href={`${base}/print/packet?version=${version}`}>
          {words.pdf}
        </ButtonLink>
      }
    >
      {page.isOld && (
        <Banner tone="warning" title={words.older}>
          <p>
            <a href={`${base}/packet`} className="link-plain">
              {words.newest}
            </a>
          </p>
        </Banner>
      )}
      <p className="mb-8 flex flex-wrap gap-x-5 text-solid-gray-800">
        <span>{page.edition}</span>
        <span lang={dataLang}>{page.made}</span>
        {page.reason && <span lang={dataLang}>{page.reason}</span>}
        <span>{words.frozen}</span>
      </p>
      {agenda.map((item, at) => (
        <Section
          key={item.id}
          id={item.id}
          title={<span lang={dataLang}>{`${at + 1} ${item.title}`}</span>}
          aside={
            page.mayGiveOpinion &&
            (item.note !== "" || item.papers.length > 0) && (
              <ButtonLink size="small" href={`/staff/opinions/new?meeting=${meeting.id}&item=${item.id}`}>
                {words.comment}
                <span className="sr-only">{fill(words.commentOn, { title: item.title })}</span>
              </ButtonLink>
            )
          }
        >
          {item.review && (
            <p className="mb-2" lang={dataLang}>
              {item.review} {item.draft && <strong>{words.draft}</strong>}
            </p>
          )}
          {item.note && (
            <p lang={dataLang} className="mb-3 max-w-4xl whitespace-pre-line">
              {item.note}
            </p>
          )}
          {item.papers.length > 0 && (
            <ul className="grid gap-x-8 sm:grid-cols-2">
              {item.papers.map(({ id, title }) => (
                <li key={id}>
                  <a
                    href={`${base}/packet/${id}?version=${version}`}
                    className="link-plain inline-block py-1"
                    lang={dataLang}
                  >
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Section>
      ))}
      <p className="mt-12 text-[0.875rem] [overflow-wrap:anywhere] text-solid-gray-700">
        {words.hash} <code>{page.hash}</code>
      </p>
    </Page>
  );
}
