import { randomUUID } from "node:crypto";
import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { isConsulted } from "../../core/council/body.ts";
import { seesAllCouncils } from "../../core/council/seesAllCouncils.ts";
import { may } from "../../core/permission/permission.ts";
import { listReviews } from "../../usecases/council/listReviews.ts";
import { planMeeting } from "../../usecases/council/saveMeeting.ts";
import { addMember } from "../../usecases/council/saveMember.ts";
import { viewBody } from "../../usecases/council/viewBody.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { fieldsOf, anyRefusal, refusalOf, typedOf } from "./formFields.ts";
import { MeetingFields } from "./MeetingFields.tsx";
import { MeetingList } from "./MeetingList.tsx";
import { MemberFields } from "./MemberFields.tsx";
import { MemberTable } from "./MemberTable.tsx";
import { daysText, meetingLine, reviewOptions } from "./presentCouncil.ts";
import { presentMembers } from "./presentMembers.ts";
import { SectorCounts } from "./SectorCounts.tsx";

export const loader = staffLoader(["viewCouncil"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "council", "councilMember", "meeting", "sectors", "time");
  const view = await viewBody(context, actor, textParam(staff, "bodyId"));
  const { body, meetings } = view;
  const mayManage = may(actor, "manageCouncil");
  return {
    words,
    body,
    basis: words.council[body.legalBasis],
    role: isConsulted(body) ? words.council.consulted : words.council.notConsulted,
    days: daysText(body.validFrom, body.validTo, locale),
    ...presentMembers(view, locale, words),
    meetings: meetings.map((meeting) => ({
      ...meetingLine(meeting, locale, words.meeting),
      hasPacket: meeting.hasPacket,
    })),
    seesAll: seesAllCouncils(actor),
    mayManage,
    reviews: mayManage ? reviewOptions(await listReviews(context, actor), locale, words.time) : [],
    newIds: { member: randomUUID(), meeting: randomUUID() },
    nextNumber: String((meetings[0]?.number ?? 0) + 1),
    done: url.searchParams.get("done"),
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["manageCouncil"], async (staff, form) => {
  const { context, actor } = staff;
  const bodyId = textParam(staff, "bodyId");
  const added = { bodyId, id: String(form.get("id") ?? ""), typed: typedOf(form) };
  if (form.get("intent") === "meeting") {
    await planMeeting(context, actor, added);
    return redirect(`/council/meetings/${added.id}?done=planned_done`);
  }
  await addMember(context, actor, added);
  return redirect(`/council/${bodyId}?done=memberAdded`);
});

/** One council: what it was set up by, who belongs to it, its meetings. */
export default function Body() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const { body, mayManage, done } = page;
  const words = page.words.council;
  const refusal = anyRefusal(answer);
  const items = [
    { text: words.title, href: "/council" },
    { text: body.name, lang: dataLang },
  ];
  return (
    <Page
      title={body.name}
      heading={<span lang={dataLang}>{body.name}</span>}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      aside={
        mayManage && (
          <ButtonLink size="small" href={`/staff/council/${body.id}/edit`}>
            {words.edit}
          </ButtonLink>
        )
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {!refusal && (done === "saved" || done === "memberAdded") && (
        <Banner tone="success" title={words[done]} announce />
      )}
      <dl className="mb-8 grid max-w-4xl gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <dt className="text-solid-gray-700">{words.legalBasis}</dt>
        <dd>
          {page.basis} <span lang={dataLang}>{body.legalText}</span>
          <span className="block text-solid-gray-800">{page.role}</span>
        </dd>
        <dt className="text-solid-gray-700">{words.period}</dt>
        <dd>{page.days}</dd>
      </dl>
      <Section id="meetings" title={words.meetings}>
        {page.meetings.length === 0 ? (
          <EmptyState title={words.noMeetings}>
            <p>{mayManage ? words.noMeetingsHelp : page.seesAll ? "" : words.noMeetingsMember}</p>
          </EmptyState>
        ) : (
          <MeetingList meetings={page.meetings} words={page.words.meeting} label={page.words.meeting.open} />
        )}
      </Section>
      <Section id="members" title={words.members}>
        <SectorCounts counts={page.counts} missing={page.missing} words={words} />
        <MemberTable page={page} />
      </Section>
      {mayManage && <AddForms page={page} answer={answer} />}
    </Page>
  );
}

export type BodyPage = Awaited<ReturnType<typeof loader>>;

function AddForms({ page, answer }: { readonly page: BodyPage; readonly answer: unknown }) {
  const pending = useNavigation().state === "submitting";
  const { newIds, words } = page;
  return (
    <>
      <Section id="plan" title={words.council.planMeeting}>
        <Form key={newIds.meeting} method="post" noValidate className="grid gap-5">
          <input type="hidden" name="intent" value="meeting" />
          <input type="hidden" name="id" value={newIds.meeting} />
          <MeetingFields
            words={words.meeting}
            reviews={page.reviews}
            field={fieldsOf(
              refusalOf(answer, "meeting"),
              { number: page.nextNumber, reviewId: page.reviews[0]?.value ?? "" },
              "meeting-",
            )}
          />
          <div>
            <Button pending={pending}>{words.council.submitMeeting}</Button>
          </div>
        </Form>
      </Section>
      <Section id="add" title={words.council.addMember}>
        <Form key={newIds.member} method="post" noValidate className="grid gap-5">
          <input type="hidden" name="intent" value="member" />
          <input type="hidden" name="id" value={newIds.member} />
          <MemberFields words={words} field={fieldsOf(refusalOf(answer, "member"), {}, "member-")} />
          <div>
            <Button pending={pending}>{words.council.submitMember}</Button>
          </div>
        </Form>
      </Section>
    </>
  );
}
