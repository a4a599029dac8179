import { data, redirect, redirectDocument, useActionData, useLoaderData } from "react-router";
import { mergeTexts } from "../../core/text/mergeTexts.ts";
import { moveSubmission } from "../../usecases/cycle/moveSubmission.ts";
import { saveSubmission } from "../../usecases/cycle/saveSubmission.ts";
import { viewSubmission } from "../../usecases/cycle/viewSubmission.ts";
import { staffAction, staffLoader, textParam, type Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { momentText } from "../present/moment.ts";
import { EntryPage } from "./EntryPage.tsx";
import { readAnswer, readEntryForm, realConflicts } from "./entryForm.ts";
import { presentSubmission } from "./present.ts";
import { ReadPage } from "./ReadPage.tsx";

export const loader = staffLoader(["viewSubmission"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(
    locale,
    "entry",
    "time",
    "states",
    "view",
    "check",
    "shell",
    "approval",
    "evaluation",
    "hints",
    "grants",
  );
  const view = await viewSubmission(context, actor, textParam(staff, "submissionId"));
  const done = url.searchParams.get("done");
  return { words, done, page: presentSubmission(view, { locale, now: context.now(), words }) };
});

// Also after a refusal, because it may come from a state that has changed.
export const shouldRevalidate = () => true;

const moves = ["takeBack", "return", "approve", "correct"] as const;

export const action = staffAction(["viewSubmission"], async (staff, form) => {
  const intent = String(form.get("intent"));
  const move = moves.find((name) => name === intent);
  if (!move) return save(staff, form, intent);
  const submissionId = textParam(staff, "submissionId");
  await moveSubmission(staff.context, staff.actor, {
    submissionId,
    action: move,
    reason: String(form.get("reason") ?? ""),
    fields: Object.fromEntries(
      [...form].flatMap(([key, text]) => (key.startsWith("field:") ? [[key.slice(6), String(text)]] : [])),
    ),
  });
  return redirect(`/submissions/${submissionId}?done=${move}`);
});

async function save(staff: Staff, form: FormData, intent: string) {
  const { context, actor, locale } = staff;
  const submissionId = textParam(staff, "submissionId");
  const typed = readEntryForm(form);
  const answer = readAnswer(form, intent);
  const values = { ...typed.values, ...answer?.values };
  const result = await saveSubmission(context, actor, {
    submissionId,
    values,
    versions: { ...typed.versions, ...answer?.versions },
    // What was typed for several series is first shown as it was understood; a person's own click divides it.
    keepTogether: intent === "autosave",
  });
  const conflicts = Object.entries(realConflicts(result, values)).map(([name, conflict]) => ({
    ...conflict,
    name,
    at: momentText(conflict.at, locale, context.now()),
    mine: values[name] ?? "",
    merged: mergedText(typed.loaded[name], values[name] ?? "", conflict.theirs),
  }));
  const problems = Object.fromEntries(
    Object.entries(result.problems).map(([name, words]) => [name, words[locale]]),
  );
  if (intent === "autosave") return { problems, conflicts };
  if (conflicts.length > 0) return data({ problems, conflicts }, { status: 409 });
  // What was divided, chosen or taken over must replace the texts in the fields, which only a new page does.
  if (result.spread.length > 0) return redirectDocument(`/submissions/${submissionId}?done=spread`);
  if (answer) return redirectDocument(`/submissions/${submissionId}`);
  if (Object.keys(problems).length > 0) return data({ problems, conflicts }, { status: 400 });
  const next = intent === "check" ? `/submissions/${submissionId}/check` : `/submissions/${submissionId}`;
  return typed.taken.length > 0 ? redirectDocument(next) : redirect(next);
}

/** Both changes of a text together; null where that says no more than one of them, or cannot be done. */
function mergedText(base: string | undefined, mine: string, theirs: string): string | null {
  const merged = base === undefined ? undefined : mergeTexts(base, mine, theirs);
  return merged === undefined || merged === mine || merged === theirs ? null : merged;
}

export default function Submission() {
  const { page, words, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return page.may.edit ? (
    <EntryPage key={page.id} page={page} words={words} done={done} answer={answer} />
  ) : (
    <ReadPage
      key={page.id}
      page={page}
      words={words}
      done={done}
      refusal={answer && "refusal" in answer ? answer.refusal : null}
    />
  );
}
