import { redirect, useActionData, useLoaderData } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { moveMany } from "../../usecases/cycle/moveMany.ts";
import { viewBoard } from "../../usecases/cycle/viewBoard.ts";
import { viewTasks } from "../../usecases/cycle/viewTasks.ts";
import { listPlans } from "../../usecases/plan/listPlans.ts";
import { staffAction, staffLoader, type Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { itemLine } from "../present/item.ts";
import { presentPlans } from "../plan/presentPlans.ts";
import { Banner } from "../ui/Banner.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { OpenReviews } from "./OpenReviews.tsx";
import { PlanList } from "../plan/PlanList.tsx";
import { TaskList } from "./TaskList.tsx";

export const loader = staffLoader("signedIn", async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "home", "time", "states", "plans", "board", "workbooks");
  const now = context.now();
  const isPlanning = may(actor, "viewBoard");
  // Who only looks after accounts has nothing to do with plans.
  if (!may(actor, "viewPlan") && may(actor, "manageUsers")) throw redirect("/users");
  const hasTasks = actor.posts.some(({ role }) => role === "clerk" || role === "head");
  const plans = may(actor, "viewPlan") ? await listPlans(context, actor) : [];
  const tasks = hasTasks ? (await viewTasks(context, actor)).reviews : [];
  return {
    words,
    isPlanning,
    hasTasks,
    approved: Number(url.searchParams.get("approved") ?? 0),
    tasks: tasks.map(({ heading, departments, ...lists }) => {
      const lines = (items: typeof lists.toEnter) =>
        items.map((item) => itemLine(item, { locale, now, words }));
      return {
        reviewId: heading.reviewId,
        heading: headingText(heading, { locale, now, words: words.time }),
        departments,
        toEnter: lines(lists.toEnter),
        toApprove: lines(lists.toApprove),
        handedOn: lines(lists.handedOn),
      };
    }),
    plans: presentPlans(plans, locale, words),
    openReviews: isPlanning ? await openReviews(staff, plans, words) : [],
  };
});

/** Boards of all reviews that are under way. */
async function openReviews(
  { context, actor, locale }: Staff,
  plans: Awaited<ReturnType<typeof listPlans>>,
  words: ReturnType<typeof wordsOf<"time">>,
) {
  const ids = plans.flatMap(({ years }) =>
    years.filter(({ state }) => state === "open").flatMap(({ reviewId }) => reviewId ?? []),
  );
  const boards = await Promise.all(ids.map((id) => viewBoard(context, actor, id)));
  return boards.map(({ heading, total, submitted, approved }) => ({
    reviewId: heading.reviewId,
    heading: headingText(heading, { locale, now: context.now(), words: words.time }),
    total,
    submitted,
    approved,
  }));
}

export const action = staffAction(["approveSubmission"], async ({ context, actor }, form) => {
  const submissionIds = form.getAll("submission").map(String);
  const { moved } = await moveMany(context, actor, { submissionIds, action: "approve" });
  return redirect(`/?approved=${moved}`);
});

export default function Home() {
  const {
    words,
    isPlanning,
    hasTasks,
    approved,
    tasks,
    plans,
    openReviews: reviews,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const title = hasTasks ? words.home.title : isPlanning ? words.home.openReviews : words.home.plansTitle;
  return (
    <Page title={title}>
      {answer && "refusal" in answer && <Banner tone="error" title={answer.refusal.message} announce />}
      {approved > 0 && <Banner tone="success" title={fill(words.board.moved, { n: approved })} announce />}
      {hasTasks && tasks.length === 0 && (
        <EmptyState title={words.home.noReview}>
          <p>{words.home.noReviewHelp}</p>
        </EmptyState>
      )}
      {tasks.map((task) => (
        <TaskList key={task.reviewId} task={task} words={words} />
      ))}
      {isPlanning && <OpenReviews reviews={reviews} words={words} />}
      {plans.length > 0 && (
        <PlanList
          plans={plans}
          words={words}
          heading={hasTasks || isPlanning ? words.home.plansTitle : null}
        />
      )}
    </Page>
  );
}
