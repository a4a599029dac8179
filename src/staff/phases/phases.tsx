import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { phaseMarks } from "../../core/cycle/markedPhase.ts";
import { UserError } from "../../core/userError.ts";
import { changePhases } from "../../usecases/phases/changePhases.ts";
import { includeSheet } from "../../usecases/phases/includeSheet.ts";
import { viewPhases } from "../../usecases/phases/viewPhases.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { headingText } from "../present/heading.ts";
import { momentText } from "../present/moment.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { useShell } from "../useShell.ts";
import { Excluded } from "./Excluded.tsx";
import { phaseChange, textsOf } from "./phaseForm.ts";
import { PhaseHistory } from "./PhaseHistory.tsx";
import { presentPhases } from "./presentPhases.ts";
import { ReviewPhases } from "./ReviewPhases.tsx";

export const loader = staffLoader(["viewBoard"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "phases", "phaseKinds", "phaseStates", "time", "board");
  const now = context.now();
  const view = await viewPhases(context, actor, textParam(staff, "reviewId"));
  return {
    words: { phases: words.phases, phaseKinds: words.phaseKinds, board: { title: words.board.title } },
    reviewId: view.heading.reviewId,
    workYear: view.heading.workYear,
    isOpen: view.heading.state === "open",
    dueOn: view.heading.dueOn,
    heading: headingText(view.heading, { locale, now, words: words.time }),
    today: view.today,
    phases: presentPhases(view.phases, locale, words),
    excluded: view.excluded,
    history: view.history.map(({ at, by, names }) => ({ time: momentText(at, locale, now), by, names })),
    done: url.searchParams.get("done"),
  };
});
export type PhasesPage = Awaited<ReturnType<typeof loader>>;

export const shouldRevalidate = () => true;

export const action = staffAction(["editReviewSettings"], async (staff, form) => {
  const { context, actor } = staff;
  const reviewId = textParam(staff, "reviewId");
  const { intent, id = "", on = "", nodeId = "", orgUnitId = "", dueOn = "" } = textsOf(form);
  if (intent === "include") {
    await includeSheet(context, actor, { reviewId, part: { nodeId, orgUnitId }, dueOn: dueOn.trim() });
    return redirect(`/reviews/${reviewId}/phases?done=included#excluded`);
  }
  const mark = phaseMarks.find((one) => one === intent);
  const change = mark
    ? ({ kind: "mark", id, mark, on: on.trim() } as const)
    : intent === "copy"
      ? ({ kind: "copy" } as const)
      : phaseChange(form);
  if (!change)
    throw new UserError("bad-input", { ja: "ボタンを選んでください。", en: "Choose one of the buttons." });
  await changePhases(context, actor, { reviewId, change });
  return redirect(`/reviews/${reviewId}/phases?done=saved${id && `#phase-${id}`}`);
});

/** The phases of one review: what planning has set, what has begun and is done. */
export default function PhasesPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const words = page.words.phases;
  return (
    <Page
      title={`${words.title} ${page.heading.title}`}
      heading={words.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: page.words.board.title, href: `/reviews/${page.reviewId}` }, { text: words.title }]}
        />
      }
      over={<ReviewLine heading={page.heading} lang={dataLang} />}
      aside={
        <>
          <ButtonLink href={`/staff/reviews/${page.reviewId}/inquiry`}>{words.inquiry}</ButtonLink>
          <ButtonLink href={`/staff/calendar?year=${page.workYear}`}>{words.calendar}</ButtonLink>
          <ButtonLink href="/staff/review-settings">{words.settings}</ButtonLink>
        </>
      }
    >
      {!refusal && page.done && (
        <Banner tone="success" title={page.done === "included" ? words.included : words.saved} announce />
      )}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {page.phases.length === 0 ? (
        <EmptyState title={words.none}>
          <p className="mb-4">{words.noneHelp}</p>
          <Form method="post">
            <Button name="intent" value="copy" pending={pending}>
              {words.copy}
            </Button>
          </Form>
        </EmptyState>
      ) : (
        <ReviewPhases page={page} refusal={refusal} />
      )}
      {page.excluded.length > 0 && <Excluded page={page} refusal={refusal} />}
      {page.history.length > 0 && <PhaseHistory page={page} />}
    </Page>
  );
}
