import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { describedBy, inputLook, Problem } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { doneWords } from "./doneWords.ts";
import { EnteredGrants } from "./EnteredGrants.tsx";
import { EnteredHints } from "./EnteredHints.tsx";
import { EnteredTable } from "./EnteredTable.tsx";
import { EnteredTexts } from "./EnteredTexts.tsx";
import { History } from "./History.tsx";
import type { SubmissionPage } from "./present.ts";
import { ReturnedBanner, sheetHead, SheetWay } from "./SheetHead.tsx";

type Words = Pick<Dictionary, "entry" | "view" | "check" | "states" | "evaluation" | "hints" | "grants">;

/** A submission to read: for its department after handing it on, for the head to decide, for planning. */
export function ReadPage({
  page,
  words,
  done,
  refusal,
}: {
  readonly page: SubmissionPage;
  readonly words: Words;
  readonly done: string | null;
  readonly refusal: Refusal | null;
}) {
  const shell = useShell();
  const said = doneWords(words.view, done);
  return (
    <Page way={<SheetWay page={page} words={words} />} {...sheetHead(page, words, shell)}>
      {said && <Banner tone="success" title={said} announce />}
      {refusal && !refusal.fields["reason"] && <Banner tone="error" title={refusal.message} announce />}
      <ReturnedBanner page={page} words={words} />
      {!page.may.approve && !page.may.return && <Banner tone="info" title={stateHelp(page, words.view)} />}
      <Section id="figures" title={words.entry.indicators}>
        <EnteredTable page={page} words={words} />
      </Section>
      <EnteredGrants page={page} words={words} />
      <Section id="texts" title={words.entry.texts}>
        <EnteredTexts page={page} words={words} />
      </Section>
      <EnteredHints page={page} words={words} />
      <Decision page={page} words={words.view} refusal={refusal} />
      <History page={page} words={words} />
    </Page>
  );
}

function Decision({
  page,
  words,
  refusal,
}: {
  readonly page: SubmissionPage;
  readonly words: Dictionary["view"];
  readonly refusal: Refusal | null;
}) {
  const pending = useNavigation().state === "submitting";
  const { langOf } = useShell();
  const { may } = page;
  if (!may.approve && !may.return && !may.takeBack) return null;
  const problem = refusal?.fields["reason"];
  return (
    <Section id="decision" title={words.decision}>
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        {may.approve && (
          <Form method="post">
            <p className="mb-3">{fill(words.approveLead, { year: page.years.current.full })}</p>
            <Button name="intent" value="approve" pending={pending}>
              {words.approve}
            </Button>
          </Form>
        )}
        {may.takeBack && (
          <Form method="post">
            <p className="mb-3">{words.takeBackLead}</p>
            <Button kind="secondary" name="intent" value="takeBack" pending={pending}>
              {words.takeBack}
            </Button>
          </Form>
        )}
        {may.return && (
          <Form method="post" noValidate>
            <label htmlFor="reason" className="block font-bold">
              {words.reason}
            </label>
            <p id="reason-hint" className="text-solid-gray-700" lang={langOf(words.returnLead)}>
              {fill(words.returnLead, { department: page.department })}
            </p>
            <textarea
              id="reason"
              name="reason"
              rows={3}
              required
              defaultValue={refusal?.values["reason"]}
              aria-invalid={problem ? true : undefined}
              aria-describedby={describedBy("reason", words.returnLead, problem)}
              className={`mt-1 mb-3 ${inputLook}`}
            />
            <Problem id="reason" problem={problem} />
            <Button kind="danger" name="intent" value="return" pending={pending}>
              {words.returnButton}
            </Button>
          </Form>
        )}
      </div>
    </Section>
  );
}

function stateHelp(page: SubmissionPage, words: Dictionary["view"]): string {
  if (page.isReviewLocked || page.state === "locked") return words.lockedHelp;
  if (page.state === "submitted") return words.submittedHelp;
  if (page.state === "approved") return words.approvedHelp;
  return words.readOnlyHelp;
}
