import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { ApprovalSteps } from "./ApprovalSteps.tsx";
import { Decision } from "./Decision.tsx";
import { doneWords } from "./doneWords.ts";
import { EnteredGrants } from "./EnteredGrants.tsx";
import { EnteredHints } from "./EnteredHints.tsx";
import { EnteredTable } from "./EnteredTable.tsx";
import { EnteredTexts } from "./EnteredTexts.tsx";
import { History } from "./History.tsx";
import type { SubmissionPage } from "./present.ts";
import { ReturnedBanner, sheetHead, SheetWay } from "./SheetHead.tsx";

type Words = Pick<
  Dictionary,
  "entry" | "view" | "check" | "states" | "evaluation" | "hints" | "grants" | "approval"
>;

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
  const said = doneWords(words, done);
  return (
    <Page way={<SheetWay page={page} words={words} />} {...sheetHead(page, words, shell)}>
      {said && <Banner tone="success" title={said} announce />}
      {refusal && !refusal.fields["reason"] && <Banner tone="error" title={refusal.message} announce />}
      <ReturnedBanner page={page} words={words} />
      {!page.may.approve && !page.may.return && <Banner tone="info" title={stateHelp(page, words)} />}
      <Section id="figures" title={words.entry.indicators}>
        <EnteredTable page={page} words={words} />
      </Section>
      <EnteredGrants page={page} words={words} />
      <Section id="texts" title={words.entry.texts}>
        <EnteredTexts page={page} words={words} />
      </Section>
      <EnteredHints page={page} words={words} />
      <Decision page={page} words={words} refusal={refusal} />
      <ApprovalSteps page={page} words={words} />
      <History page={page} words={words} />
    </Page>
  );
}

function stateHelp(page: SubmissionPage, { view, approval }: Words): string {
  if (page.isReviewLocked || page.state === "locked") return view.lockedHelp;
  const waiting = page.approval.find(({ state }) => state === "waiting");
  if (waiting) return fill(approval.waitsFor, { step: waiting.name });
  if (page.state === "approved") return view.approvedHelp;
  return view.readOnlyHelp;
}
