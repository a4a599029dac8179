import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { moveSubmission } from "../../usecases/cycle/moveSubmission.ts";
import { viewSubmission } from "../../usecases/cycle/viewSubmission.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { EnteredGrants } from "./EnteredGrants.tsx";
import { EnteredHints } from "./EnteredHints.tsx";
import { EnteredTable } from "./EnteredTable.tsx";
import { EnteredTexts } from "./EnteredTexts.tsx";
import { presentSubmission } from "./present.ts";
import { problemItem } from "./problemItem.ts";
import { sheetHead, SheetSteps, SheetWay } from "./SheetHead.tsx";

export const loader = staffLoader(["submitSubmission"], async (staff) => {
  const { context, actor, locale } = staff;
  const words = wordsOf(locale, "entry", "time", "view", "check", "evaluation", "hints", "grants");
  const submissionId = textParam(staff, "submissionId");
  const view = await viewSubmission(context, actor, submissionId);
  // Handed on meanwhile, or not theirs to hand on: the page of the submission says which.
  if (!view.may.submit && !view.may.edit) throw redirect(`/submissions/${submissionId}`);
  return { words, page: presentSubmission(view, { locale, now: context.now(), words }) };
});

export const action = staffAction(["submitSubmission"], async (staff) => {
  const submissionId = textParam(staff, "submissionId");
  await moveSubmission(staff.context, staff.actor, { submissionId, action: "submit" });
  return redirect(`/submissions/${submissionId}?done=submit`);
});

/** Everything once more before it is sent. */
export default function Check() {
  const { page, words } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const shell = useShell();
  const form = `/staff/submissions/${page.id}`;
  const { title, heading, over } = sheetHead(page, words, shell);
  return (
    <Page
      way={<SheetWay page={page} words={words} last={words.check.title} />}
      title={`${words.check.title} ${title}`}
      heading={
        <>
          {words.check.title} <span className="ms-2 inline-block text-std-20B-150">{heading}</span>
        </>
      }
      over={over}
    >
      {answer && "refusal" in answer && <Banner tone="error" title={answer.refusal.message} announce />}
      <SheetSteps page={page} words={words} current={1} />
      {page.problems.length > 0 ? (
        <ErrorSummary
          title={fill(words.check.problems, { n: page.problems.length })}
          problems={page.problems.map(({ field, message }) => problemItem(page, field, message))}
          page={form}
        />
      ) : (
        <Banner tone="info" title={words.check.lead} />
      )}
      <Section id="figures" title={words.entry.indicators}>
        <EnteredTable page={page} words={words} />
      </Section>
      <EnteredGrants page={page} words={words} />
      <Section id="texts" title={words.entry.texts}>
        <EnteredTexts page={page} words={words} />
      </Section>
      <EnteredHints page={page} words={words} />
      <Form method="post" className="mt-10 flex flex-wrap gap-4 border-t border-solid-gray-900 pt-4">
        <ButtonLink href={form}>{words.check.back}</ButtonLink>
        {page.problems.length === 0 && <Button pending={pending}>{words.check.submit}</Button>}
      </Form>
    </Page>
  );
}
