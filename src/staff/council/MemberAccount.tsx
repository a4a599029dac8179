import { Form, useNavigation } from "react-router";
import { FirstPassword } from "../people/FirstPassword.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { Tag } from "../ui/Tag.tsx";
import { fieldsOf, refusalOf } from "./formFields.ts";
import type { MemberPage } from "./member.tsx";

interface Part {
  readonly page: MemberPage;
  readonly answer: unknown;
}

/** The account with which a member reads papers: none yet, until when it lives, how to move its end. */
export function MemberAccount({
  page,
  answer,
  given,
}: Part & { readonly given: { readonly username: string; readonly password: string } | null }) {
  const words = page.words.councilMember;
  return (
    <Section id="account" title={words.account}>
      {given && <FirstPassword title={words.given} {...given} words={page.words.users} />}
      <p className="mb-4">{words.accountLead}</p>
      {page.account ? <MoveEnd page={page} answer={answer} /> : <GiveForm page={page} answer={answer} />}
    </Section>
  );
}

function GiveForm({ page, answer }: Part) {
  const pending = useNavigation().state === "submitting";
  const words = page.words.councilMember;
  const { member, today } = page;
  const from = member.termFrom > today ? member.termFrom : today;
  const field = fieldsOf(refusalOf(answer, "account"), { from, to: member.termTo }, "account-");
  return (
    <Form method="post" noValidate className="grid gap-5">
      <p>{words.noAccount}</p>
      <input type="hidden" name="intent" value="account" />
      <Field {...field("username")} label={words.username} autoComplete="off" required />
      <Field {...field("email")} type="email" label={words.email} hint={words.emailHint} />
      <Field {...field("from")} type="date" label={words.from} required />
      <Field {...field("to")} type="date" label={words.to} required />
      <div>
        <Button pending={pending}>{words.give}</Button>
      </div>
    </Form>
  );
}

function MoveEnd({ page, answer }: Part) {
  const pending = useNavigation().state === "submitting";
  const words = page.words.councilMember;
  const { account } = page;
  const refusal = refusalOf(answer, "accountEnd");
  const { problem, ...field } = fieldsOf(refusal, { lastDay: account?.to ?? "" }, "account-")("lastDay");
  return (
    <>
      <p className="mb-4 flex flex-wrap items-center gap-x-6">
        <code>{account?.username}</code>
        <span>{account?.days}</span>
        {account?.hasEnded && <Tag look="warning">{words.expired}</Tag>}
      </p>
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="intent" value="accountEnd" />
        <Field
          {...field}
          type="date"
          label={words.to}
          hint={words.moveEndHint}
          problem={problem ?? refusal?.fields["to"] ?? refusal?.fields["from"]}
        />
        <div>
          <Button kind="secondary" pending={pending}>
            {words.moveEnd}
          </Button>
        </div>
      </Form>
    </>
  );
}
