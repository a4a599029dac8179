import { randomUUID } from "node:crypto";
import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { isConsulted } from "../../core/council/body.ts";
import { seesAllCouncils } from "../../core/council/seesAllCouncils.ts";
import { may } from "../../core/permission/permission.ts";
import { listBodies } from "../../usecases/council/listBodies.ts";
import { addBody } from "../../usecases/council/saveBody.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Resource, ResourceList } from "../ui/ResourceList.tsx";
import { Section } from "../ui/Section.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";
import { BodyFields } from "./BodyFields.tsx";
import { anyRefusal, fieldsOf, typedOf } from "./formFields.ts";
import { meetingLine } from "./presentCouncil.ts";

export const loader = staffLoader(["viewCouncil"], async ({ context, actor, locale, url }) => {
  const { council: words, meeting } = wordsOf(locale, "council", "meeting");
  const mayManage = may(actor, "manageCouncil");
  return {
    words,
    mayManage,
    emptyHelp: mayManage ? words.emptyHelp : seesAllCouncils(actor) ? words.emptyStaff : words.emptyMember,
    added: url.searchParams.get("done") === "added",
    newId: randomUUID(),
    bodies: (await listBodies(context, actor)).map((line) => ({
      id: line.body.id,
      name: line.body.name,
      basis: words[line.body.legalBasis],
      role: isConsulted(line.body) ? words.consulted : words.notConsulted,
      hasEnded: line.hasEnded,
      inOffice: fill(words.inOffice, { n: line.inOffice }),
      endingSoon: line.endingSoon > 0 ? fill(words.endingSoon, { n: line.endingSoon }) : null,
      meeting: line.meeting && meetingLine(line.meeting, locale, meeting),
    })),
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["manageCouncil"], async ({ context, actor }, form) => {
  await addBody(context, actor, { id: String(form.get("id") ?? ""), typed: typedOf(form) });
  return redirect("/council?done=added");
});

/** The councils of the city, or those that a member belongs to. */
export default function Bodies() {
  const { words, bodies, mayManage, emptyHelp, added, newId } = useLoaderData<typeof loader>();
  const refusal = anyRefusal(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  return (
    <Page title={words.title}>
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {added && !refusal && <Banner tone="success" title={words.added} announce />}
      <p className="-mt-2 mb-8 max-w-4xl">{words.lead}</p>
      {bodies.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{emptyHelp}</p>
        </EmptyState>
      ) : (
        <ResourceList>
          {bodies.map((body) => (
            <Resource
              key={body.id}
              tag={
                <Tag look={body.hasEnded ? "filled" : "plain"}>
                  {body.hasEnded ? words.ended : body.basis}
                </Tag>
              }
              title={
                <a href={`/staff/council/${body.id}`} className="link-plain" lang={dataLang}>
                  {body.name}
                </a>
              }
              details={
                <p className="flex flex-wrap gap-x-5">
                  <span>{body.role}</span>
                  <span>{body.inOffice}</span>
                  {body.endingSoon && <strong>{body.endingSoon}</strong>}
                  <span>
                    {body.meeting
                      ? `${body.meeting.title} ${body.meeting.when}（${body.meeting.stateWord}）`
                      : words.noMeeting}
                  </span>
                </p>
              }
              action={
                body.meeting && (
                  <ButtonLink size="small" href={`/staff/council/meetings/${body.meeting.id}`}>
                    {body.meeting.title}
                    <span className="sr-only">{`${body.name} ${shellWords.shell.council}`}</span>
                  </ButtonLink>
                )
              }
            />
          ))}
        </ResourceList>
      )}
      {mayManage && (
        <Section id="add" title={words.add}>
          <Form key={newId} method="post" noValidate className="grid gap-5">
            <input type="hidden" name="id" value={newId} />
            <BodyFields words={words} field={fieldsOf(refusal)} />
            <div>
              <Button pending={pending}>{words.submitAdd}</Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}
