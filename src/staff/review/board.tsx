import { redirect, useActionData, useLoaderData } from "react-router";
import { todayInJapan } from "../../core/calendar/days.ts";
import { may } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { extendDeadline } from "../../usecases/cycle/extendDeadline.ts";
import { lockReview } from "../../usecases/cycle/lockReview.ts";
import { moveMany } from "../../usecases/cycle/moveMany.ts";
import { viewBoard } from "../../usecases/cycle/viewBoard.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf, type Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Meter } from "../ui/Meter.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { useShell } from "../useShell.ts";
import { BoardTable } from "./BoardTable.tsx";
import { LockForm } from "./LockForm.tsx";
import { presentBoard } from "./presentBoard.ts";
import { SheetStates } from "./SheetStates.tsx";

export const loader = staffLoader(["viewBoard"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "board", "time", "states", "home", "openReview", "workbooks");
  const now = context.now();
  const board = presentBoard(await viewBoard(context, actor, textParam(staff, "reviewId")), {
    locale,
    now,
    words,
  });
  const query = url.searchParams;
  return {
    words,
    board,
    filter: { department: query.get("department") ?? "", state: query.get("state") ?? "" },
    done: {
      opened: Number(query.get("opened") ?? 0),
      moved: Number(query.get("moved") ?? 0),
      what: query.get("done"),
    },
    today: todayInJapan(now),
    may: {
      approve: may(
        actor,
        "approveSubmission",
        board.departments.map(({ orgUnitId }) => orgUnitId),
      ),
      extend: may(actor, "extendDeadline"),
      lock: may(actor, "lockReview"),
      publish: may(actor, "publish"),
      print: may(actor, "printSheets"),
    },
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["viewBoard"], async (staff, form) => {
  const { context, actor } = staff;
  const reviewId = textParam(staff, "reviewId");
  const submissionIds = form.getAll("submission").map(String);
  const intent = form.get("intent");
  if (intent === "lock" || intent === "unlock") {
    await lockReview(context, actor, { reviewId, lock: intent === "lock" });
    return redirect(`/reviews/${reviewId}?done=${intent}`);
  }
  if (submissionIds.length === 0)
    throw new UserError("bad-input", { ja: "シートを選んでください。", en: "Choose one or more sheets." });
  if (intent === "approve") {
    const { moved } = await moveMany(context, actor, { submissionIds, action: "approve" });
    return redirect(`/reviews/${reviewId}?moved=${moved}`);
  }
  await extendDeadline(context, actor, { submissionIds, dueOn: String(form.get("dueOn") ?? "").trim() });
  return redirect(`/reviews/${reviewId}?done=extend`);
});

/** Who has handed in what, and what planning can do about it. */
export default function BoardPage() {
  const { words, board, filter, done, may: rights } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const isAnnual = board.kind === "annual";
  const plan = `/plans/${board.planId}/${isAnnual ? board.fiscalYear : "reviews"}`;
  const publish = isAnnual ? `${plan}/publish` : `/reviews/${board.reviewId}/result`;
  const said = doneWords(words, done);
  const items = [{ text: board.heading.planTitle, href: plan, lang: dataLang }, { text: words.board.title }];
  return (
    <Page
      title={`${words.board.title} ${board.heading.underReview}`}
      way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}
      heading={words.board.title}
      over={<ReviewLine heading={board.heading} lang={dataLang} />}
      aside={
        <>
          <ButtonLink href={`/staff/reviews/${board.reviewId}/workbook`}>{words.workbooks.link}</ButtonLink>
          <ButtonLink href={`/staff/reviews/${board.reviewId}/list`}>{words.board.print}</ButtonLink>
          {rights.publish && <ButtonLink href={`/staff${publish}`}>{words.board.publish}</ButtonLink>}
        </>
      }
    >
      {said && <Banner tone="success" title={said} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
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
      <BoardTable board={board} words={words} />
      <SheetStates
        board={board}
        words={words}
        filter={filter}
        rights={rights}
        problem={refusal?.fields["dueOn"]}
      />
      {rights.lock && <LockForm board={board} words={words.board} />}
    </Page>
  );
}

function doneWords(
  { board, openReview }: Pick<Dictionary, "board" | "openReview">,
  done: { readonly opened: number; readonly moved: number; readonly what: string | null },
): string | null {
  if (done.opened > 0) return fill(openReview.opened, { n: done.opened });
  if (done.moved > 0) return fill(board.moved, { n: done.moved });
  if (done.what === "extend") return board.extended;
  if (done.what === "lock") return board.lockedNow;
  return done.what === "unlock" ? board.unlockedNow : null;
}
