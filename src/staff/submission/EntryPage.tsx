import { useRef } from "react";
import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { doneWords } from "./doneWords.ts";
import { EntryContext, type Conflict } from "./EntryContext.ts";
import { EntryFigures } from "./EntryFigures.tsx";
import { EntryGrant } from "./EntryGrant.tsx";
import { EntryHints } from "./EntryHints.tsx";
import { EntryRows } from "./EntryRows.tsx";
import { EntryTexts } from "./EntryTexts.tsx";
import type { SubmissionPage } from "./present.ts";
import { problemItem } from "./problemItem.ts";
import { ReturnedBanner, sheetHead, SheetSteps, SheetWay } from "./SheetHead.tsx";
import { SheetContents } from "./SheetContents.tsx";
import { useDraft } from "./useDraft.ts";

export type EntryWords = Pick<
  Dictionary,
  "entry" | "view" | "check" | "states" | "evaluation" | "hints" | "grants" | "approval"
>;
export type EntryAnswer =
  | { readonly refusal: Refusal }
  | { readonly problems: Readonly<Record<string, string>>; readonly conflicts: readonly Conflict[] }
  | undefined;

/** The entry form: last year beside this year, all inputs in one column. A plain form post; scripts add
 * saving now and then, and a warning before leaving. */
export function EntryPage({
  page,
  words,
  done,
  answer,
}: {
  readonly page: SubmissionPage;
  readonly words: EntryWords;
  readonly done: string | null;
  readonly answer: EntryAnswer;
}) {
  const shell = useShell();
  const said = doneWords(words, done);
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(form, words.entry.leave);
  const pending = useNavigation().state === "submitting";
  const conflicts = [...(answer && "conflicts" in answer ? answer.conflicts : []), ...draft.conflicts];
  const problems = answer && "problems" in answer ? answer.problems : {};
  const summary = [
    ...Object.entries(problems)
      .filter(([name]) => !conflicts.some((conflict) => conflict.name === name))
      .map(([name, message]) => problemItem(page, name, message)),
    ...conflicts.map(({ name, by, at }) =>
      problemItem(page, name, fill(words.entry.conflictAt, { by, time: at })),
    ),
  ];
  const status =
    draft.state === "idle"
      ? page.savedAt && fill(words.entry.savedAt, { time: page.savedAt })
      : words.entry[draft.state];
  return (
    <Page way={<SheetWay page={page} words={words} />} {...sheetHead(page, words, shell)}>
      {answer && "refusal" in answer && <Banner tone="error" title={answer.refusal.message} announce />}
      {said && <Banner tone="success" title={said} announce />}
      <SheetSteps page={page} words={words} current={0} />
      <ReturnedBanner page={page} words={words} />
      {summary.length > 0 && (
        <ErrorSummary
          key={summary.map(({ fieldId }) => fieldId).join()}
          title={fill(conflicts.length > 0 ? words.entry.conflicts : words.entry.problems, {
            n: summary.length,
          })}
          lead={conflicts.length > 0 ? words.entry.conflictLead : undefined}
          problems={summary}
        />
      )}
      <SheetContents page={page} words={words.entry} />
      <EntryContext value={{ words, conflicts, years: page.years }}>
        <Form
          method="post"
          ref={form}
          noValidate
          onInput={draft.touch}
          onChange={(event) => {
            draft.touch();
            // A state or a stage that was chosen is seen at once, as a figure is.
            const { target } = event;
            const isTicked = target instanceof HTMLInputElement && target.type === "checkbox";
            if (target instanceof HTMLSelectElement || isTicked) draft.saveSoon();
          }}
          onSubmit={draft.leave}
          onBlur={(event) => {
            // The figure has been typed: save it now, so that its progress is seen at once.
            const isLeaving = event.relatedTarget instanceof HTMLButtonElement;
            if (/^f-(actual|asOf|grantIncrement)\./.test(event.target.id) && !isLeaving) draft.saveSoon();
          }}
          preventScrollReset
        >
          {/* The Enter key presses the first button of a form: it saves, and never answers a question in between. */}
          <button name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
          {page.rows.length > 0 && (
            <Section
              id="indicators"
              title={words.entry.indicators}
              aside={<p className="text-solid-gray-700">{words.entry.entryHelp}</p>}
            >
              <EntryRows rows={page.rows} />
            </Section>
          )}
          {page.figures.length > 0 && (
            <Section id="figures" title={words.entry.figures}>
              <EntryFigures figures={page.figures} />
            </Section>
          )}
          {page.grants.map((grant) => (
            <EntryGrant key={grant.id} grant={grant} />
          ))}
          <Section id="texts" title={words.entry.texts}>
            <EntryTexts parts={page.parts} />
          </Section>
          <EntryHints page={page} />
          <div
            className={`${draft.state === "idle" ? "" : "tall:lg:sticky"} bottom-0 z-20 -mx-4 mt-10 flex flex-wrap items-center gap-4 border-t border-solid-gray-900 bg-white px-4 py-3 print:hidden`}
          >
            <Button kind="secondary" name="intent" value="save" pending={pending}>
              {words.entry.save}
            </Button>
            <Button name="intent" value="check" pending={pending}>
              {words.entry.check}
            </Button>
            <p role="status" className={draft.state === "offline" ? "text-error-2" : "text-solid-gray-700"}>
              {status}
            </p>
          </div>
        </Form>
      </EntryContext>
    </Page>
  );
}
