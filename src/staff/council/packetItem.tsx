import { useLoaderData } from "react-router";
import { viewPacketItem } from "../../usecases/council/viewPacket.ts";
import { staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { FrozenDocument } from "./FrozenDocument.tsx";
import { packetVersion } from "./packetVersion.ts";
import { presentFrozen } from "./presentFrozen.ts";
import { reviewText } from "./presentCouncil.ts";

export const loader = staffLoader(["viewCouncil"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(
    locale,
    "council",
    "meeting",
    "packet",
    "sheet",
    "entry",
    "states",
    "evaluation",
    "time",
  );
  const { body, meeting, packet, item, previous, next, mayGiveOpinion } = await viewPacketItem(
    context,
    actor,
    {
      meetingId: textParam(staff, "meetingId"),
      version: packetVersion(url),
      itemId: textParam(staff, "packetItemId"),
    },
  );
  const agenda = packet.cover.agenda.find(({ id }) => id === item.agendaItemId);
  return {
    words,
    body: { id: body.id, name: body.name },
    meeting: { id: meeting.id, title: fill(words.meeting.number, { n: packet.cover.number }) },
    version: packet.version,
    item: { id: item.id, title: item.title, agendaItemId: item.agendaItemId },
    agendaTitle: agenda?.title ?? "",
    review: agenda?.review ? reviewText(agenda.review, locale, words.time) : null,
    draft: agenda?.review?.draft ?? false,
    shown: presentFrozen(item.body, locale, words),
    previous: previous && { id: previous.id, title: previous.title },
    next: next && { id: next.id, title: next.title },
    mayGiveOpinion,
  };
});

/** One paper of a packet as it was frozen, with the way to the next and to the form for opinions. */
export default function PacketItem() {
  const page = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const { words: all, body, meeting, item, version } = page;
  const words = all.packet;
  const packet = `/council/meetings/${meeting.id}/packet`;
  const address = (id: string) => `/staff${packet}/${id}?version=${version}`;
  const items = [
    { text: all.council.title, href: "/council" },
    { text: body.name, href: `/council/${body.id}`, lang: dataLang },
    { text: meeting.title, href: `/council/meetings/${meeting.id}` },
    { text: words.title, href: `${packet}?version=${version}` },
    { text: item.title, lang: dataLang },
  ];
  return (
    <Page
      title={`${item.title} ${meeting.title}`}
      heading={<span lang={dataLang}>{item.title}</span>}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      over={
        <p className="flex flex-wrap gap-x-5" lang={dataLang}>
          <span>{page.agendaTitle}</span>
          {page.review && <strong>{page.review}</strong>}
          {page.draft && <span>{words.draft}</span>}
        </p>
      }
      aside={
        page.mayGiveOpinion && (
          <ButtonLink
            kind="primary"
            href={`/staff/opinions/new?meeting=${meeting.id}&item=${item.agendaItemId}&document=${item.id}`}
          >
            {words.comment}
          </ButtonLink>
        )
      }
    >
      <FrozenDocument shown={page.shown} words={all} />
      <nav className="mt-12 flex flex-wrap justify-between gap-4 border-t border-solid-gray-420 pt-4 print:hidden">
        <span>
          {page.previous && (
            <a href={address(page.previous.id)} className="link-plain" lang={dataLang}>
              ‹ {words.previous} {page.previous.title}
            </a>
          )}
        </span>
        <span>
          {page.next && (
            <a href={address(page.next.id)} className="link-plain" lang={dataLang}>
              {words.next} {page.next.title} ›
            </a>
          )}
        </span>
      </nav>
    </Page>
  );
}
