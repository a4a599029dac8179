import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { todayInJapan } from "../../core/calendar/days.ts";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { giveMemberAccount } from "../../usecases/council/giveMemberAccount.ts";
import { reappointMember } from "../../usecases/council/reappointMember.ts";
import { endMembership, saveMember } from "../../usecases/council/saveMember.ts";
import { setAccountEnd } from "../../usecases/council/setAccountEnd.ts";
import { viewMember } from "../../usecases/council/viewMember.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { anyRefusal, fieldsOf, refusalOf, typedOf, versionOf } from "./formFields.ts";
import { MemberAccount } from "./MemberAccount.tsx";
import { MemberFields } from "./MemberFields.tsx";

export const loader = staffLoader(["manageCouncil"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "council", "councilMember", "sectors", "users");
  const view = await viewMember(context, actor, {
    bodyId: textParam(staff, "bodyId"),
    memberId: textParam(staff, "memberId"),
  });
  const { account } = view;
  const done = url.searchParams.get("done");
  return {
    words,
    ...view,
    account: account && {
      ...account,
      days: fill(words.councilMember.days, {
        from: formatDate(account.from, locale),
        to: account.to ? formatDate(account.to, locale) : "",
      }),
    },
    today: todayInJapan(context.now()),
    done: done === "saved" || done === "endedNow" || done === "moved" ? words.councilMember[done] : null,
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["manageCouncil"], async (staff, form) => {
  const { context, actor } = staff;
  const [bodyId, memberId] = [textParam(staff, "bodyId"), textParam(staff, "memberId")];
  const typed = typedOf(form);
  const lastDay = typed["lastDay"] ?? "";
  const here = `/council/${bodyId}/members/${memberId}`;
  switch (form.get("intent")) {
    case "account":
      // Shown once in this answer and kept nowhere, which is why it does not go through an address.
      return { given: await giveMemberAccount(context, actor, { memberId, typed }) };
    case "accountEnd":
      await setAccountEnd(context, actor, { memberId, lastDay });
      return redirect(`${here}?done=moved`);
    case "reappoint":
      await reappointMember(context, actor, { memberId, typed });
      return redirect(`/council/${bodyId}`);
    case "end":
      await endMembership(context, actor, { memberId, lastDay });
      return redirect(`${here}?done=endedNow`);
    default:
      await saveMember(context, actor, { memberId, version: versionOf(form), typed });
      return redirect(`${here}?done=saved`);
  }
});

/** One term of a member: what is known of them, their account, a further term, the end. */
export default function Member() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const { body, member, words: all, done } = page;
  const refusal = anyRefusal(answer);
  const given = answer && "given" in answer ? answer.given : null;
  const items = [
    { text: all.council.title, href: "/council" },
    { text: body.name, href: `/council/${body.id}`, lang: dataLang },
    { text: member.name, lang: dataLang },
  ];
  return (
    <Page
      title={`${member.name} – ${body.name}`}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      heading={<span lang={dataLang}>{member.name}</span>}
      over={
        <p lang={dataLang}>
          {body.name} {member.office}
        </p>
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {done && !refusal && <Banner tone="success" title={done} announce />}
      <EditForm page={page} answer={answer} />
      <MemberAccount page={page} answer={answer} given={given} />
      <Reappointment page={page} answer={answer} />
      <EndForm page={page} answer={answer} />
    </Page>
  );
}

export type MemberPage = Awaited<ReturnType<typeof loader>>;
interface Part {
  readonly page: MemberPage;
  readonly answer: unknown;
}

function EditForm({ page, answer }: Part) {
  const pending = useNavigation().state === "submitting";
  const { words, member } = page;
  const { name, sector, affiliation, office, termFrom, termTo } = member;
  const kept = { name, sector, affiliation, office, termFrom, termTo };
  return (
    <Section id="edit" title={words.councilMember.edit}>
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="version" value={member.version} />
        <MemberFields words={words} field={fieldsOf(refusalOf(answer, "save"), kept)} />
        <div>
          <Button pending={pending}>{words.councilMember.save}</Button>
        </div>
      </Form>
    </Section>
  );
}

function Reappointment({ page, answer }: Part) {
  const pending = useNavigation().state === "submitting";
  const { next, isContinued, member } = page;
  const words = page.words.councilMember;
  const field = fieldsOf(refusalOf(answer, "reappoint"), { ...next, office: member.office }, "next-");
  return (
    <Section id="reappoint" title={words.reappoint}>
      {next ? (
        <Form method="post" noValidate className="grid gap-5">
          <p>{words.reappointLead}</p>
          <input type="hidden" name="intent" value="reappoint" />
          <Field {...field("termFrom")} type="date" label={words.termFrom} required />
          <Field {...field("termTo")} type="date" label={words.termTo} hint={words.termToHint} />
          <Field {...field("office")} label={words.office} hint={words.officeHint} />
          <div>
            <Button pending={pending}>{words.reappoint}</Button>
          </div>
        </Form>
      ) : (
        <p>{isContinued ? words.isContinued : words.reappointNoEnd}</p>
      )}
    </Section>
  );
}

function EndForm({ page, answer }: Part) {
  const pending = useNavigation().state === "submitting";
  const words = page.words.councilMember;
  const field = fieldsOf(refusalOf(answer, "end"), { lastDay: page.today }, "end-");
  return (
    <Section id="end" title={words.end}>
      <Form method="post" noValidate className="grid gap-5">
        <p>{words.endLead}</p>
        <input type="hidden" name="intent" value="end" />
        <Field {...field("lastDay")} type="date" label={words.lastDay} required />
        <div>
          <Button kind="danger" pending={pending}>
            {words.submitEnd}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
