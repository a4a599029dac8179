import { redirect, useActionData, useLoaderData } from "react-router";
import { may, type Role } from "../../core/permission/permission.ts";
import { moveMany } from "../../usecases/cycle/moveMany.ts";
import { listOpenReviews } from "../../usecases/cycle/listOpenReviews.ts";
import { viewTasks } from "../../usecases/cycle/viewTasks.ts";
import { listUnreadHandOvers } from "../../usecases/people/handOver.ts";
import { listOwnMeetings } from "../../usecases/council/listOwnMeetings.ts";
import { listPlans } from "../../usecases/plan/listPlans.ts";
import { meetingLine } from "../council/presentCouncil.ts";
import { staffAction, staffLoader, type Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { momentText } from "../present/moment.ts";
import { presentPlans } from "../plan/presentPlans.ts";
import { Banner } from "../ui/Banner.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { HandOvers } from "./HandOvers.tsx";
import { OpenReviews } from "./OpenReviews.tsx";
import { OwnMeetings } from "./OwnMeetings.tsx";
import { loadOpinionTasks } from "../opinion/loadOpinionTasks.ts";
import { OpinionTasks } from "../opinion/OpinionTasks.tsx";
import { PlanList } from "../plan/PlanList.tsx";
import { presentTask } from "./presentTask.ts";
import { TaskList } from "./TaskList.tsx";

export const loader = staffLoader("signedIn", async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(
    locale,
    "home",
    "time",
    "states",
    "plans",
    "board",
    "tasks",
    "boardMore",
    "handOver",
    "meeting",
    "workbooks",
  );
  const now = context.now();
  const isPlanning = may(actor, "viewBoard");
  // Who only looks after accounts has nothing to do with plans.
  if (!may(actor, "viewPlan") && may(actor, "manageUsers")) throw redirect("/users");
  const hasTasks = actor.posts.some(({ role }) => workers.includes(role));
  const plans = may(actor, "viewPlan") ? await listPlans(context, actor) : [];
  const tasks = hasTasks || isPlanning ? (await viewTasks(context, actor)).reviews : [];
  const isMember = actor.posts.some(({ role }) => role === "council");
  return {
    words,
    hasNoRights: actor.posts.length === 0,
    meetings: isMember
      ? (await listOwnMeetings(context, actor)).map(({ body, meeting }) => ({
          ...meetingLine(meeting, locale, words.meeting),
          body: body.name,
        }))
      : null,
    opinions: await loadOpinionTasks(staff),
    isPlanning,
    hasTasks,
    approved: Number(url.searchParams.get("approved") ?? 0),
    tasks: tasks.map((task) => presentTask(task, { locale, now, words })),
    handOvers: may(actor, "viewOrganisation") ? await handOvers(staff) : [],
    plans: presentPlans(plans, locale, words),
    openReviews: isPlanning ? await openReviews(staff, words) : [],
  };
});

/** Notes of those who held the person's posts before. */
async function handOvers({ context, actor, locale }: Staff) {
  const notes = await listUnreadHandOvers(context, actor);
  return notes.map(({ id, postId, postTitle, text, updatedBy, updatedAt }) => ({
    id,
    postId,
    postTitle,
    text,
    by: updatedBy,
    at: momentText(updatedAt, locale, context.now()),
  }));
}

/** Roles that have something to fill in or to approve. */
const workers: readonly Role[] = ["clerk", "section", "head", "division"];

/** How far the reviews have come that are under way. */
async function openReviews({ context, actor, locale }: Staff, words: ReturnType<typeof wordsOf<"time">>) {
  return (await listOpenReviews(context, actor)).map(({ heading, total, submitted, approved }) => ({
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
    hasNoRights,
    meetings,
    opinions,
    isPlanning,
    hasTasks,
    approved,
    tasks,
    plans,
    openReviews: reviews,
    handOvers: notes,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const title =
    hasTasks || meetings ? words.home.title : isPlanning ? words.home.openReviews : words.home.plansTitle;
  return (
    <Page title={title}>
      {answer && "refusal" in answer && <Banner tone="error" title={answer.refusal.message} announce />}
      {approved > 0 && <Banner tone="success" title={fill(words.board.moved, { n: approved })} announce />}
      <HandOvers notes={notes} words={words.handOver} />
      {hasNoRights && (
        <EmptyState title={words.meeting.noRights}>
          <p>{words.meeting.noRightsHelp}</p>
        </EmptyState>
      )}
      {meetings && <OwnMeetings meetings={meetings} words={words.meeting} />}
      {hasTasks && tasks.length === 0 && (
        <EmptyState title={words.home.noReview}>
          <p>{words.home.noReviewHelp}</p>
        </EmptyState>
      )}
      {tasks.map((task) => (
        <TaskList key={task.reviewId} task={task} words={words} />
      ))}
      <OpinionTasks opinions={opinions} />
      {isPlanning && <OpenReviews reviews={reviews} words={words} />}
      {plans.length > 0 && (
        <PlanList
          plans={plans}
          words={words}
          heading={hasTasks || isPlanning || meetings ? words.home.plansTitle : null}
        />
      )}
    </Page>
  );
}
