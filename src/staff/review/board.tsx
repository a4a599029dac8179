import { useActionData, useLoaderData } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { viewBoard } from "../../usecases/cycle/viewBoard.ts";
import { viewBoardHints } from "../../usecases/cycle/viewBoardHints.ts";
import { reminderTextLimit } from "../../usecases/notices/reminderText.ts";
import { viewReminder } from "../../usecases/notices/viewReminder.ts";
import { staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { ReportLinks } from "../opinion/ReportLinks.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Meter } from "../ui/Meter.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { useShell } from "../useShell.ts";
import { boardAction } from "./boardAction.ts";
import { BoardDone, readDone } from "./BoardDone.tsx";
import { matches, readFilter } from "./boardFilter.ts";
import { BoardTable } from "./BoardTable.tsx";
import { LockForm } from "./LockForm.tsx";
import { presentBoard, presentLine } from "./presentBoard.ts";
import { SheetStates } from "./SheetStates.tsx";

/** So many lines stand on one page. */
const pageSize = 200;

export const loader = staffLoader(["viewBoard"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(
    locale,
    "board",
    "time",
    "states",
    "home",
    "openReview",
    "boardMore",
    "remind",
    "evaluation",
    "phases",
    "opinions",
    "workbooks",
  );
  const speech = { locale, now: context.now(), words };
  const query = url.searchParams;
  const view = await viewBoard(context, actor, textParam(staff, "reviewId"));
  const hints = await viewBoardHints(context, actor, view.heading, query.has("hints"));
  const { failedMails, ...reminder } = await viewReminder(context, actor);
  const filter = readFilter(query);
  const matching = view.departments.flatMap(({ items }) => items).filter((item) => matches(item, filter));
  const lastPage = Math.max(1, Math.ceil(matching.length / pageSize));
  const page = Math.min(Math.max(1, Math.floor(Number(query.get("page"))) || 1), lastPage);
  const from = (page - 1) * pageSize;
  const lines = matching.slice(from, from + pageSize).map((item) => presentLine(item, speech));
  return {
    words,
    board: presentBoard(view, hints, speech),
    shown: { lines, total: matching.length, from, size: pageSize },
    filter,
    reminder: { ...reminder, limit: reminderTextLimit },
    failedMails,
    done: readDone(query),
    may: {
      remind: may(actor, "remind"),
      extend: may(actor, "extendDeadline"),
      lock: may(actor, "lockReview"),
      publish: may(actor, "publish"),
    },
  };
});

export const shouldRevalidate = () => true;

export const action = boardAction;

/** Who has handed in what, and what planning can do about it. */
export default function BoardPage() {
  const {
    words,
    board,
    shown,
    filter,
    reminder,
    failedMails,
    done,
    may: rights,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const isAnnual = board.kind === "annual";
  const plan = `/plans/${board.planId}/${isAnnual ? board.fiscalYear : "reviews"}`;
  const publish = isAnnual ? `${plan}/publish` : `/reviews/${board.reviewId}/result`;
  const items = [{ text: board.heading.planTitle, href: plan, lang: dataLang }, { text: words.board.title }];
  return (
    <Page
      title={`${words.board.title} ${board.heading.title}`}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      heading={words.board.title}
      over={<ReviewLine heading={board.heading} lang={dataLang} />}
      aside={
        <>
          <ButtonLink href={`/staff/reviews/${board.reviewId}/phases`}>{words.phases.title}</ButtonLink>
          <ButtonLink href={`/staff/reviews/${board.reviewId}/inquiry`}>{words.phases.inquiry}</ButtonLink>
          <ButtonLink href={`/staff/reviews/${board.reviewId}/workbook`}>{words.workbooks.link}</ButtonLink>
          <ButtonLink href={`/staff/reviews/${board.reviewId}/list`}>{words.board.print}</ButtonLink>
          {board.kind === "annual" && <ReportLinks board={board} words={words.opinions} />}
          {rights.publish && <ButtonLink href={`/staff${publish}`}>{words.board.publish}</ButtonLink>}
        </>
      }
    >
      {!refusal && <BoardDone done={done} words={words} />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {failedMails > 0 && (
        <Banner tone="warning" title={fill(words.remind.failed, { n: failedMails })}>
          <a href="/staff/notices#failed" className="link-plain">
            {words.remind.failedLink}
          </a>
        </Banner>
      )}
      {board.isLocked && (
        <Banner tone="info" title={words.board.lockedTitle}>
          <p>{words.board.lockedHelp}</p>
        </Banner>
      )}
      <div className="mb-10 flex flex-wrap gap-x-12 gap-y-4">
        <Meter
          label={`${words.board.submitted} ${fill(words.board.of, { done: board.submitted, total: board.total })}`}
          value={board.submitted}
          max={board.total}
        />
        <Meter
          label={`${words.board.approved} ${fill(words.board.of, { done: board.approved, total: board.total })}`}
          value={board.approved}
          max={board.total}
        />
        <p className="self-end">
          {words.board.stage}: {board.stageWord}
        </p>
      </div>
      {board.promises && (
        <p className="mb-6">
          {words.evaluation.promises}: {board.promises}
        </p>
      )}
      <BoardTable board={board} words={words} />
      <SheetStates
        key={done.form}
        board={board}
        shown={shown}
        words={words}
        filter={filter}
        rights={{ ...rights, approve: board.forPlanning }}
        reminder={reminder}
        refusal={refusal}
      />
      {rights.lock && <LockForm board={board} words={words.board} />}
    </Page>
  );
}
